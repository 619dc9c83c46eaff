// Numbers in figures (tieng-viet.md §9): dots between thousands, a decimal comma, no locale.
//
// Pure and thread-safe.
#ifndef VANTHU_TEXT_NUMBERS_H_
#define VANTHU_TEXT_NUMBERS_H_

#include <cstdint>
#include <string>

#include "base/decimal.h"

namespace vanthu::text {

/// 1205000 → "1.205.000".
std::string groupThousands(int64_t number);

/// 1205000 → "1.205.000 đồng".
std::string money(int64_t dong);

/// 1 → "01", 12 → "12"; negative numbers as they are.
std::string zeroPadded(int64_t number);

/// {975, 2} → "9,75"; {1234560, 2} → "12.345,60". Every digit of the scale is written.
std::string formatDecimal(const Decimal& decimal);

/// 4 → "IV", up to 3999; numbers that have no Roman form are written in Arabic figures.
std::string roman(int64_t number);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_NUMBERS_H_
