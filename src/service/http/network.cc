#include "service/http/network.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

namespace vanthu::service {
namespace {

using Bytes = std::array<unsigned char, 16>;

constexpr Bytes kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

/// IPv4 as ::ffff:a.b.c.d.
std::optional<Bytes> parse(std::string_view address) {
  const std::string text(address);
  Bytes bytes = kMapped;
  if (inet_pton(AF_INET, text.c_str(), bytes.data() + 12) == 1 ||
      inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1)
    return bytes;
  return std::nullopt;
}

bool isMapped(const Bytes& bytes) {
  return std::equal(bytes.begin(), bytes.begin() + 12, kMapped.begin());
}

std::string print(int family, const unsigned char* bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  return inet_ntop(family, bytes, text.data(), text.size());
}

}  // namespace

bool isLoopback(std::string_view address) {
  const auto bytes = parse(address);
  if (!bytes)
    return false;
  if (isMapped(*bytes))
    return (*bytes)[12] == 127;
  Bytes one{};
  one[15] = 1;
  return *bytes == one;
}

bool isAddress(std::string_view text) {
  return parse(text).has_value();
}

bool isSameAddress(std::string_view a, std::string_view b) {
  const auto one = parse(a);
  return one && one == parse(b);
}

std::string clientOf(std::string_view address) {
  const auto bytes = parse(address);
  if (!bytes)
    return std::string(address);
  return isMapped(*bytes) ? print(AF_INET, bytes->data() + 12) : networkOf(address);
}

std::string networkOf(std::string_view address) {
  auto bytes = parse(address);
  if (!bytes)
    return std::string(address);
  if (isMapped(*bytes)) {
    (*bytes)[15] = 0;
    return print(AF_INET, bytes->data() + 12) + "/24";
  }
  std::fill(bytes->begin() + 8, bytes->end(), static_cast<unsigned char>(0));
  return print(AF_INET6, bytes->data()) + "/64";
}

}  // namespace vanthu::service
