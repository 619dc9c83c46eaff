#include "service/api/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vanthu::service {
namespace {

constexpr std::string_view kPlain =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encode(std::string_view bytes, std::string_view letters) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t group = 0;
    const size_t count = std::min<size_t>(3, bytes.size() - i);
    for (size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < count ? static_cast<uint8_t>(bytes[i + k]) : 0u);
    for (size_t k = 0; k <= count; ++k)
      out += letters[group >> (18 - 6 * k) & 63];
  }
  return out;
}

std::optional<std::string> decode(std::string_view text, std::string_view letters) {
  std::array<int8_t, 256> values;
  values.fill(-1);
  for (size_t i = 0; i < letters.size(); ++i)
    values[static_cast<uint8_t>(letters[i])] = static_cast<int8_t>(i);
  std::string out;
  out.reserve(text.size() / 4 * 3 + 2);
  uint32_t group = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const int8_t value = values[static_cast<uint8_t>(c)];
    if (value < 0)
      return std::nullopt;
    group = group << 6 | static_cast<uint32_t>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>(group >> bits & 0xFF);
    }
  }
  // Bits that stand for nothing are zero, and no letter is left alone.
  if (bits >= 6 || (group & ((1u << bits) - 1)) != 0)
    return std::nullopt;
  return out;
}

}  // namespace

std::string toBase64(std::string_view bytes) {
  std::string out = encode(bytes, kPlain);
  out.append((4 - out.size() % 4) % 4, '=');
  return out;
}

std::string toBase64Url(std::string_view bytes) {
  return encode(bytes, kUrl);
}

std::optional<std::string> fromBase64Url(std::string_view text) {
  return decode(text, kUrl);
}

std::optional<std::string> fromBase64(std::string_view text) {
  if (text.size() % 4 != 0)
    return std::nullopt;
  for (int i = 0; i < 2 && text.ends_with('='); ++i)
    text.remove_suffix(1);
  return decode(text, kPlain);
}

}  // namespace vanthu::service
