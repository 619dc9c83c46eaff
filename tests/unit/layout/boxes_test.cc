#include "layout/boxes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Box;
using document::BoxSheet;
using document::Document;

constexpr double kExact = 0.01;  // mm

// 100 mm wide, 12 mm high: with SolidMeasure 40 letters at 14 pt, 28 at 20 pt.
Box box(std::string_view text, double size, double minSize, unsigned maxLines) {
  Box out;
  out.name = "recipient";
  out.place = {50_mm, 40_mm, 100_mm, 12_mm};
  out.lines = {words(text, "/fullName")};
  out.size = Length::points(size);
  out.minSize = Length::points(minSize);
  out.maxLines = maxLines;
  return out;
}

Document sheetWith(Box only) {
  Document document;
  document.sheet = BoxSheet{297_mm, 210_mm, nullptr, {std::move(only)}};
  return document;
}

std::vector<page::TextRun> runsOf(const page::Pages& pages) {
  std::vector<page::TextRun> runs;
  for (const page::Item& item : pages.pages.at(0).items) {
    if (const auto* run = std::get_if<page::TextRun>(&item))
      runs.push_back(*run);
  }
  return runs;
}

std::vector<page::TextRun> runsOf(Box only) {
  return runsOf(pagesOf(sheetWith(std::move(only))));
}

std::string wordsOf(size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i)
    out += i == 0 ? "abcd" : " abcd";
  return out;
}

TEST(Boxes, ArePrintedAtTheirTrueSizeAndLettersAsThePrinterLikes) {
  EXPECT_TRUE(pagesOf(sheetWith(box(wordsOf(5), 20, 14, 2))).meta.trueSize);
  EXPECT_FALSE(pagesOf({linesOfText(3)}).meta.trueSize);
}

TEST(Boxes, KeepTheirSizeWhereTheWordsFit) {
  const auto runs = runsOf(box(wordsOf(5), 20, 14, 2));
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].size, 20_pt);
  EXPECT_NEAR(centre(runs[0]), 100, kExact);
}

TEST(Boxes, ShrinkInHalfPointsToWhatFits) {
  const auto runs = runsOf(box(wordsOf(7), 20, 14, 2));  // 34 letters of half an em in 100 mm
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].size, 16.5_pt);
  EXPECT_LE(right(runs[0]), 150 + kExact);
}

TEST(Boxes, TakeASecondLineBelowTheLeastSizeTheShorterOneFirst) {
  const auto runs = runsOf(box(wordsOf(9), 20, 14, 2));
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_LT(right(runs[0]) - left(runs[0]), right(runs[1]) - left(runs[1]));
  EXPECT_NEAR(centre(runs[0]), 100, 2);  // the space at its end has no width
  EXPECT_NEAR(centre(runs[1]), 100, kExact);
}

TEST(Boxes, TakeLinesFirstWhereTheyWrap) {
  Box wrapping = box(wordsOf(7), 12, 8, 2);
  wrapping.lines = {words(wordsOf(11), "/achievement")};
  wrapping.wrapFirst = true;
  const auto runs = runsOf(wrapping);
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].size, 12_pt);
}

TEST(Boxes, KeepCompoundWordsOfAnAgencysNameTogether) {
  Box name = box("Trường Phổ thông dân tộc nội trú huyện Ba Chẽ", 14, 14, 2);
  const auto runs = runsOf(name);
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_FALSE(runs[1].text.starts_with("thông")) << runs[0].text;
}

TEST(Boxes, ReportTheFieldOfWordsThatDoNotFit) {
  const auto laidOut =
      layOut(sheetWith(box(wordsOf(30), 20, 14, 2)), profile(), testing::SolidMeasure());
  ASSERT_FALSE(laidOut);
  ASSERT_EQ(laidOut.error().size(), 1u);
  EXPECT_EQ(laidOut.error()[0].code, "layout.box-overflow");
  EXPECT_EQ(laidOut.error()[0].where.pointer, "/fullName");
}

TEST(Boxes, NeverBreakAWord) {
  const auto laidOut =
      layOut(sheetWith(box(std::string(60, 'x'), 20, 14, 2)), profile(), testing::SolidMeasure());
  ASSERT_FALSE(laidOut);
  EXPECT_EQ(laidOut.error()[0].code, "layout.box-overflow");
}

TEST(Boxes, CentreWordsBetweenTheTopOfCapitalsAndTheBaseline) {
  const auto runs = runsOf(box("HOA", 20, 20, 1));
  const double capital = 0.655 * 20 * 25.4 / 72;
  EXPECT_NEAR(runs[0].origin.y.millimetres() - capital / 2, 46, kExact);
}

TEST(Boxes, KeepMarksOfCapitalsInside) {
  Box tight = box("GIẤY", 29, 10, 1);  // 1.142 em are 11.7 mm of the box's 12
  for (const auto vertical : {Box::Vertical::top, Box::Vertical::middle, Box::Vertical::bottom}) {
    tight.vertical = vertical;
    const auto runs = runsOf(tight);
    const Length size = runs[0].size;
    EXPECT_GE(runs[0].origin.y - scale(size, 916, 1000), tight.place.top);
    EXPECT_LE(runs[0].origin.y + scale(size, 221, 1000), tight.place.bottom());
  }
  tight.size = 40_pt;
  EXPECT_LE(runsOf(tight)[0].size, 29.5_pt);
}

TEST(Boxes, SpreadTrackedLettersAboutTheMiddle) {
  Box tracked = box("KHEN", 20, 20, 1);
  const double plain = right(runsOf(tracked)[0]) - left(runsOf(tracked)[0]);
  tracked.tracking = 100;
  const page::TextRun run = runsOf(tracked)[0];
  const double letter = 0.1 * 20 * 25.4 / 72;
  EXPECT_NEAR(right(run) - left(run), plain + 4 * letter, kExact);
  EXPECT_NEAR((left(run) + right(run) - letter) / 2, 100, kExact);
}

TEST(Boxes, DrawARuleAsLongAsTheWords) {
  Box motto = box("Hạnh phúc", 14, 14, 1);
  motto.rule = true;
  const page::Pages pages = pagesOf(sheetWith(motto));
  const auto rules = rulesOn(pages.pages[0]);
  ASSERT_EQ(rules.size(), 1u);
  const page::TextRun run = runsOf(pages)[0];
  EXPECT_NEAR(rules[0].from.x.millimetres(), left(run), kExact);
  EXPECT_NEAR(rules[0].to.x.millimetres(), right(run), kExact);
  EXPECT_LE(rules[0].to.y, motto.place.bottom());
  EXPECT_GT(rules[0].to.y, run.origin.y);
}

TEST(Boxes, TakeTheirColourButNotForTheGapsOfADraft) {
  Box red = box("KHEN", 20, 20, 1);
  red.color = {192, 0, 0};
  EXPECT_EQ(runsOf(red)[0].color, red.color);
  std::get<document::Text>(red.lines[0][0]).missing = true;
  EXPECT_EQ(runsOf(red)[0].color, page::kRed);
}

TEST(Boxes, AreTaggedAsHeadingAndParagraphs) {
  Document document = sheetWith(box("GIẤY KHEN", 20, 20, 1));
  document.sheet->boxes[0].heading = true;
  document.sheet->boxes.push_back(box("Bà Vũ Thị Hoa", 14, 14, 1));
  EXPECT_EQ(outlineOf(pagesOf(document)), "Document(H1 P)");
}

Box signatureBox() {
  Box out;
  out.kind = Box::Kind::signature;
  out.name = "signature";
  out.place = {160_mm, 130_mm, 90_mm, 50_mm};
  out.size = out.minSize = 14_pt;
  out.bold = true;
  out.space = 25_mm;
  out.signature.authority = {words("KT. GIÁM ĐỐC"), words("PHÓ GIÁM ĐỐC")};
  out.signature.fullName = words("Lê An", "/signer/fullName");
  out.signature.fieldName = "Sig1_Signer";
  out.signature.agencyFieldName = "SigA_Agency";
  return out;
}

TEST(Boxes, LeaveTheSpaceToSignBetweenPostAndName) {
  const page::Pages pages = pagesOf(sheetWith(signatureBox()));
  const auto runs = runsOf(pages);
  ASSERT_EQ(runs.size(), 3u);
  const double postFoot = (runs[1].origin.y + scale(runs[1].size, 222, 1000)).millimetres();
  const double nameTop = (runs[2].origin.y - scale(runs[2].size, 920, 1000)).millimetres();
  EXPECT_NEAR(nameTop - postFoot, 25, kExact);
  const auto fields = fieldsOn(pages.pages[0]);
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].name, "Sig1_Signer");
  EXPECT_NEAR((fields[0].place.left + fields[0].place.width / 2).millimetres(), 205, kExact);
  EXPECT_NEAR((fields[0].place.top + fields[0].place.height / 2).millimetres(),
              (postFoot + nameTop) / 2,
              kExact);
  // the-thuc.md §6: centre at the left edge of the image + a third of its width − the radius.
  const page::Rect seal = fields[1].place;
  EXPECT_NEAR((seal.left + seal.width / 2).millimetres(),
              (fields[0].place.left + fields[0].place.width / 3 - seal.width / 2).millimetres(),
              kExact);
  EXPECT_EQ(outlineOf(pages), "Document(P P Form Form P)");
}

TEST(Boxes, DrawACodeWithItsQuietZoneInside) {
  Box code = box("vt:7f3k-92qd", 14, 14, 1);
  code.kind = Box::Kind::qr;
  code.place = {40_mm, 100_mm, 29_mm, 29_mm};  // version 1: 21 + 8 modules of 1 mm
  const page::Pages pages = pagesOf(sheetWith(code));
  ASSERT_EQ(pages.pages[0].items.size(), 1u);
  const auto& path = std::get<page::Path>(pages.pages[0].items[0]);
  Length least = 300_mm, most;
  for (const page::PathStep& step : path.steps) {
    if (step.kind == page::PathStep::Kind::close)
      continue;
    least = std::min(least, step.points[0].x);
    most = std::max(most, step.points[0].x);
  }
  EXPECT_NEAR(least.millimetres(), 44, kExact);
  EXPECT_NEAR(most.millimetres(), 65, kExact);
  EXPECT_LT(path.steps.size(), 5u * 120);
}

TEST(Boxes, RefuseACodeThatCannotBeRead) {
  Box code = box(std::string(200, 'x'), 14, 14, 1);
  code.kind = Box::Kind::qr;
  const auto laidOut = layOut(sheetWith(code), profile(), testing::SolidMeasure());
  ASSERT_FALSE(laidOut);
  EXPECT_EQ(laidOut.error()[0].code, "layout.code-too-dense");
  EXPECT_EQ(laidOut.error()[0].where.pointer, "/fullName");
}

}  // namespace
}  // namespace vanthu::layout
