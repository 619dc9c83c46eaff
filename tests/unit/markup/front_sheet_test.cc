#include "markup/front_sheet.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "unit/markup/markup_probe.h"

namespace vanthu::markup {
namespace {

using drawing::PathStep;

constexpr char kFront[] = "type: Giấy khen\nlayout: boxes\npage: A4 landscape\n";
constexpr char kBoxes[] = "boxes:\n  name: {at: [10, 20, 100, 10], text: x}\n";

Result<std::shared_ptr<const Template>> parse(const std::string& more) {
  return parseTemplate("thu", worldOf("", kFront + more));
}

// Faults of what stands from line 5 on: behind the fence and kFront.
std::string faults(const std::string& more) {
  const auto parsed = parse(more);
  return parsed ? "ok" : faultsOf(parsed.error());
}

SheetShape sheetOf(const std::string& more) {
  const auto parsed = parse(more);
  EXPECT_TRUE(parsed) << faultsOf(parsed.error());
  return parsed ? *(*parsed)->sheet : SheetShape();
}

std::vector<drawing::Path> pathsOf(const std::string& ground) {
  return sheetOf(kBoxes + std::string("ground:\n") + ground).ground->paths;
}

double mm(Length length) {
  return length.millimetres();
}

constexpr double kTenth = 0.02;  // half a tenth of a point in millimetres

TEST(FrontSheet, ReadsPagesByNameAndBySides) {
  EXPECT_NEAR(mm(sheetOf(kBoxes).width), 297, 0.001);
  EXPECT_NEAR(mm(sheetOf(kBoxes).height), 210, 0.001);
  const auto legacy = parseTemplate(
      "thu", worldOf("", std::string("type: x\nlayout: boxes\npage: [400, 300]\n") + kBoxes));
  ASSERT_TRUE(legacy);
  EXPECT_NEAR(mm((*legacy)->sheet->width), 400, 0.001);
}

TEST(FrontSheet, KeepsTheBoxesInTheirOrderWithWhatTheyAsk) {
  const SheetShape sheet = sheetOf(
      "colors: {red: \"#C00000\"}\n"
      "boxes:\n"
      "  title: {at: [0, 1, 2, 3], text: [A, B], size: 36, minSize: 20, bold: true, color: red}\n"
      "  sign: {kind: signature, at: [1, 1, 90, 50], space: 35}\n"
      "  code: {kind: qr, at: [1, 1, 20, 20], text: x, printed: true, align: left}\n");
  ASSERT_EQ(sheet.boxes.size(), 3u);
  const BoxShape& title = sheet.boxes[0];
  EXPECT_EQ(title.name, "title");
  EXPECT_EQ(title.lines.size(), 2u);
  EXPECT_EQ(title.maxLines, 2u);
  EXPECT_EQ(title.size, 36_pt);
  EXPECT_EQ(title.minSize, 20_pt);
  EXPECT_EQ(title.color, (drawing::Color{192, 0, 0}));
  EXPECT_EQ(title.align, Align::centre);
  EXPECT_EQ(title.at, (Place{0, 7, 10}));
  EXPECT_NEAR(mm(sheet.boxes[1].space), 35, 0.001);
  EXPECT_EQ(sheet.boxes[2].kind, BoxShape::Kind::qr);
  EXPECT_TRUE(sheet.boxes[2].printed);
}

TEST(FrontSheet, NamesThePlaceOfEachFault) {
  EXPECT_EQ(faults("boxes: {}\n"), "5:8 template.front-matter");
  EXPECT_EQ(faults("boxes:\n  a: {at: [0, 0, 9, 9], text: x, sise: 9}\n"),
            "6:40 template.unknown-key");
  EXPECT_EQ(faults("boxes:\n  a: {text: x}\n"), "6:6 template.front-matter");
  EXPECT_EQ(faults("boxes:\n  a: {at: [290, 0, 9, 9], text: x}\n"), "6:11 template.front-matter");
  EXPECT_EQ(faults("boxes:\n  a: {at: [0, 0, 9, 9], text: x, color: gold}\n"),
            "6:41 template.front-matter");
  EXPECT_EQ(faults("boxes:\n  a: {at: [0, 0, 9, 9], text: x, size: 9, minSize: 12}\n"),
            "6:52 template.front-matter");
  EXPECT_EQ(faults("boxes:\n  a: {kind: signature, at: [0, 0, 9, 9], text: x}\n"),
            "6:48 template.front-matter");
  EXPECT_EQ(faults("tables: {}\n" + std::string(kBoxes)), "5:9 template.front-matter");
}

TEST(FrontSheet, HasNoBody) {
  const auto parsed = parseTemplate("thu", worldOf("Chữ.\n", std::string(kFront) + kBoxes));
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().front().code, "template.front-matter");
}

TEST(Ground, FindsTheLetterAtFaultInAPath) {
  const std::string ground =
      kBoxes + std::string("ground:\n  - {path: \"M 1 2 Q 3 4\", fill: black}\n");
  EXPECT_EQ(faults(ground), "8:19 template.bad-path");
  EXPECT_EQ(faults(kBoxes + std::string("ground:\n  - {path: \"L 1 2\", fill: black}\n")),
            "8:13 template.bad-path");
  EXPECT_EQ(faults(kBoxes + std::string("ground:\n  - {path: \"M 1\", fill: black}\n")),
            "8:16 template.bad-path");
}

TEST(Ground, RepeatsAFigureInOneOutline) {
  const auto paths =
      pathsOf("  - {path: \"M 1 2 L 3 4\", stroke: black, repeat: {dx: 12.7, count: 3}}\n");
  ASSERT_EQ(paths.size(), 1u);
  ASSERT_EQ(paths[0].steps.size(), 6u);
  EXPECT_NEAR(mm(paths[0].steps[4].points[0].x), 26.4, kTenth);
  EXPECT_NEAR(mm(paths[0].steps[4].points[0].y), 2, kTenth);
}

TEST(Ground, PutsTheLastOfManyCopiesWhereItBelongs) {
  const auto paths =
      pathsOf("  - {path: \"M 1 2 L 3 4\", stroke: black, repeat: {dx: 5, count: 50}}\n");
  EXPECT_NEAR(mm(paths[0].steps[98].points[0].x), 246, kTenth);
}

// 14.8167 mm are 42 pt.
TEST(Ground, MakesCopiesAlikeWhereTheirDistanceIsWholeTenthsOfAPoint) {
  const auto paths =
      pathsOf("  - {path: \"M 1 2 L 3 4\", stroke: black, repeat: {dx: 14.8167, count: 16}}\n");
  for (size_t i = 2; i < paths[0].steps.size(); ++i)
    EXPECT_EQ(paths[0].steps[i].points[0].x - paths[0].steps[i - 2].points[0].x, 42_pt);
}

TEST(Ground, TurnsCopiesAroundAPoint) {
  const auto paths = pathsOf(
      "  - {path: \"M 50 40 L 50 45\", stroke: black, repeat: {around: [50, 50], count: 4}}\n");
  ASSERT_EQ(paths[0].steps.size(), 8u);
  const drawing::Point quarter = paths[0].steps[2].points[0];
  EXPECT_NEAR(mm(quarter.x), 60, kTenth);
  EXPECT_NEAR(mm(quarter.y), 50, kTenth);
}

TEST(Ground, MirrorsInTheMiddleOfThePageAsOutlinesOfTheirOwn) {
  const auto paths = pathsOf("  - {rect: [10, 20, 5, 5], fill: black, mirror: [x, y]}\n");
  ASSERT_EQ(paths.size(), 4u);
  EXPECT_NEAR(mm(paths[3].steps[0].points[0].x), 287, kTenth);
  EXPECT_NEAR(mm(paths[3].steps[0].points[0].y), 190, kTenth);
}

TEST(Ground, MirrorsAMotifInItsOwnOrigin) {
  const auto paths = pathsOf(
      "  - {use: leaf, at: [100, 50], scale: 2}\n"
      "motifs:\n"
      "  leaf:\n"
      "    - {path: \"M 1 0 L 2 0\", stroke: black, width: 0.5, mirror: [x]}\n");
  ASSERT_EQ(paths.size(), 2u);
  EXPECT_NEAR(mm(paths[0].steps[0].points[0].x), 102, kTenth);
  EXPECT_NEAR(mm(paths[1].steps[0].points[0].x), 98, kTenth);
  EXPECT_NEAR(mm(paths[0].thickness), 1, 0.001);
}

TEST(Ground, PutsEveryPointOnATenthOfAPointFromTheFoot) {
  const auto paths = pathsOf("  - {path: \"M 1.2345 2.3456 L 3.4567 4.5678\", stroke: black}\n");
  const Length height = Length::millimetres(210);
  for (const PathStep& step : paths[0].steps) {
    EXPECT_EQ(step.points[0].x.milliPoints() % 100, 0);
    EXPECT_EQ((height - step.points[0].y).milliPoints() % 100, 0);
  }
}

TEST(Ground, IsBounded) {
  EXPECT_EQ(faults(kBoxes + std::string("motifs:\n"
                                        "  a: [{circle: [0, 0, 1], fill: black, repeat: {dx: 1, "
                                        "count: 2000}}]\n"
                                        "ground:\n"
                                        "  - {use: a, repeat: {dy: 1, count: 2000}}\n")),
            "10:5 template.front-matter");
  EXPECT_EQ(faults(kBoxes + std::string("ground:\n  - {use: lotos}\n")),
            "8:11 template.unknown-motif");
}

}  // namespace
}  // namespace vanthu::markup
