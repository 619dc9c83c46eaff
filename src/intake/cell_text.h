// The words of a cell as clean text: old encodings decoded, NFC, spaces mended.
//
// Knows no fields. Pure and thread-safe.
#ifndef VANTHU_INTAKE_CELL_TEXT_H_
#define VANTHU_INTAKE_CELL_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/sheet.h"
#include "text/legacy.h"
#include "text/normalize.h"

namespace vanthu::intake {

struct CellText {
  std::string text;                                        ///< clean, spaces as they were written
  text::LegacyEncoding from = text::LegacyEncoding::none;  ///< what it was decoded from
  bool invisible = false;                                  ///< zero-width characters dropped
  bool composed = false;                                   ///< NFC or a look-alike changed bytes
  std::vector<Message> warnings;                           ///< what decoding may have lost
  std::optional<text::TextFault> fault;                    ///< then there is no text
};

/// `verdict`: what is known of the column that the cell stands in.
CellText readText(const sheet::Cell& cell, const text::LegacyVerdict& verdict = {});

/// Runs of spaces, TABs and line ends as one space, none at the ends.
std::string singleSpaced(std::string_view text);

/// True if all its bytes are ASCII.
bool isAscii(std::string_view text);

/// For headers and marks of rows: the clean text, single-spaced; empty if it is no clean text.
std::string plainText(const sheet::Cell& cell, const text::LegacyVerdict& verdict = {});

/// What the text cells of a table tell of old encodings, by column.
class ColumnVerdicts {
 public:
  explicit ColumnVerdicts(const sheet::Table& table);
  const text::LegacyVerdict& of(uint32_t column) const;

 private:
  std::vector<text::LegacyDetector> columns_;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_CELL_TEXT_H_
