#include "pdf/content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/real_fonts.h"
#include "unit/pdf/sample_pages.h"

namespace vanthu::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const fonts::FontBook& book() {
  return *vanthu::testing::realFonts();
}

FaceUses faces() {
  static const FaceTables tables(vanthu::testing::realFonts());
  FaceUses uses;
  for (int i = 0; i < fonts::kStyles; ++i)
    uses.emplace_back(tables, static_cast<fonts::Style>(i));
  return uses;
}

Content contentOf(const page::Pages& pages) {
  FaceUses uses = faces();
  return writeContent(pages.pages[0], pages.tags, uses);
}

page::TextRun& runOf(page::Pages& pages, size_t item = 0) {
  return std::get<page::TextRun>(pages.pages[0].items[item]);
}

/// Where the text operators put each glyph, as a viewer reckons it: from Td and TJ and the rounded
/// widths.
std::vector<double> placesOf(const std::string& operators, double size, const FaceUse& face) {
  std::vector<double> places;
  double x = 0;
  size_t at = operators.find(" Td\n");
  const size_t line = operators.rfind('\n', at) + 1;
  x = std::stod(operators.substr(line));
  for (at = operators.find('[', at); operators[at] != ']'; ++at) {
    if (operators[at] == '<') {
      for (++at; operators[at] != '>'; at += 4) {
        places.push_back(x);
        x += face.width(static_cast<uint16_t>(std::stoi(operators.substr(at, 4), nullptr, 16))) *
             size / 1000;
      }
    } else if (operators[at] == '-' || isdigit(operators[at])) {
      size_t length = 0;
      x -= std::stoi(operators.substr(at), &length) * size / 1000;
      at += length - 1;
    }
  }
  return places;
}

TEST(Content, PutsEveryGlyphWhereLayoutPutIt) {
  PagesBuilder build(book());
  build.text(build.tag(page::TagRole::paragraph),
             30,
             40,
             "AVATAR Tổ chức Hội thi giáo viên dạy giỏi các cấp, bảo đảm khách quan, công bằng;",
             fonts::Style::regular,
             Length::points(13.5),
             Length::milliPoints(1777));
  FaceUses uses = faces();
  const Content content = writeContent(build.pages.pages[0], build.pages.tags, uses);
  const std::vector<double> places = placesOf(content.operators, 13.5, uses[0]);
  const page::TextRun& run = runOf(build.pages);
  ASSERT_EQ(places.size(), run.glyphs.size());
  double wanted = run.origin.x.points();
  for (size_t i = 0; i < places.size(); ++i) {
    EXPECT_NEAR(places[i], wanted, 0.03) << "glyph " << i;
    wanted += run.glyphs[i].advance.points();
  }
}

TEST(Content, AdjustsAJustifiedLineOnlyAtItsSpaces) {
  PagesBuilder build(book());
  build.text(build.tag(page::TagRole::paragraph),
             30,
             40,
             "hai ba",
             fonts::Style::regular,
             Length::points(14),
             Length::points(1.4));
  // 1.4 pt is 100/1000 em; the next glyph is that much farther right.
  EXPECT_THAT(contentOf(build.pages).operators, HasSubstr("0003>-100<"));
}

TEST(Content, TurnsThePageOverToThePdfsAxes) {
  PagesBuilder build(book());
  build.text(build.tag(page::TagRole::paragraph), 30, 40, "a");
  build.rule(30, 50, 60);
  const std::string operators = contentOf(build.pages).operators;
  EXPECT_THAT(operators, HasSubstr("85.039 728.504 Td\n"));  // 841.890 - 113.386
  EXPECT_THAT(operators, HasSubstr("0.5 w\n85.039 700.158 m 255.118 700.158 l S\n"));
}

TEST(Content, MarksEachStretchOfATagAndArtifacts) {
  PagesBuilder build(book());
  const page::TagId first = build.tag(page::TagRole::heading1);
  const page::TagId second = build.tag(page::TagRole::paragraph);
  build.text(first, 30, 40, "a").text(second, 30, 50, "b");
  build.text(page::kLayoutArtifact, 60, 50, "....").text(second, 90, 50, "c");
  build.text(page::kPaginationArtifact, 100, 10, "2");
  const Content content = contentOf(build.pages);
  EXPECT_THAT(content.marks, ElementsAre(first, second, second));
  EXPECT_THAT(content.operators, HasSubstr("/H1 <</MCID 0>> BDC\n"));
  EXPECT_THAT(content.operators, HasSubstr("/P <</MCID 2>> BDC\n"));
  EXPECT_THAT(content.operators, HasSubstr("/Artifact BMC\n"));
  EXPECT_THAT(content.operators, HasSubstr("/Artifact <</Type /Pagination>> BDC\n"));
}

TEST(Content, JoinsRunsOfOneLineFaceAndSize) {
  PagesBuilder build(book());
  const page::TagId tag = build.tag(page::TagRole::paragraph);
  build.text(tag, 30, 40, "một ").text(tag, 45, 40, "hai");
  const std::string operators = contentOf(build.pages).operators;
  EXPECT_EQ(operators.find(" Td"), operators.rfind(" Td"));
  EXPECT_EQ(operators.find("TJ"), operators.rfind("TJ"));
}

TEST(Content, GoesBackToAPlaceExactlyAfterAChangeOfFace) {
  PagesBuilder build(book());
  const page::TagId tag = build.tag(page::TagRole::paragraph);
  build.text(tag, 30, 40, "một ").text(tag, 45, 40, "hai", fonts::Style::bold);
  EXPECT_THAT(contentOf(build.pages).operators, HasSubstr("/F1 14 Tf\n42.52 0 Td\n"));
}

TEST(Content, BeginsANewPlaceWhereALeapIsTooLargeForAnAdjustment) {
  PagesBuilder build(book());
  const page::TagId tag = build.tag(page::TagRole::paragraph);
  build.text(tag, 30, 40, "a", fonts::Style::regular, Length::points(2));
  build.text(tag, 190, 40, "bc", fonts::Style::regular, Length::points(2));
  EXPECT_THAT(contentOf(build.pages).operators, HasSubstr("] TJ\n453.544 0 Td\n[<00450046>] TJ"));
}

TEST(Content, SaysTheLetterItselfWhereAGlyphStandsForAnother) {
  page::Pages pages = oneLine(book(), "aa");
  runOf(pages).text = "ab";  // as if both letters had one glyph
  const std::string operators = contentOf(pages).operators;
  EXPECT_THAT(operators,
              HasSubstr("[<0044>] TJ\n/Span <</ActualText <FEFF0062>>> BDC\n[<0044>] TJ\nEMC\n"));
}

TEST(Content, SaysTheLettersOfAGlyphThatStandsForSeveral) {
  page::Pages pages = oneLine(book(), "a");
  runOf(pages).text = "ae";
  EXPECT_THAT(contentOf(pages).operators, HasSubstr("/ActualText <FEFF00610065>"));
}

TEST(Content, TakesALineOfSeveralGlyphsForSeveralLettersAsItIs) {
  page::Pages pages = oneLine(book(), "ab");
  for (page::Glyph& glyph : runOf(pages).glyphs)
    glyph.cluster = 0;
  EXPECT_THAT(contentOf(pages).operators, Not(HasSubstr("ActualText")));
}

TEST(Content, DrawsAMarkWhereItsLetterHasItAndGoesOnAtTheBaseline) {
  page::Pages pages = oneLine(book(), "Bl\u00F4\u0306m");
  auto& glyphs = runOf(pages).glyphs;
  ASSERT_EQ(glyphs.size(), 5U);
  EXPECT_EQ(glyphs[3].advance, Length());
  glyphs[3].shift = {-Length::points(3.5), -Length::points(2.25)};
  const std::string operators = contentOf(pages).operators;
  // 3.5 pt is 250/1000 em.
  EXPECT_THAT(operators, HasSubstr("] TJ\n2.25 Ts\n[250<02C8>] TJ\n0 Ts\n[-250<0050>] TJ\nET\n"));
}

TEST(Content, SetsColoursOnlyWhereTheyChange) {
  PagesBuilder build(book());
  const page::TagId tag = build.tag(page::TagRole::paragraph);
  build.text(tag, 30, 40, "a").text(tag, 30, 50, "b").text(tag, 30, 60, "c");
  runOf(build.pages, 1).color = page::kRed;
  runOf(build.pages, 2).color = page::kRed;
  const std::string operators = contentOf(build.pages).operators;
  EXPECT_THAT(operators, HasSubstr("1 0 0 rg\n"));
  EXPECT_EQ(operators.find(" rg"), operators.rfind(" rg"));
}

}  // namespace
}  // namespace vanthu::pdf
