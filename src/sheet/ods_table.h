// The content part of ODS (ODF 1.3 part 3, 9). For this folder only.
#ifndef VANTHU_SHEET_ODS_TABLE_H_
#define VANTHU_SHEET_ODS_TABLE_H_

#include <optional>
#include <string>

#include "sheet/budget.h"
#include "sheet/ods_styles.h"
#include "sheet/ods_text.h"
#include "sheet/sheet.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

/// Tables into `workbook`, or only counted if that is null. REQUIRES: `styles` holds the common
/// styles.
class OdsContentHandler : public Handler {
 public:
  OdsContentHandler(OdsStyles& styles, Budget& budget, Workbook* workbook)
      : styles_(styles), budget_(budget), workbook_(workbook), text_(styles) {}

  void start(const Name& name, const Attributes& attributes) override;
  void end(const Name& name) override;
  void text(std::string_view letters) override;

 private:
  struct OpenCell {
    uint32_t column = 0;
    uint32_t repeated = 1;
    uint32_t rowsSpanned = 1;
    uint32_t columnsSpanned = 1;
    bool covered = false;  ///< by a merge; the value is that of the merge's first cell
    bool error = false;
    bool formula = false;
    std::string type;    ///< office:value-type
    std::string value;   ///< of numbers, days, booleans
    std::string string;  ///< office:string-value
  };

  void startTable(const Attributes& attributes);
  void startColumn(const Attributes& attributes);
  void startRow(const Attributes& attributes);
  void endRow();
  void startCell(const Attributes& attributes, bool covered);
  void endCell();
  Cell cellOf() const;
  void addCell(Cell cell);
  void addMerge();
  std::string_view defaultStyle() const;
  Table* table() { return workbook_ == nullptr ? nullptr : &workbook_->tables.back(); }

  OdsStyles& styles_;
  Budget& budget_;
  Workbook* const workbook_;
  OdsText text_;
  OpenCell cell_;
  Row rowCells_;
  std::vector<std::string> columnStyles_;
  std::string rowStyle_;
  uint64_t row_ = 0;
  uint64_t rowRepeated_ = 1;
  uint64_t column_ = 0;
  size_t tables_ = 0;
  size_t merges_ = 0;
  unsigned tableDepth_ = 0;
  unsigned skipped_ = 0;  ///< inside notes and pictures of a cell
  bool inCell_ = false;
  bool rowHidden_ = false;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ODS_TABLE_H_
