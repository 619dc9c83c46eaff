#include "sheet/ods_text.h"

#include <algorithm>

#include "sheet/cell_name.h"
#include "sheet/limits.h"
#include "sheet/rich_text.h"

namespace vanthu::sheet {
namespace {

bool isXmlSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void OdsText::clear(std::string_view cellFont) {
  cellFont_ = cellFont;
  spanFonts_.clear();
  runs_.clear();
  letters_ = 0;
  paragraphs_ = 0;
  inParagraph_ = false;
}

std::string_view OdsText::font() const {
  for (size_t i = spanFonts_.size(); i-- > 0;) {
    if (!spanFonts_[i].empty())
      return spanFonts_[i];
  }
  return cellFont_;
}

void OdsText::add(std::string_view text) {
  letters_ += countLetters(text);
  if (letters_ <= kMostCellLetters)
    appendRun(runs_, std::string(text), font());
}

void OdsText::start(const Name& name, const Attributes& attributes) {
  if (name.space != Space::text)
    return;
  if (name.local == "p" || name.local == "h") {
    if (paragraphs_++ > 0)
      add("\n");
    inParagraph_ = true;
    afterSpace_ = true;
  } else if (name.local == "span") {
    spanFonts_.emplace_back(styles_.textFont(attributes.name(Space::text, "style-name")));
  } else if (inParagraph_ && name.local == "s") {
    const uint32_t most = static_cast<uint32_t>(kMostCellLetters) + 1;
    const std::string_view number = attributes.get(Space::text, "c");
    add(std::string(number.empty() ? 1 : parseNumber(number, most).value_or(most), ' '));
    afterSpace_ = false;
  } else if (inParagraph_ && (name.local == "tab" || name.local == "line-break")) {
    add(name.local == "tab" ? "\t" : "\n");
    afterSpace_ = false;
  }
}

void OdsText::end(const Name& name) {
  if (name.space != Space::text)
    return;
  if (name.local == "p" || name.local == "h")
    inParagraph_ = false;
  else if (name.local == "span" && !spanFonts_.empty())
    spanFonts_.pop_back();
}

/// White space of the file is one space, and none at the beginning of a paragraph (6.1.2).
void OdsText::text(std::string_view letters) {
  if (!inParagraph_)
    return;
  std::string collapsed;
  for (const char c : letters) {
    const bool space = isXmlSpace(c);
    if (!space || !afterSpace_)
      collapsed += space ? ' ' : c;
    afterSpace_ = space;
  }
  add(collapsed);
}

}  // namespace vanthu::sheet
