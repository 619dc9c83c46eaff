// Text operators of a content stream: fonts, baselines, glyphs at exact places.
//
// Glyphs follow each other by their natural widths; a place that differs from that is reached by an
// adjustment (TJ), reckoned each time from the beginning of the line so that rounding never adds
// up. Coordinates are the PDF's (y up). Not thread-safe.
#ifndef VANTHU_PDF_TEXT_OPERATORS_H_
#define VANTHU_PDF_TEXT_OPERATORS_H_

#include <string>
#include <string_view>

#include "page/page.h"

namespace vanthu::pdf {

class TextOperators {
 public:
  /// Appends to `out`, which must outlive this.
  explicit TextOperators(std::string& out) : out_(out) {}

  /// Goes on at `baseline` in this look; opens a text object if there is none.
  void begin(fonts::Style style, Length size, page::Color color, page::Point baseline);

  /// Shows a glyph. `x` is its place from the last begin()'s baseline point, `rise` its height
  /// above the baseline, `width` its natural width in 1/1000 em.
  void show(uint16_t glyph, int32_t width, Length x, Length rise, bool afterSpace);

  /// The glyphs until endActualText() are read as `utf8`, whatever letters their font gives them.
  void beginActualText(std::string_view utf8);
  void endActualText();

  /// Closes the text object, if one is open.
  void end();

 private:
  void setFont(fonts::Style style, Length size);
  void setColor(page::Color color);
  void setRise(Length rise);
  void closeArray();
  void moveTo(page::Point baseline);

  std::string& out_;
  bool inText_ = false;
  bool inArray_ = false;
  fonts::Style style_ = fonts::Style::regular;
  Length size_;  ///< zero: no font chosen yet on this page
  page::Color color_ = page::kBlack;
  page::Point lineStart_;
  Length rise_;
  Length runStart_;  ///< from lineStart_.x
  int64_t pen_ = 0;  ///< from lineStart_.x, in 1/1000 em × 1/1000 pt = 10^-6 pt
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_TEXT_OPERATORS_H_
