// The texts that the cells of XLSX share (ECMA-376 part 1, 18.4.9). For this folder only.
//
// Kept in three flat arrays, so that a flood of short texts stays small.
#ifndef VANTHU_SHEET_SHARED_STRINGS_H_
#define VANTHU_SHEET_SHARED_STRINGS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sheet/archive.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

enum class Pass { count, keep };  ///< see budget.h

class SharedStrings {
 public:
  size_t size() const { return ends_.size(); }
  /// What text `index` costs a cell (budget.h). REQUIRES here and below: index < size().
  uint64_t cost(uint32_t index) const;
  /// In the font of the cell where the text names none. REQUIRES: read to keep.
  std::vector<Run> runs(uint32_t index, std::string_view cellFont) const;

 private:
  friend class SharedStringsHandler;
  struct Piece {
    uint32_t bytes = 0;
    uint32_t font = 0;  ///< into fonts_
  };
  struct End {
    uint32_t pieces = 0;  ///< up to here
    uint32_t bytes = 0;
  };
  End begin(uint32_t index) const { return index == 0 ? End() : ends_[index - 1]; }

  std::string letters_;  ///< of all texts; empty while counting
  std::vector<Piece> pieces_;
  std::vector<End> ends_;
  std::vector<std::string> fonts_{std::string()};
};

/// Errors: parseXml()'s, "sheet.bomb", "sheet.too-large".
Result<SharedStrings> readSharedStrings(Archive& archive, std::string_view part, Pass pass);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_SHARED_STRINGS_H_
