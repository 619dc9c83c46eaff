#include "reader.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace vanthu::qr {
namespace {

constexpr uint32_t kFormatMask = 0b101010000010010;
constexpr uint32_t kByteMode = 4;

// Finder patterns with their borders and format bits, timing lines, and the one alignment pattern.
bool isFunction(int size, int x, int y) {
  const bool finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const int middle = size - 7;
  const bool alignment = size > 21 && std::abs(x - middle) <= 2 && std::abs(y - middle) <= 2;
  return finder || x == 6 || y == 6 || alignment;
}

// ISO/IEC 18004, table of mask patterns; x is the column.
bool flips(uint32_t mask, int x, int y) {
  switch (mask) {
    case 0:
      return (x + y) % 2 == 0;
    case 1:
      return y % 2 == 0;
    case 2:
      return x % 3 == 0;
    case 3:
      return (x + y) % 3 == 0;
    case 4:
      return (x / 3 + y / 2) % 2 == 0;
    case 5:
      return x * y % 2 + x * y % 3 == 0;
    case 6:
      return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
      return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

// The format's first five bits stand in row 8, from the left.
uint32_t maskOf(const SquareCode& code) {
  uint32_t bits = 0;
  for (int x = 0; x < 5; ++x)
    bits = bits * 2 + (code.dark(x, 8) ? 1 : 0);
  return (bits ^ (kFormatMask >> 10)) & 7;
}

// Two columns at a time from the right, upwards and downwards in turn; column 6 is left out.
std::vector<bool> bitsOf(const SquareCode& code) {
  const uint32_t mask = maskOf(code);
  const int size = code.size();
  std::vector<bool> bits;
  bool upwards = true;
  for (int right = size - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right == 6)
      --right;
    for (int i = 0; i < size; ++i) {
      const int y = upwards ? size - 1 - i : i;
      for (const int x : {right, right - 1}) {
        if (!isFunction(size, x, y))
          bits.push_back(code.dark(x, y) != flips(mask, x, y));
      }
    }
  }
  return bits;
}

}  // namespace

std::string read(const SquareCode& code) {
  if (code.size() > 29)
    return {};
  const std::vector<bool> bits = bitsOf(code);
  size_t at = 0;
  const auto take = [&](int count) {
    uint32_t value = 0;
    for (int i = 0; i < count && at < bits.size(); ++i)
      value = value * 2 + (bits[at++] ? 1 : 0);
    return value;
  };
  if (take(4) != kByteMode)
    return {};
  std::string out(take(8), ' ');
  for (char& byte : out)
    byte = static_cast<char>(take(8));
  return out;
}

}  // namespace vanthu::qr
