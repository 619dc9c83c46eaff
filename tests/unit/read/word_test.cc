// Pages as Word writes them: a simple font for ASCII letters, a composite one for all others, a few
// letters an operator, a drawn space at the end of each paragraph and cell.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "base/utf8.h"
#include "read/standard_widths.h"
#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;

/// Writes text in both fonts, letter widths as in Times New Roman.
class WordWriter {
 public:
  /// Returns where the text ends. `stretch` is how much wider than normal each space is.
  double text(std::string_view words, double x, double y, double size, double stretch = 1) {
    for (size_t at = 0; at < words.size();) {
      const bool ascii = static_cast<unsigned char>(words[at]) < 0x80;
      std::string codes;
      double width = 0;
      // Chunks of at most five letters of one font; a space is a chunk of its own.
      for (int n = 0; n < 5 && at < words.size(); ++n) {
        if ((static_cast<unsigned char>(words[at]) < 0x80) != ascii ||
            (n > 0 && (words[at] == ' ' || words[at - 1] == ' ')))
          break;
        const char32_t letter = nextCodePoint(words, at);
        codes += ascii ? hex(letter, 2) : hex(glyphOf(letter), 4);
        width += letter == ' ' ? 0.25 * stretch : widthOf(letter);
      }
      show(ascii ? "F1" : "F2", codes, x, y, size);
      x += width * size;
    }
    return x;
  }

  static double width(std::string_view words) {
    double sum = 0;
    for (size_t at = 0; at < words.size();)
      sum += widthOf(nextCodePoint(words, at));
    return sum;
  }

  std::string bytes() const {
    TinyPdf pdf = onePage(content_);
    pdf.object(3,
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
               "/Font << /F1 5 0 R /F2 6 0 R >> >> >>");
    pdf.object(5,
               "<< /Type /Font /Subtype /TrueType /BaseFont /TimesNewRomanPSMT /Encoding "
               "/WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [" +
                   simpleWidths() + "] >>");
    pdf.object(6,
               "<< /Type /Font /Subtype /Type0 /BaseFont /BCDEEE+TimesNewRomanPSMT /Encoding "
               "/Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>");
    pdf.object(7,
               "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /BCDEEE+TimesNewRomanPSMT /DW 1000 "
               "/W [" +
                   widths_ + "] >>");
    pdf.stream(8, "", map_);
    return pdf.bytes();
  }

 private:
  static std::string hex(char32_t value, int digits) {
    char out[16];
    std::snprintf(out, sizeof(out), "%0*X", digits, static_cast<unsigned>(value));
    return out;
  }

  static double widthOf(char32_t letter) {
    return standardWidth("Times", false, false, letter) / 1000;
  }

  /// Word numbers glyphs by the font, not by Unicode.
  char32_t glyphOf(char32_t letter) {
    const auto found = glyphs_.find(letter);
    if (found != glyphs_.end())
      return found->second;
    const auto glyph = static_cast<char32_t>(0x200 + 3 * glyphs_.size());
    glyphs_[letter] = glyph;
    widths_ += std::to_string(static_cast<unsigned>(glyph)) + " [" +
               std::to_string(widthOf(letter) * 1000) + "] ";
    map_ += "1 beginbfchar <" + hex(glyph, 4) + "> <" + hex(letter, 4) + "> endbfchar ";
    return glyph;
  }

  static std::string simpleWidths() {
    std::string out;
    for (char32_t letter = 32; letter < 127; ++letter)
      out += std::to_string(widthOf(letter) * 1000) + " ";
    return out;
  }

  void show(const char* font, const std::string& codes, double x, double y, double size) {
    char line[256];
    std::snprintf(line,
                  sizeof(line),
                  "BT /%s %.2f Tf 1 0 0 1 %.2f %.2f Tm 0 g 0 G [<%s>] TJ ET\n",
                  font,
                  size,
                  x,
                  800 - y,
                  codes.c_str());
    content_ += line;
  }

  std::string content_;
  std::map<char32_t, char32_t> glyphs_;
  std::string widths_;
  std::string map_;
};

TEST(Word, HeaderColumnsAreTwoLinesEvenWhenTheyNearlyTouch) {
  WordWriter word;
  const char* left = "ỦY BAN NHÂN DÂN ";
  const double end = word.text(left, 85, 70, 12) - 12 * 0.25;  // less the space at the cell's end
  const double right = end + 10.8;  // the margins of two cells side by side
  word.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ", right, 70, 13);
  const Pdf pdf = readWell(word.bytes());
  EXPECT_THAT(textsOf(pdf.pages.at(0)),
              ElementsAre("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  EXPECT_NEAR(pdf.pages[0].lines[1].left.points(), right, 0.01);
}

TEST(Word, AJustifiedLineStaysOneLineThoughItsSpacesAreStretched) {
  for (const double stretch : {0.8, 1.0, 1.5, 2.2, 2.8}) {
    WordWriter word;
    word.text("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 ", 85, 200, 14, stretch);
    EXPECT_THAT(textsOf(readWell(word.bytes()).pages.at(0)),
                ElementsAre("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3"))
        << stretch;
  }
}

TEST(Word, FontsOfOneFaceAreBothKnownByItsFamily) {
  WordWriter word;
  word.text("Độc lập", 85, 100, 14);
  const Pdf pdf = readWell(word.bytes());
  ASSERT_EQ(pdf.fonts.size(), 2u);
  EXPECT_EQ(pdf.fonts[0].family, "Times New Roman");
  EXPECT_EQ(pdf.fonts[1].family, "Times New Roman");
  ASSERT_EQ(pdf.pages.at(0).lines.size(), 1u);
  EXPECT_NEAR(pdf.pages[0].lines[0].right.points(), 85 + 14 * WordWriter::width("Độc lập"), 0.05);
}

TEST(Word, BlanksForNumberAndDateStayInTheirLine) {
  WordWriter word;
  word.text("Số:          /QĐ-UBND ", 85, 100, 13);
  word.text("Quảng Ninh, ngày      tháng      năm 2026 ", 320, 100, 14);
  EXPECT_THAT(textsOf(readWell(word.bytes()).pages.at(0)),
              ElementsAre("Số:          /QĐ-UBND", "Quảng Ninh, ngày      tháng      năm 2026"));
}

}  // namespace
}  // namespace vanthu::read
