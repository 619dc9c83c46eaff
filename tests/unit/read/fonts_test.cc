// Codes into letters and widths, for every kind of font, through whole small files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;

const std::string kShow = "BT /F1 10 Tf 100 700 Td ";

std::string shown(const std::string& font, const std::string& codes) {
  const Pdf pdf = readWell(onePageWithFont(font, kShow + codes + " Tj ET").bytes());
  return pdf.pages.empty() || pdf.pages[0].lines.empty() ? "" : pdf.pages[0].lines[0].text();
}

double widthOf(const std::string& font, const std::string& codes) {
  const Pdf pdf = readWell(onePageWithFont(font, kShow + codes + " Tj ET").bytes());
  return pdf.pages[0].lines[0].runs[0].width.points();
}

TEST(SimpleFont, ReadsTheNamedEncodings) {
  const std::string begin = "<< /Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding ";
  EXPECT_EQ(shown(begin + "/WinAnsiEncoding >>", "<41 80 93 96 ad e2 f0>"), "A€“–-âð");
  EXPECT_EQ(shown(begin + "/MacRomanEncoding >>", "<41 80 89 d0 d2>"), "AÄâ–“");
  EXPECT_EQ(shown(begin + "/StandardEncoding >>", "<41 27 60 aa b1>"), "A’‘“–");
}

TEST(SimpleFont, TakesStandardEncodingForAFontThatNamesNone) {
  EXPECT_EQ(shown("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>", "<41 27 ae>"), "A’ﬁ");
}

TEST(SimpleFont, ReadsDifferencesByGlyphName) {
  const std::string font =
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /BaseEncoding "
      "/WinAnsiEncoding /Differences [1 /dcroat /uni1EA5 65 /ohornhookabove /g77] >> >>";
  EXPECT_EQ(shown(font, "<01 02 41 42 43>"), "đấo\u031B\u0309\uFFFDC");
}

TEST(SimpleFont, BelievesToUnicodeFirst) {
  const std::string font =
      "<< /Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding "
      "/ToUnicode 6 0 R >>";
  const std::string file = onePageWithFont(font, kShow + "(ABC) Tj ET")
                               .stream(6, "", "1 beginbfchar <42> <1EC7> endbfchar")
                               .bytes();
  EXPECT_THAT(textsOf(readWell(file).pages.at(0)), ElementsAre("AệC"));
}

TEST(SimpleFont, ShowsUnknownLettersForASymbolicFontWithoutAnyMap) {
  const std::string font =
      "<< /Type /Font /Subtype /TrueType /BaseFont /Wingdings /FontDescriptor << /Flags 4 >> >>";
  EXPECT_EQ(shown(font, "(ab)"), "\uFFFD\uFFFD");
  EXPECT_FALSE(readWell(onePageWithFont(font, kShow + "(a) Tj ET").bytes()).fonts[0].hasUnicode);
}

TEST(SimpleFont, ReadsTheEncodingThatAType1ProgramBringsAlong) {
  const std::string font =
      "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+CMR10 /FontDescriptor << /Flags 4 "
      "/FontFile 6 0 R >> >>";
  const std::string program =
      "%!PS-AdobeFont-1.1: CMR10\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n"
      "dup 12 /fi put\ndup 46 /period put\nreadonly def\ncurrentfile eexec \x01\x02 dup 46 /A put";
  const std::string file =
      onePageWithFont(font, kShow + "<0c 2e 2f> Tj ET").stream(6, "", program).bytes();
  const Pdf pdf = readWell(file);
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("ﬁ.\uFFFD"));
  EXPECT_TRUE(pdf.fonts.at(0).hasUnicode);
}

TEST(SimpleFont, TakesWidthsFromTheFile) {
  const std::string font =
      "<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /WinAnsiEncoding /FirstChar 65 "
      "/LastChar 66 /Widths [500 1000] /FontDescriptor << /MissingWidth 250 /Flags 32 >> >>";
  EXPECT_DOUBLE_EQ(widthOf(font, "(A)"), 5);
  EXPECT_DOUBLE_EQ(widthOf(font, "(AB)"), 15);
  EXPECT_DOUBLE_EQ(widthOf(font, "(AC)"), 7.5);
}

TEST(SimpleFont, KnowsTheWidthsOfTheStandardFonts) {
  const auto font = [](const char* name) {
    return std::string("<< /Type /Font /Subtype /Type1 /BaseFont /") + name + " >>";
  };
  EXPECT_NEAR(widthOf(font("Times-Roman"), "(AV)"), 14.44, 0.02);
  EXPECT_NEAR(widthOf(font("Times-Bold"), "(AV)"), 14.44, 0.02);
  EXPECT_NEAR(widthOf(font("Times-Italic"), "(m)"), 7.22, 0.02);
  EXPECT_NEAR(widthOf(font("Helvetica"), "(m)"), 8.33, 0.02);
  EXPECT_NEAR(widthOf(font("Courier"), "(mi)"), 12, 0.02);
}

TEST(SimpleFont, MeasuresType3GlyphsInTheirOwnSpace) {
  const std::string font =
      "<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 100 100] "
      "/CharProcs << >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths "
      "[50] >>";
  EXPECT_EQ(shown(font, "(a)"), "a");
  EXPECT_DOUBLE_EQ(widthOf(font, "(a)"), 5);
}

TinyPdf composite(const std::string& encoding,
                  const std::string& descendant,
                  const std::string& content) {
  return onePage(kShow + content + " ET")
      .object(5,
              "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+TimesNewRomanPS-BoldMT /Encoding " +
                  encoding + " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>")
      .object(6,
              "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+TimesNewRomanPS-BoldMT " +
                  descendant + " >>")
      .stream(7,
              "",
              "1 beginbfrange <0003> <0005> [<0020> <1EC6> <0050>] endbfrange "
              "1 beginbfchar <41> <0041> endbfchar");
}

TEST(CompositeFont, ReadsTwoByteCodesWithTheirLettersAndWidths) {
  const std::string file =
      composite("/Identity-H", "/DW 600 /W [4 [700 800] 10 20 300]", "<0004 0005 0009 000A> Tj")
          .bytes();
  const Pdf pdf = readWell(file);
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("ỆP\uFFFD\uFFFD"));
  EXPECT_DOUBLE_EQ(pdf.pages[0].lines[0].runs[0].width.points(), 7 + 8 + 6 + 3);
}

TEST(CompositeFont, ReadsItsNameWithoutTheSubsetPrefixAndGuessesFamilyAndWeight) {
  const Pdf pdf = readWell(composite("/Identity-H", "", "<0004> Tj").bytes());
  ASSERT_EQ(pdf.fonts.size(), 1u);
  const Font& font = pdf.fonts[0];
  EXPECT_EQ(font.name, "TimesNewRomanPS-BoldMT");
  EXPECT_EQ(font.family, "Times New Roman");
  EXPECT_TRUE(font.bold);
  EXPECT_FALSE(font.italic);
  EXPECT_TRUE(font.subset);
  EXPECT_FALSE(font.embedded);
  EXPECT_TRUE(font.hasUnicode);
}

TEST(CompositeFont, ReadsCodesByACMapInTheFile) {
  const std::string file =
      composite("8 0 R", "/DW 600 /W [4 [700]]", "<41 8001 8002> Tj")
          .stream(8,
                  "",
                  "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange "
                  "1 begincidrange <8001> <8002> 4 endcidrange")
          .bytes();
  const Pdf pdf = readWell(file);
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("A\uFFFD\uFFFD"));
  EXPECT_DOUBLE_EQ(pdf.pages[0].lines[0].runs[0].width.points(), 6 + 7 + 6);
}

TEST(CompositeFont, ReadsCodesThatAreUtf16) {
  const Pdf pdf = readWell(composite("/UniJIS-UTF16-H", "", "<1EA4 0042> Tj").bytes());
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("ẤB"));
}

TEST(CompositeFont, ShowsUnknownLettersForACMapThatIsNotInTheFile) {
  const Pdf pdf = readWell(composite("/90ms-RKSJ-H", "", "<1EA4 0042> Tj").bytes());
  EXPECT_THAT(textsOf(pdf.pages.at(0)), ElementsAre("\uFFFD\uFFFD"));
}

TEST(Fonts, KnowBoldAndItalicByFlagsAndWeightToo) {
  const auto facts = [](const std::string& descriptor) {
    const Pdf pdf = readWell(onePageWithFont("<< /Type /Font /Subtype /TrueType /BaseFont /Face "
                                             "/Encoding /WinAnsiEncoding /FontDescriptor << " +
                                                 descriptor + " >> >>",
                                             kShow + "(a) Tj ET")
                                 .bytes());
    const Font& font = pdf.fonts.at(0);
    return std::string(font.bold ? "b" : "-") + (font.italic ? "i" : "-");
  };
  EXPECT_EQ(facts("/Flags 32"), "--");
  EXPECT_EQ(facts("/Flags 96"), "-i");
  EXPECT_EQ(facts("/Flags 262176"), "b-");
  EXPECT_EQ(facts("/Flags 32 /FontWeight 700"), "b-");
  EXPECT_EQ(facts("/Flags 32 /ItalicAngle -12"), "-i");
}

TEST(Fonts, AreReadOnceAndListedOnceHoweverOftenTheyAreChosen) {
  const Pdf pdf = readWell(onePage("BT /F1 10 Tf 100 700 Td (a) Tj /F1 12 Tf (b) Tj ET").bytes());
  EXPECT_EQ(pdf.fonts.size(), 1u);
}

TEST(Fonts, ThatAreNotThereStillLeaveTextInItsPlace) {
  const Pdf pdf = readWell(onePage("BT /F9 10 Tf 100 700 Td (ab) Tj ET").bytes());
  EXPECT_THAT(linesOf(pdf.pages.at(0)), ElementsAre("\uFFFD\uFFFD at 100,100"));
}

}  // namespace
}  // namespace vanthu::read
