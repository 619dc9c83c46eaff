// Painted paths into rules and boxes, through whole small files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tiny_pdf.h"

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Page pageOf(const std::string& content) {
  Pdf pdf = readWell(onePage(content).bytes());
  return pdf.pages.empty() ? Page{} : std::move(pdf.pages[0]);
}

TEST(Shapes, AStrokedLineIsARule) {
  EXPECT_THAT(rulesOf(pageOf("0.75 w 100 700 m 200 700 l S")), ElementsAre("100,100-200,100 0.8"));
  EXPECT_THAT(rulesOf(pageOf("2 w 100 700 m 100 650 l S")), ElementsAre("100,100-100,150 2"));
}

TEST(Shapes, AThinFilledRectangleIsARuleAlongItsMiddle) {
  EXPECT_THAT(rulesOf(pageOf("100 700 50 1 re f")), ElementsAre("100,99.5-150,99.5 1"));
  EXPECT_THAT(rulesOf(pageOf("100 700 -2 -50 re f*")), ElementsAre("99,100-99,150 2"));
  EXPECT_THAT(rulesOf(pageOf("100 700 m 150 700 l 150 701 l 100 701 l f")),
              ElementsAre("100,99.5-150,99.5 1"));
}

TEST(Shapes, AThickRectangleIsABox) {
  const Page page = pageOf("0.5 g 100 700 50 20 re f 1 w 200 700 50 20 re S");
  EXPECT_THAT(page.rules, IsEmpty());
  ASSERT_EQ(page.boxes.size(), 2u);
  EXPECT_TRUE(page.boxes[0].filled);
  EXPECT_EQ(page.boxes[0].left, 100_pt);
  EXPECT_EQ(page.boxes[0].top, 80_pt);
  EXPECT_EQ(page.boxes[0].width, 50_pt);
  EXPECT_EQ(page.boxes[0].height, 20_pt);
  EXPECT_FALSE(page.boxes[1].filled);
}

TEST(Shapes, AnOpenPathIsItsSegments) {
  EXPECT_THAT(rulesOf(pageOf("1 w 100 700 m 200 700 l 200 650 l 100 650 l S")),
              ElementsAre("100,100-200,100 1", "200,100-200,150 1", "100,150-200,150 1"));
}

TEST(Shapes, PiecesOfOneLineBecomeOne) {
  EXPECT_THAT(rulesOf(pageOf("100 700 20 0.5 re 120 700 0.5 0.5 re 120.5 700 30 0.5 re f "
                             "1 w 300 700 m 320 700 l 320 700 m 350 700 l S")),
              ElementsAre("100,99.8-150.5,99.8 0.5", "300,100-350,100 1"));
}

TEST(Shapes, LinesOfOtherThicknessOrColourStayApart) {
  EXPECT_THAT(rulesOf(pageOf("1 w 100 700 m 150 700 l S 2 w 150 700 m 200 700 l S")),
              ElementsAre("100,100-150,100 1", "150,100-200,100 2"));
  EXPECT_THAT(rulesOf(pageOf("1 w 100 700 m 150 700 l S 1 0 0 RG 150 700 m 200 700 l S")),
              ElementsAre("100,100-150,100 1", "150,100-200,100 1"));
}

TEST(Shapes, ALineWithADashPatternIsDashed) {
  const auto dashed = [](const std::string& content) {
    std::vector<bool> out;
    for (const Rule& rule : pageOf(content).rules)
      out.push_back(rule.dashed);
    return out;
  };
  EXPECT_THAT(dashed("[3 2] 0 d 100 700 m 200 700 l S"), ElementsAre(true));
  EXPECT_THAT(dashed("[3] 0 d 100 700 m 200 700 l S"), ElementsAre(true));
  EXPECT_THAT(dashed("[] 0 d 100 700 m 200 700 l S"), ElementsAre(false));
  EXPECT_THAT(dashed("[0 0] 0 d 100 700 m 200 700 l S"), ElementsAre(false));
  EXPECT_THAT(dashed("q [3 2] 0 d Q 100 700 m 200 700 l S"), ElementsAre(false));
  EXPECT_THAT(dashed("[3 2] 0 d 100 700 50 1 re f"), ElementsAre(false));
}

TEST(Shapes, ADashedPieceDoesNotJoinASolidOne) {
  EXPECT_THAT(rulesOf(pageOf("1 w 100 700 m 150 700 l S [3 2] 0 d 150 700 m 200 700 l S")),
              ElementsAre("100,100-150,100 1", "150,100-200,100 1"));
}

TEST(Shapes, ADoubleLineIsTwo) {
  EXPECT_THAT(rulesOf(pageOf("0.5 w 100 700 m 200 700 l 100 698 m 200 698 l S")),
              ElementsAre("100,100-200,100 0.5", "100,102-200,102 0.5"));
}

TEST(Shapes, ThicknessFollowsTheScale) {
  EXPECT_THAT(rulesOf(pageOf("q 0.5 0 0 0.5 0 0 cm 2 w 200 1400 m 400 1400 l S Q")),
              ElementsAre("100,100-200,100 1"));
}

TEST(Shapes, CurvesSlopesDotsAndUnpaintedPathsAreNeither) {
  const Page page = pageOf(
      "100 700 m 200 650 l S 100 700 m 120 720 140 720 150 700 c S 100 700 m 120 720 150 700 v f "
      "100 700 200 100 re W n 100 700 1 1 re f 100 700 m 100 700 l S");
  EXPECT_THAT(page.rules, IsEmpty());
  EXPECT_THAT(page.boxes, IsEmpty());
}

TEST(Shapes, WhiteIsNotSeen) {
  const Page page = pageOf("1 g 1 G 0 0 600 800 re f 100 700 m 200 700 l S 100 700 50 20 re B");
  EXPECT_THAT(page.rules, IsEmpty());
  EXPECT_THAT(page.boxes, IsEmpty());
}

TEST(Shapes, AWhiteBoxWithABorderIsABoxThatIsNotFilled) {
  const Page page = pageOf("1 g 0 G 100 700 50 20 re B");
  ASSERT_EQ(page.boxes.size(), 1u);
  EXPECT_FALSE(page.boxes[0].filled);
}

TEST(Shapes, AnImageIsABox) {
  const std::string file =
      onePage("q 0 80 -60 0 200 700 cm /I1 Do Q", "/XObject << /I1 6 0 R >>")
          .stream(6,
                  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
                  "/ColorSpace /DeviceGray",
                  "x")
          .bytes();
  const Pdf pdf = readWell(file);
  ASSERT_EQ(pdf.pages.at(0).boxes.size(), 1u);
  const Box& box = pdf.pages[0].boxes[0];
  EXPECT_EQ(box.kind, Box::Kind::image);
  EXPECT_EQ(box.left, 140_pt);
  EXPECT_EQ(box.top, 20_pt);
  EXPECT_EQ(box.width, 60_pt);
  EXPECT_EQ(box.height, 80_pt);
}

}  // namespace
}  // namespace vanthu::read
