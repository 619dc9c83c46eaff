// Small hand-made Pages for the tests of this folder: real glyphs, every kind of tag.
#ifndef VANTHU_TESTS_UNIT_PDF_SAMPLE_PAGES_H_
#define VANTHU_TESTS_UNIT_PDF_SAMPLE_PAGES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/font_book.h"
#include "page/page.h"

namespace vanthu::pdf {

inline constexpr char kColorProfile[] = "/usr/share/color/icc/sRGB.icc";

/// Builds Pages piece by piece; A4 upright.
class PagesBuilder {
 public:
  explicit PagesBuilder(const fonts::FontBook& fonts);

  PagesBuilder& newPage();
  page::TagId tag(page::TagRole role, page::TagId parent = 0);
  /// A line whose words are shaped one by one; `stretch` widens each space.
  PagesBuilder& text(page::TagId tag,
                     double leftMm,
                     double topMm,
                     std::string_view words,
                     fonts::Style style = fonts::Style::regular,
                     Length size = Length::points(14),
                     Length stretch = Length());
  /// A bold line about a vertical axis.
  PagesBuilder& centred(page::TagId tag, double middleMm, double topMm, std::string_view words);
  PagesBuilder& rule(double leftMm, double topMm, double widthMm);
  PagesBuilder& field(page::TagId form, std::string name, page::Rect place);

  page::Pages pages;

 private:
  const fonts::FontBook& fonts_;
};

/// A4 sample with headings, a justified paragraph that runs over two pages, a list, a table, rules,
/// page numbers, all four faces and both signature fields.
page::Pages samplePages(const fonts::FontBook& fonts);

/// One line of text on one page: the smallest good document.
page::Pages oneLine(const fonts::FontBook& fonts, std::string_view words = "Cộng hòa");

/// A frame of dark red with a line of gold and bent corners, on A4 turned on its side.
std::shared_ptr<const page::Ground> certificateGround();

/// A certificate with that ground: coloured title, a name in the decorative face, one field.
page::Pages certificate(const fonts::FontBook& fonts,
                        std::string_view name,
                        std::shared_ptr<const page::Ground> ground = certificateGround());

/// A filled rectangle, in millimetres from the top left corner.
page::Path rectangle(double left, double top, double width, double height, page::Color fill);

/// One full page with four faces and both fields, for measuring.
page::Pages fullPage(const fonts::FontBook& fonts);

}  // namespace vanthu::pdf

#endif  // VANTHU_TESTS_UNIT_PDF_SAMPLE_PAGES_H_
