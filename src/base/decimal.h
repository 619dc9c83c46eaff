// An exact decimal fraction: 9,75 is {975, 2}. Scores and percentages, never money.
#ifndef VANTHU_BASE_DECIMAL_H_
#define VANTHU_BASE_DECIMAL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu {

struct Decimal {
  int64_t unscaled = 0;
  int scale = 0;  ///< digits after the point, 0…18

  bool operator==(const Decimal&) const = default;
};

/// A JSON number ("-1.50e2") if it fits in 18 digits and at most 18 decimals; trailing zeros stay.
std::optional<Decimal> parseDecimal(std::string_view number);

/// "-1.50": as JSON writes it.
std::string toString(const Decimal& decimal);

/// <0, 0, >0 as a is less than, equal to, greater than b.
int compare(const Decimal& a, const Decimal& b);

}  // namespace vanthu

#endif  // VANTHU_BASE_DECIMAL_H_
