// Arabic figures, which are ASCII in all text of ours. Pure.
#ifndef VANTHU_BASE_DIGITS_H_
#define VANTHU_BASE_DIGITS_H_

#include <string_view>

namespace vanthu {

/// "0123": nothing but digits, and at least one.
inline bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace vanthu

#endif  // VANTHU_BASE_DIGITS_H_
