// Letters into runs and lines, through whole small files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;

Page pageOf(const std::string& content, const std::string& resources = {}) {
  Pdf pdf = readWell(onePage(content, resources).bytes());
  return pdf.pages.empty() ? Page{} : std::move(pdf.pages[0]);
}

TEST(Text, StandsAtItsBaselineFromTheTopOfThePage) {
  const Page page = pageOf("BT /F1 14 Tf 1 0 0 1 85 700 Tm (Ti) Tj ET");
  ASSERT_EQ(page.lines.size(), 1u);
  const TextLine& line = page.lines[0];
  EXPECT_EQ(line.text(), "Ti");
  EXPECT_EQ(line.baseline, 100_pt);
  EXPECT_EQ(line.left, 85_pt);
  EXPECT_NEAR(line.right.points(), 85 + 14 * 0.889, 0.02);
  EXPECT_LT(line.top, 90_pt);
  EXPECT_GT(line.bottom, 102_pt);
  ASSERT_EQ(line.runs.size(), 1u);
  EXPECT_EQ(line.runs[0].size, 14_pt);
  EXPECT_TRUE(line.runs[0].upright);
  EXPECT_FALSE(line.runs[0].invisible);
}

TEST(Text, TakesItsSizeFromAllMatricesTogether) {
  const Page page = pageOf("q 2 0 0 2 0 0 cm BT /F1 1 Tf 7 0 0 7 50 350 Tm (a) Tj ET Q");
  ASSERT_EQ(page.lines.size(), 1u);
  EXPECT_EQ(page.lines[0].runs[0].size, 14_pt);
  EXPECT_EQ(page.lines[0].left, 100_pt);
  EXPECT_EQ(page.lines[0].baseline, 100_pt);
}

TEST(Text, MovesByAllPositioningOperators) {
  EXPECT_THAT(linesOf(pageOf("BT /F1 10 Tf 12 TL 100 700 Td (a) Tj 0 -20 Td (b) Tj T* (c) Tj "
                             "0 -30 TD (d) Tj T* (e) Tj (f) ' 1 2 (g) \" ET")),
              ElementsAre("a at 100,100",
                          "b at 100,120",
                          "c at 100,132",
                          "d at 100,162",
                          "e at 100,192",
                          "f at 100,222",
                          "g at 100,252"));
}

TEST(Text, PutsASpaceWhereAGapIsAsWideAsOne) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 100 700 Td [(Ng) 30 (h) -40 (\\351) -250 (th) 10 "
                             "(u) -540 (t)] TJ ET")),
              ElementsAre("Nghé thu t"));
}

TEST(Text, KeepsAJustifiedLineTogether) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 14 Tf 100 700 Td [(C\\341c ) -300 (c\\301 ) -300 (nh\\342n) "
                             "-550 (n\\340y)] TJ ET")),
              ElementsAre("Các cÁ nhân này"));
  EXPECT_THAT(textsOf(pageOf("BT /F1 14 Tf 5 Tw 100 700 Td (mot hai ba) Tj ET")),
              ElementsAre("mot hai ba"));
}

TEST(Text, PartsColumnsAtAGapOfMoreThanThreeSpaces) {
  EXPECT_THAT(linesOf(pageOf("BT /F1 10 Tf 100 700 Td [(mot) -800 (hai)] TJ 200 0 Td (ba) Tj ET")),
              ElementsAre("mot at 100,100", "hai at 123.6,100", "ba at 300,100"));
}

TEST(Text, PartsColumnsThatEndInADrawnSpace) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 13 Tf 1 0 0 1 100 700 Tm (Cot trai ) Tj ET "
                             "BT /F1 13 Tf 1 0 0 1 150.2 700 Tm (Cot phai ) Tj ET")),
              ElementsAre("Cot trai", "Cot phai"));
}

TEST(Text, PartsCellsAtTheLineBetweenThem) {
  const std::string cells =
      "BT /F1 10 Tf 1 0 0 1 100 700 Tm (01/3) Tj 1 0 0 1 122 700 Tm (02/3) Tj ET ";
  EXPECT_THAT(textsOf(pageOf(cells)), ElementsAre("01/3 02/3"));
  EXPECT_THAT(textsOf(pageOf(cells + "1 w 119 690 m 119 720 l S")), ElementsAre("01/3", "02/3"));
  EXPECT_THAT(textsOf(pageOf(cells + "1 w 120 690 50 20 re S")), ElementsAre("01/3", "02/3"));
  EXPECT_THAT(textsOf(pageOf(cells + "1 w 119 600 m 119 690 l S")), ElementsAre("01/3 02/3"));
}

TEST(Text, KeepsBlanksThatWereTyped) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 14 Tf 100 700 Td (So:        /KH-SGDDT) Tj ET")),
              ElementsAre("So:        /KH-SGDDT"));
}

TEST(Text, DoesNotTakeLetterSpacingForSpaces) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 14 Tf 4 Tc 100 700 Td (Q U) Tj (Y) Tj ET")),
              ElementsAre("Q UY"));
}

TEST(Text, ComesInReadingOrderHoweverItWasDrawn) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 1 0 0 1 300 650 Tm (4) Tj 1 0 0 1 100 650 Tm (3) Tj "
                             "1 0 0 1 300 700 Tm (2) Tj 1 0 0 1 100 700 Tm (1) Tj ET")),
              ElementsAre("1", "2", "3", "4"));
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 1 0 0 1 121.7 700 Tm (hai) Tj "
                             "1 0 0 1 100 700 Tm (mot ) Tj ET")),
              ElementsAre("mot hai"));
}

TEST(Text, PartsRunsByFontSizeAndColour) {
  const Page page =
      pageOf("BT /F1 14 Tf 100 700 Td (den ) Tj 1 0 0 rg (do ) Tj /F1 12 Tf (nho) Tj ET");
  ASSERT_EQ(page.lines.size(), 1u);
  ASSERT_EQ(page.lines[0].runs.size(), 3u);
  EXPECT_EQ(page.lines[0].text(), "den do nho");
  EXPECT_EQ(page.lines[0].runs[0].text, "den ");
  EXPECT_EQ(page.lines[0].runs[1].color, (Color{1, 0, 0}));
  EXPECT_EQ(page.lines[0].runs[2].size, 12_pt);
  EXPECT_NEAR(page.lines[0].runs[0].width.points(), 14 * 1.444, 0.02);
}

TEST(Text, KnowsEveryWayOfSayingBlackAndRed) {
  const char* resources =
      "/ColorSpace << /S [/Separation /Black /DeviceGray 9 0 R] /I [/ICCBased 8 0 R] >>";
  const auto colorAfter = [&](const std::string& operators) {
    const Page page = pageOf("BT /F1 14 Tf 100 700 Td " + operators + " (a) Tj ET", resources);
    return page.lines.at(0).runs.at(0).color;
  };
  for (const char* black : {"",
                            "0 g",
                            "0 0 0 rg",
                            "0 0 0 1 k",
                            "/S cs 1 scn",
                            "1 g /DeviceRGB cs",
                            "/DeviceCMYK cs",
                            "1 0 0 rg 0 g"})
    EXPECT_EQ(colorAfter(black), Color{}) << black;
  EXPECT_EQ(colorAfter("/DeviceRGB cs 1 0 0 sc"), (Color{1, 0, 0}));
  EXPECT_EQ(colorAfter("0 1 1 0 k"), (Color{1, 0, 0}));
  EXPECT_EQ(colorAfter("/S cs 0 scn"), (Color{1, 1, 1}));
  EXPECT_EQ(colorAfter("q 1 0 0 rg Q"), Color{});
}

TEST(Text, KnowsWhatIsInvisible) {
  const Page page = pageOf("BT /F1 14 Tf 100 700 Td 3 Tr (an) Tj 0 Tr ( hien) Tj ET");
  ASSERT_EQ(page.lines.size(), 1u);
  EXPECT_TRUE(page.lines[0].runs.at(0).invisible);
  EXPECT_FALSE(page.lines[0].runs.at(1).invisible);
}

TEST(Text, PutsARaisedLetterOnTheLineOfItsNeighbour) {
  const Page page =
      pageOf("BT /F1 14 Tf 100 700 Td (100 m) Tj /F1 9 Tf 5 Ts (2) Tj /F1 14 Tf 0 Ts ( dat) Tj ET");
  ASSERT_EQ(page.lines.size(), 1u);
  EXPECT_EQ(page.lines[0].text(), "100 m2 dat");
  EXPECT_EQ(page.lines[0].baseline, 100_pt);
  EXPECT_EQ(page.lines[0].runs.at(1).baseline, 95_pt);
}

TEST(Text, ReadsTurnedTextAlongItsOwnDirection) {
  const Page page = pageOf("BT /F1 10 Tf 0 1 -1 0 100 700 Tm [(So) -250 (thu)] TJ (tu) Tj ET");
  ASSERT_EQ(page.lines.size(), 1u);
  EXPECT_EQ(page.lines[0].text(), "So thutu");
  const TextRun& run = page.lines[0].runs.at(0);
  EXPECT_FALSE(run.upright);
  EXPECT_EQ(run.x, 100_pt);
  EXPECT_EQ(run.baseline, 100_pt);
  EXPECT_EQ(run.size, 10_pt);
  EXPECT_LT(page.lines[0].right - page.lines[0].left, 12_pt);
  EXPECT_GT(page.lines[0].bottom - page.lines[0].top, 30_pt);
  EXPECT_EQ(page.lines[0].bottom, 100_pt);
}

TEST(Text, ReadsASlopingWatermarkAsOneLine) {
  const Page page = pageOf("BT /F1 60 Tf 0.7071 0.7071 -0.7071 0.7071 100 300 Tm (DU THAO) Tj ET");
  EXPECT_THAT(textsOf(page), ElementsAre("DU THAO"));
  EXPECT_FALSE(page.lines.at(0).runs.at(0).upright);
  EXPECT_NEAR(page.lines[0].runs[0].size.points(), 60, 0.01);
}

TEST(Text, StretchedSidewaysKeepsItsHeight) {
  const Page page = pageOf("BT /F1 10 Tf 200 Tz 100 700 Td (ab) Tj ET");
  EXPECT_EQ(page.lines.at(0).runs.at(0).size, 10_pt);
  EXPECT_NEAR(page.lines[0].runs[0].width.points(), 2 * 9.44, 0.02);
}

TEST(Text, SaysItsActualText) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 100 700 Td /Span << /ActualText <FEFF1EC700E0> >> BDC "
                             "(x.) Tj EMC (b) Tj ET")),
              ElementsAre("ệàb"));
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 100 700 Td /Span /P1 BDC (x) Tj EMC (b) Tj ET",
                             "/Properties << /P1 << /ActualText (a) >> >>")),
              ElementsAre("ab"));
  EXPECT_THAT(textsOf(pageOf("BT /F1 10 Tf 100 700 Td /P << /MCID 0 /ActualText (long) >> BDC "
                             "(more than eight letters) Tj EMC ET")),
              ElementsAre("more than eight letters"));
}

TEST(Text, DrawnTwiceToLookBoldIsReadOnce) {
  EXPECT_THAT(textsOf(pageOf("BT /F1 14 Tf 1 0 0 1 100 700 Tm (QUYET DINH) Tj "
                             "1 0 0 1 100.4 700 Tm (QUYET DINH) Tj ET")),
              ElementsAre("QUYET DINH"));
}

TEST(Text, OutsideThePageIsNotRead) {
  EXPECT_THAT(
      textsOf(pageOf("BT /F1 10 Tf 1 0 0 1 100 700 Tm (trong) Tj 1 0 0 1 900 700 Tm (ngoai) "
                     "Tj 1 0 0 1 100 -300 Tm (ngoai) Tj ET")),
      ElementsAre("trong"));
}

TEST(Text, InFormsIsReadInItsPlace) {
  const std::string file =
      onePage("q 1 0 0 1 50 0 cm /X1 Do Q BT /F1 10 Tf 100 600 Td (sau) Tj ET",
              "/XObject << /X1 6 0 R >>")
          .stream(6,
                  "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [2 0 0 2 0 0] "
                  "/Resources << /Font << /F1 5 0 R >> /XObject << /X2 7 0 R >> >>",
                  "q q BT /F1 5 Tf 50 350 Td (trong) Tj ET /X2 Do")
          .stream(7,
                  "/Type /XObject /Subtype /Form /BBox [0 0 600 800]",
                  "Q Q Q BT /F1 5 Tf 50 325 Td (long nhau) Tj ET")
          .bytes();
  const Pdf pdf = readWell(file);
  EXPECT_THAT(linesOf(pdf.pages.at(0)),
              ElementsAre("trong at 150,100", "long nhau at 150,150", "sau at 100,200"));
  EXPECT_EQ(pdf.pages[0].lines[0].runs[0].size, 10_pt);
}

TEST(Text, BehindAnInlineImageIsRead) {
  const std::string image = "BI /W 6 /H 1 /BPC 8 /CS /G ID \x01 EI\xFF\x02 EI ";
  const Page page =
      pageOf("q 50 0 0 20 100 700 cm " + image + "Q BT /F1 10 Tf 100 600 Td (sau anh) Tj ET");
  EXPECT_THAT(textsOf(page), ElementsAre("sau anh"));
  ASSERT_EQ(page.boxes.size(), 1u);
  EXPECT_EQ(page.boxes[0].kind, Box::Kind::image);
  EXPECT_EQ(page.boxes[0].left, 100_pt);
  EXPECT_EQ(page.boxes[0].top, 80_pt);
  EXPECT_EQ(page.boxes[0].width, 50_pt);
  EXPECT_EQ(page.boxes[0].height, 20_pt);
}

TEST(Text, SurvivesOperatorsWithoutTheirOperands) {
  EXPECT_THAT(textsOf(pageOf("Tj TJ ' \" Td Tm Tf cm re l c h S Do BDC EMC EMC Q Q w g k scn cs "
                             "BT /F1 Tf 10 Tf (x) Td /F1 10 Tf 100 700 Td (con) Tj ] >> ET")),
              ElementsAre("con"));
}

}  // namespace
}  // namespace vanthu::read
