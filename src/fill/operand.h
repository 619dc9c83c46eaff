// What an expression evaluates to.
#ifndef VANTHU_FILL_OPERAND_H_
#define VANTHU_FILL_OPERAND_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/value.h"

namespace vanthu::fill {

struct Operand {
  Value value;          ///< null with a pointer stands for a known field that is absent
  bool failed = false;  ///< its fault is reported: whatever is made of it is silent
  bool number = false;  ///< text that writes out a number ("05", "XIV"): may be part of a label
  /// Dots to write on in place of nothing (filter `cham`): 0 to the right edge, n lines.
  std::optional<unsigned> leader;

  static Operand failure() {
    Operand out;
    out.failed = true;
    return out;
  }

  const std::string& pointer() const { return value.where().pointer; }
  bool isNothing() const { return value.isNull(); }
};

/// A null that remembers which field it stands for.
Operand absent(std::string_view file, std::string pointer);

/// Nothing, false, 0, "" and empty lists and objects are no.
bool isYes(const Value& value);

/// True for nothing and for "".
bool isBlank(const Value& value);

/// Same content; an integer and a decimal are compared as numbers.
bool isSame(const Value& a, const Value& b);

/// What there is to go through in `value`: the bytes of its texts, and one for each value in it.
size_t extentOf(const Value& value);

/// The same for isSame(): texts of different lengths are not gone through.
size_t extentOfComparing(const Value& a, const Value& b);

/// "chữ", "số nguyên" … and the English words.
Message kindName(const Value& value);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_OPERAND_H_
