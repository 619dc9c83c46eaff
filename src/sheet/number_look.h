// How the figures of a number are shown: "00045", "9,50", "95%".
//
// Only what changes the words that a number becomes; grouping, currencies and colours do not. Pure
// and thread-safe.
#ifndef VANTHU_SHEET_NUMBER_LOOK_H_
#define VANTHU_SHEET_NUMBER_LOOK_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::sheet {

/// What the number format of a cell says; by default nothing: the number is shown as written.
struct NumberLook {
  static constexpr uint8_t kAllDecimals = 255;
  static constexpr uint8_t kMostFigures = 30;  ///< of either side

  uint8_t wholeFigures = 0;         ///< at least so many before the point, filled with zeros
  uint8_t decimals = kAllDecimals;  ///< exactly so many behind it
  bool percent = false;

  bool operator==(const NumberLook&) const = default;
};

/// `decimal` ("-1234.5") as it is shown, with a point and without grouping: "00045", "9.50", "95%".
/// Rounds half away from zero, as spreadsheets do.
std::string shownNumber(std::string_view decimal, const NumberLook& look);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_NUMBER_LOOK_H_
