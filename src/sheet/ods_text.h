// The text of one cell of ODS: paragraphs, spans with fonts, spaces that are elements (ODF 1.3 part
// 3, 6.1). For this folder only. One thread at a time.
#ifndef VANTHU_SHEET_ODS_TEXT_H_
#define VANTHU_SHEET_ODS_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/ods_styles.h"
#include "sheet/sheet.h"
#include "sheet/xml.h"

namespace vanthu::sheet {

class OdsText {
 public:
  explicit OdsText(const OdsStyles& styles) : styles_(styles) {}

  /// A cell in that font begins.
  void clear(std::string_view cellFont);

  void start(const Name& name, const Attributes& attributes);
  void end(const Name& name);
  void text(std::string_view letters);

  /// To be held against the limit after each event; beyond it nothing more is kept.
  uint64_t letters() const { return letters_; }
  const std::vector<Run>& runs() const { return runs_; }
  std::string_view cellFont() const { return cellFont_; }

 private:
  void add(std::string_view text);
  std::string_view font() const;

  const OdsStyles& styles_;
  std::string_view cellFont_;
  std::vector<std::string> spanFonts_;
  std::vector<Run> runs_;
  uint64_t letters_ = 0;
  unsigned paragraphs_ = 0;
  bool inParagraph_ = false;
  bool afterSpace_ = false;  ///< white space here would only repeat the one before
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ODS_TEXT_H_
