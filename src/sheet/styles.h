// What XLSX says of the looks of cells, as far as it tells what they mean: the font, whether a
// number is a day, and how many figures it shows (ECMA-376 part 1, 18.8). For this folder only.
#ifndef VANTHU_SHEET_STYLES_H_
#define VANTHU_SHEET_STYLES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sheet/archive.h"
#include "sheet/number_look.h"

namespace vanthu::sheet {

class Styles {
 public:
  /// `style` is the number in a cell's "s"; unknown ones look like none.
  std::string_view font(uint32_t style) const;
  bool isDate(uint32_t style) const;
  NumberLook numberLook(uint32_t style) const;

 private:
  friend class StylesHandler;
  struct Look {
    uint32_t font = 0;
    bool date = false;
    NumberLook number{};
  };
  std::vector<std::string> fonts_;
  std::vector<Look> looks_;
};

/// Errors: parseXml()'s, "sheet.bomb".
Result<Styles> readStyles(Archive& archive, std::string_view part);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_STYLES_H_
