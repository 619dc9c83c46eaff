// The text of one cell or shared string of XLSX: <t>, or <r> runs with fonts (ECMA-376 part 1,
// 18.4.8). For this folder only. One thread at a time.
#ifndef VANTHU_SHEET_RICH_TEXT_H_
#define VANTHU_SHEET_RICH_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/sheet.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

/// `text` behind `runs`; joined with the last run if the font is the same.
void appendRun(std::vector<Run>& runs, std::string text, std::string_view font);

/// "_x000D_" and the like are letters that XML cannot hold; "_x005F_" is the underscore itself
/// (18.18.96 ST_Xstring).
std::string unescape(std::string_view text);

/// Code points of a piece of UTF-8, whose sequences may be cut at both ends.
uint64_t countLetters(std::string_view piece);

class RichText {
 public:
  void clear();

  /// False: no element of a text; the caller looks at it itself.
  bool start(const Name& name, const Attributes& attributes, bool keepsSpace);
  void end(const Name& name);
  void text(std::string_view letters);

  /// So far, to be held against the limit.
  uint64_t letters() const { return letters_; }
  size_t bytes() const { return bytes_; }
  /// Runs without a font of their own have an empty one.
  const std::vector<Run>& runs() const { return runs_; }

 private:
  void finishText();

  std::vector<Run> runs_;
  std::string collected_;
  std::string font_;
  uint64_t letters_ = 0;
  size_t bytes_ = 0;
  unsigned phonetic_ = 0;  ///< reading aids above East Asian letters are no part of the text
  bool collecting_ = false;
  bool keepsSpace_ = false;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_RICH_TEXT_H_
