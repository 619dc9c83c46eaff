// The label of a phần, chương, mục or tiểu mục at the start of a heading: "Chương II" (E12, E14).
//
// Only recognises; never counts or corrects. Pure and thread-safe.
#ifndef VANTHU_TEXT_DIVISIONS_H_
#define VANTHU_TEXT_DIVISIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::text {

struct Division {
  enum class Kind { part, chapter, section, subsection };
  Kind kind = Kind::part;
  std::string label;  ///< as the format writes it, whatever was typed: "Phần thứ nhất", "Mục 2"
  size_t length = 0;  ///< bytes of the label as typed and of the "." or ":" behind it

  bool operator==(const Division&) const = default;
};

/// The division that `heading` begins: its word, a Roman or Arabic number (after "Phần" also "thứ
/// nhất" … "thứ mười"), then the end, a space, "." or ":".
std::optional<Division> leadingDivision(std::string_view heading);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_DIVISIONS_H_
