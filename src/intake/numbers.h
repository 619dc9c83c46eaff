// Numbers as people type them into cells (tieng-viet.md §9).
//
// Whole: "1.205.000", "1,205,000 đ", "1205000.0". A separator with three figures behind it parts
// thousands. Pure and thread-safe.
#ifndef VANTHU_INTAKE_NUMBERS_H_
#define VANTHU_INTAKE_NUMBERS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace vanthu::intake {

/// A whole number, money signs ("đ", "đồng", "VNĐ") left out; a fraction must be zero.
std::optional<int64_t> parseWhole(std::string_view text);

enum class Reading { none, ambiguous, number };

/// "9,75", "9.75", "1.234,5". One separator with exactly three figures behind it ("1.205") could be
/// either and is ambiguous.
Reading parseFraction(std::string_view text, Decimal& number);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_NUMBERS_H_
