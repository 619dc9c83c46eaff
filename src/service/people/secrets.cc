#include "service/people/secrets.h"

#include <sodium.h>

#include <array>
#include <cassert>
#include <cstdlib>
#include <vector>

namespace vanthu::service {
namespace {

constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";

using Digest = std::array<unsigned char, 32>;

std::string toHex(const Digest& digest) {
  std::array<char, 2 * sizeof(Digest) + 1> hex{};
  return sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
}

const unsigned char* bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

void prepareSecrets() {
  if (sodium_init() < 0)
    std::abort();
}

std::string randomLetters(size_t letters) {
  std::vector<unsigned char> random(letters);
  randombytes_buf(random.data(), random.size());
  std::string text(letters, '0');
  for (size_t i = 0; i < letters; ++i)
    text[i] = kLetters[random[i] % 32];
  return text;
}

bool isRandomToken(std::string_view text) {
  return text.size() == kTokenLetters && text.find_first_not_of(kLetters) == std::string_view::npos;
}

std::string hashOf(std::string_view token) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), bytes(token), token.size(), nullptr, 0);
  return toHex(digest);
}

std::string derived(std::string_view token, std::string_view purpose) {
  assert(token.size() >= crypto_generichash_KEYBYTES_MIN);
  const std::string_view key = token.substr(0, crypto_generichash_KEYBYTES_MAX);
  Digest digest{};
  crypto_generichash(
      digest.data(), digest.size(), bytes(purpose), purpose.size(), bytes(key), key.size());
  return toHex(digest);
}

bool sameSecret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace vanthu::service
