#include "text/letter_order.h"

#include <array>

namespace vanthu::text {
namespace {

constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                       "i", "k", "l", "m", "n", "o", "p", "q",
                                                       "r", "s", "t", "u", "v", "x", "y"};
constexpr size_t kLongest = 8;  // letters of a label that still counts without overflow

}  // namespace

std::string letterLabel(size_t index) {
  std::string label(kLetters[index % kLetters.size()]);
  for (size_t rest = index / kLetters.size(); rest != 0; rest = (rest - 1) / kLetters.size())
    label.insert(0, kLetters[(rest - 1) % kLetters.size()]);
  return label;
}

std::optional<size_t> letterIndex(std::string_view letter) {
  size_t count = 0;
  size_t value = 0;  // 1 for "a": numbers in base 23 without a zero
  while (!letter.empty() && count++ < kLongest) {
    size_t digit = 0;
    while (digit < kLetters.size() && !letter.starts_with(kLetters[digit]))
      ++digit;
    if (digit == kLetters.size())
      return std::nullopt;
    value = value * kLetters.size() + digit + 1;
    letter.remove_prefix(kLetters[digit].size());
  }
  if (value == 0 || !letter.empty())
    return std::nullopt;
  return value - 1;
}

}  // namespace vanthu::text
