// The label that a line begins with, as typed: "I.", "A.", "Điều 1.", "1.", "1.1.", "a)", "-".
//
// Only recognises; never counts or corrects. Pure and thread-safe.
#ifndef VANTHU_TEXT_LABELS_H_
#define VANTHU_TEXT_LABELS_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace vanthu::text {

struct Label {
  enum class Kind {
    roman,  ///< "I." … "LXXXIX."; I, V and X alone are Roman, other single capitals are `capital`
    capital,  ///< "A.", "Đ."
    article,  ///< "Điều 1."
    arabic,   ///< "1.", up to three digits
    decimal,  ///< "1.1.", "1.1.2."
    letter,   ///< "a)", "đ)"
    item,     ///< "-", "+", "*"
  };
  Kind kind = Kind::item;
  size_t length = 0;  ///< bytes of the label, without the space behind it

  bool operator==(const Label&) const = default;
};

/// The label at the very start of `line`, if a space, U+00A0 or TAB follows it.
std::optional<Label> leadingLabel(std::string_view line);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LABELS_H_
