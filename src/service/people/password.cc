#include "service/people/password.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

#include "service/people/common_passwords.h"
#include "service/people/secrets.h"
#include "text/normalize.h"

namespace vanthu::service {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = size_t{19} << 20;

/// More bytes than any password that was ever accepted.
constexpr size_t kLongestRaw = 4 * kLongestPassword * 4;

Failure weak(Message why, Message hint = {}) {
  Where where;
  where.pointer = "/password";
  return fail(Diagnostic{"data.weak-password", std::move(where), std::move(why), std::move(hint)});
}

size_t letters(std::string_view utf8) {
  size_t count = 0;
  for (const char byte : utf8)
    count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

std::string hash(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(),
                            password.data(),
                            password.size(),
                            kPasses,
                            kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    return {};
  return out.data();
}

/// What is verified for people who do not exist. No password fits it.
const std::string& nobodysHash() {
  static const std::string made = [] {
    prepareSecrets();
    return hash(randomToken());
  }();
  return made;
}

Failure noMemory() {
  return fail(Diagnostic{
      "machine.no-memory",
      {},
      {"không đủ bộ nhớ để kiểm tra mật khẩu", "not enough memory to look at the password"},
      {}});
}

}  // namespace

Result<std::string> acceptPassword(std::string_view raw,
                                   std::initializer_list<std::string_view> names) {
  const Message tooLong{"mật khẩu dài quá 128 chữ", "the password has more than 128 letters"};
  if (raw.size() > kLongestRaw)
    return weak(tooLong);
  const auto clean = text::normalize(raw);
  if (!clean)
    return weak(text::describe(clean.error()));
  if (letters(*clean) > kLongestPassword)
    return weak(tooLong);
  if (letters(*clean) < kShortestPassword)
    return weak({"mật khẩu ngắn hơn 12 chữ", "the password has less than 12 letters"},
                {"ghép ba, bốn từ không liên quan cho dễ nhớ",
                 "put three or four unrelated words together"});
  if (isCommonPassword(*clean))
    return weak({"mật khẩu này ai cũng đoán được", "everybody can guess this password"});
  for (const std::string_view name : names)
    if (isMostlyName(*clean, name))
      return weak({"mật khẩu không được là tên của mình",
                   "the password must not be made of one's own name"});
  return *clean;
}

Result<std::string> hashPassword(std::string_view accepted, HashingLanes& lanes) {
  prepareSecrets();
  const auto lane = lanes.enter();
  if (!lane)
    return fail(lane.error());
  std::string made = hash(accepted);
  if (made.empty())
    return noMemory();
  return made;
}

Result<bool> verifyPassword(std::string_view raw,
                            const std::optional<std::string>& hash,
                            HashingLanes& lanes) {
  const std::string& other = nobodysHash();
  const auto lane = lanes.enter();
  if (!lane)
    return fail(lane.error());
  const auto clean = text::normalize(raw.substr(0, kLongestRaw));
  const std::string password = clean ? *clean : std::string(raw.substr(0, kLongestRaw));
  const bool fits = crypto_pwhash_str_verify(
                        (hash ? *hash : other).c_str(), password.data(), password.size()) == 0;
  return fits && hash && clean;
}

}  // namespace vanthu::service
