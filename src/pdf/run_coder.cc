#include "pdf/run_coder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace vanthu::pdf {
namespace {

constexpr size_t kShortestMatch = 3, kLongestMatch = 258;
constexpr unsigned kEndOfBlock = 256, kFirstLength = 257;

struct Code {
  uint16_t bits = 0;  ///< the first bit of the stream is the lowest
  uint8_t count = 0;
};

constexpr uint16_t reversed(unsigned bits, unsigned count) {
  unsigned out = 0;
  for (unsigned i = 0; i < count; ++i)
    out |= (bits >> i & 1) << (count - 1 - i);
  return static_cast<uint16_t>(out);
}

/// RFC 1951, 3.2.6.
constexpr Code fixedCode(unsigned symbol) {
  if (symbol < 144)
    return {reversed(0x30 + symbol, 8), 8};
  if (symbol < 256)
    return {reversed(0x190 + symbol - 144, 9), 9};
  if (symbol < 280)
    return {reversed(symbol - 256, 7), 7};
  return {reversed(0xC0 + symbol - 280, 8), 8};
}

constexpr auto kLiterals = [] {
  std::array<Code, 257> codes{};
  for (unsigned symbol = 0; symbol < codes.size(); ++symbol)
    codes[symbol] = fixedCode(symbol);
  return codes;
}();

/// The symbol of a match's length and, above it, its further bits (RFC 1951, 3.2.5).
constexpr Code lengthCode(size_t length) {
  if (length == kLongestMatch)
    return fixedCode(285);
  unsigned extra = 0;
  size_t rest = length - kShortestMatch;
  while (rest >> (extra + 3) != 0)
    ++extra;
  const size_t group = extra == 0 ? rest : 4 * extra + (rest >> extra);
  const Code code = fixedCode(kFirstLength + static_cast<unsigned>(group));
  const size_t further = rest & ((size_t{1} << extra) - 1);
  return {static_cast<uint16_t>(code.bits | further << code.count),
          static_cast<uint8_t>(code.count + extra)};
}

constexpr auto kLengths = [] {
  std::array<Code, kLongestMatch + 1> codes{};
  for (size_t length = kShortestMatch; length <= kLongestMatch; ++length)
    codes[length] = lengthCode(length);
  return codes;
}();

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  void put(Code code) {
    bits_ |= uint64_t{code.bits} << count_;
    count_ += code.count;
    while (count_ >= 8) {
      out_ += static_cast<char>(bits_ & 0xFF);
      bits_ >>= 8;
      count_ -= 8;
    }
  }

  void fillByte() { put({0, static_cast<uint8_t>((8 - count_) % 8)}); }

 private:
  std::string& out_;
  uint64_t bits_ = 0;
  unsigned count_ = 0;
};

/// How many bytes from `at` on repeat what stands `distance` before them.
size_t repeated(std::string_view bytes, size_t at, size_t distance) {
  if (at < distance)
    return 0;
  const size_t most = std::min(kLongestMatch, bytes.size() - at);
  const char* const here = bytes.data() + at;
  const char* const before = here - distance;
  size_t length = 0;
  while (length + 8 <= most && std::memcmp(here + length, before + length, 8) == 0)
    length += 8;
  while (length < most && here[length] == before[length])
    ++length;
  return length;
}

}  // namespace

void appendRuns(std::string& out, std::string_view bytes) {
  constexpr Code kFixedBlock = {0b010, 3}, kStoredBlock = {0b000, 3};
  BitWriter writer(out);
  writer.put(kFixedBlock);
  for (size_t at = 0; at < bytes.size();) {
    const size_t single = repeated(bytes, at, 1);
    const size_t pair = single == kLongestMatch ? 0 : repeated(bytes, at, 2);
    const size_t length = std::max(single, pair);
    if (length < kShortestMatch) {
      writer.put(kLiterals[static_cast<uint8_t>(bytes[at++])]);
      continue;
    }
    writer.put(kLengths[length]);
    writer.put({reversed(single >= pair ? 0 : 1, 5), 5});
    at += length;
  }
  writer.put(kLiterals[kEndOfBlock]);
  writer.put(kStoredBlock);  // an empty one ends at a whole byte
  writer.fillByte();
  out += std::string_view("\x00\x00\xFF\xFF", 4);
}

}  // namespace vanthu::pdf
