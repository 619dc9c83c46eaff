#include "store/database/postgres_values.h"

#include <charconv>

#include "store/database/fault.h"

namespace vanthu::store {
namespace {

// pg_type.h of PostgreSQL: fixed for ever.
enum Type : uint32_t {
  kBool = 16,
  kBytea = 17,
  kName = 19,
  kInt8 = 20,
  kInt2 = 21,
  kInt4 = 23,
  kText = 25,
  kUnknown = 705,
  kVarchar = 1043,
  kNumeric = 1700,  ///< what SUM makes of whole numbers
  kVoid = 2278,     ///< what a lock function gives
};

constexpr std::string_view kHexMark = "\\x";
constexpr std::string_view kDigits = "0123456789abcdef";

std::string toHexText(std::string_view bytes) {
  std::string out(kHexMark);
  out.reserve(out.size() + 2 * bytes.size());
  for (const char byte : bytes) {
    const auto bits = static_cast<unsigned char>(byte);
    out += kDigits[bits >> 4];
    out += kDigits[bits & 15];
  }
  return out;
}

int nibble(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

// PostgreSQL writes lower-case digits in pairs.
Blob fromHexText(std::string_view text) {
  if (!text.starts_with(kHexMark) || text.size() % 2 != 0)
    throw DatabaseFault(FaultKind::failed, "bytea_output is not hex");
  text.remove_prefix(kHexMark.size());
  std::string bytes(text.size() / 2, '\0');
  for (size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(nibble(text[2 * i]) << 4 | nibble(text[2 * i + 1]));
  return {std::move(bytes)};
}

int64_t toNumber(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw DatabaseFault(FaultKind::failed, "a column that is no whole number of 64 bits");
  return number;
}

struct ToText {
  std::optional<std::string> operator()(std::monostate) const { return std::nullopt; }
  std::optional<std::string> operator()(int64_t number) const { return std::to_string(number); }
  std::optional<std::string> operator()(const std::string& text) const {
    if (text.find('\0') != std::string::npos)
      throw DatabaseFault(FaultKind::failed, "a text with a NUL");
    return text;
  }
  std::optional<std::string> operator()(const Blob& blob) const { return toHexText(blob.bytes); }
};

}  // namespace

std::optional<std::string> toPostgres(const Cell& cell) {
  return std::visit(ToText{}, cell);
}

Cell fromPostgres(std::string_view text, uint32_t type) {
  switch (type) {
    case kBool:
      return int64_t{text == "t" ? 1 : 0};
    case kInt2:
    case kInt4:
    case kInt8:
    case kNumeric:
      return toNumber(text);
    case kVoid:
      return std::monostate{};
    case kBytea:
      return fromHexText(text);
    case kText:
    case kVarchar:
    case kName:
    case kUnknown:
      return std::string(text);
    default:
      throw DatabaseFault(FaultKind::failed, "a column of type " + std::to_string(type));
  }
}

}  // namespace vanthu::store
