#include "layout/letterhead.h"

#include <gtest/gtest.h>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

constexpr double kTolerance = 0.1;  // mm

page::TextRun only(const page::Pages& pages, std::string_view beginning) {
  const std::vector<Found> found = findAll(pages, beginning);
  EXPECT_EQ(found.size(), 1u) << beginning;
  return found.empty() ? page::TextRun() : found.front().run;
}

// The table "Default coordinates" of the-thuc.md.
TEST(Letterhead, StandsAtTheDefaultCoordinates) {
  const page::Pages pages = pagesOf({letterhead(), paragraph("a")});
  const page::TextRun nation = only(pages, "CỘNG HÒA"), motto = only(pages, "Độc lập"),
                      parent = only(pages, "UBND TỈNH"), organ = only(pages, "SỞ"),
                      number = only(pages, "Số:"), placeDate = only(pages, "Hưng Yên");
  EXPECT_NEAR(top(nation), 20.0, kTolerance);
  EXPECT_NEAR(centre(nation), 147.5, kTolerance);
  EXPECT_EQ(parent.origin.y, nation.origin.y);
  EXPECT_NEAR(centre(parent), 65, kTolerance);
  EXPECT_NEAR(top(motto), 24.9, kTolerance);
  EXPECT_NEAR(centre(motto), 147.5, kTolerance);
  EXPECT_EQ(organ.origin.y, motto.origin.y);
  EXPECT_NEAR(centre(organ), 65, kTolerance);
  EXPECT_NEAR(top(number), 33.0, kTolerance);
  EXPECT_EQ(number.origin.y, placeDate.origin.y);
  EXPECT_NEAR(centre(number), 65, kTolerance);
  EXPECT_NEAR(centre(placeDate), 147.5, kTolerance);
}

TEST(Letterhead, DrawsARuleAsWideAsTheMottoAndAShortOneUnderTheAgency) {
  const page::Pages pages = pagesOf({letterhead(), paragraph("a")});
  const std::vector<page::Rule> rules = rulesOn(pages.pages.front());
  ASSERT_EQ(rules.size(), 2u);
  const page::TextRun organ = only(pages, "SỞ"), motto = only(pages, "Độc lập");
  EXPECT_NEAR((rules[0].from.x.millimetres() + rules[0].to.x.millimetres()) / 2, 65, kTolerance);
  EXPECT_NEAR((rules[0].to.x - rules[0].from.x).millimetres(),
              0.4 * (right(organ) - left(organ)),
              kTolerance);
  EXPECT_NEAR(rules[1].from.x.millimetres(), left(motto), kTolerance);
  EXPECT_NEAR(rules[1].to.x.millimetres(), right(motto), kTolerance);
  EXPECT_NEAR(rules[1].from.y.millimetres(), 30.8, kTolerance);
  EXPECT_EQ(rules[1].thickness, 0.75_pt);
  EXPECT_EQ(rules[1].tag, page::kLayoutArtifact);
}

TEST(Letterhead, AWidePlaceAndDateTakesWidthFromTheAgency) {
  document::Letterhead head = letterhead();
  head.placeDate =
      words("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026");  // 48 letters of 6.5 pt: 110 mm
  const page::Pages pages = pagesOf({head, paragraph("a")});
  const page::TextRun placeDate = only(pages, "Thành phố"), number = only(pages, "Số:");
  EXPECT_EQ(placeDate.size, 13_pt);
  EXPECT_NEAR(right(placeDate), 194, kTolerance);
  EXPECT_NEAR(left(placeDate), 84, 0.2);
  EXPECT_NEAR(centre(number), (30 + 83) / 2.0, 0.2);
}

TEST(Letterhead, PlaceAndDateShrinksToItsFloorBeforeTheRightColumnGrowsBeyondItsLimit) {
  Profile large = profile();
  large.styles[static_cast<size_t>(Element::placeDate)].size = 14_pt;
  document::Letterhead head = letterhead();
  const auto sizeWith = [&](std::string_view placeDate) {
    head.placeDate = words(placeDate);
    const Result<page::Pages> pages =
        layOut(documentOf({head, paragraph("a")}), large, testing::SolidMeasure());
    return only(*pages, placeDate.substr(0, 8)).size;
  };
  EXPECT_EQ(sizeWith("Hưng Yên, ngày 17 tháng 9 năm 2021"), 14_pt);
  EXPECT_EQ(sizeWith("Bà Rịa - Vũng Tàu, ngày 29 tháng 12 năm 2026"),
            13_pt);  // 44 letters of 7 pt: 108.7 mm
}

TEST(Letterhead, ALongAgencyNameWrapsIntoLinesOfAboutEqualLength) {
  document::Letterhead head = letterhead();
  head.organ = words("TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP VÀ GIÁO DỤC THƯỜNG XUYÊN");
  const page::Pages pages = pagesOf({head, paragraph("a")});
  std::vector<page::TextRun> lines;
  for (const Found& found : findAll(pages, "")) {
    if (found.run.style == fonts::Style::bold && left(found.run) < 100)
      lines.push_back(found.run);
  }
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP ");
  EXPECT_EQ(lines[1].text, "VÀ GIÁO DỤC THƯỜNG XUYÊN");
  const page::TextRun number = only(pages, "Số:");
  EXPECT_EQ(number.origin.y, only(pages, "Hưng Yên").origin.y);
  EXPECT_GT(top(number), 33.5);
}

TEST(Letterhead, TheDraftMarkStandsInTheTopMarginOverTheAgency) {
  document::Letterhead head = letterhead();
  head.draftMark = words("DỰ THẢO");
  const page::Pages pages = pagesOf({head, paragraph("a")});
  const page::TextRun mark = only(pages, "DỰ THẢO");
  EXPECT_NEAR(centre(mark), 65, kTolerance);
  EXPECT_GT(top(mark), 8);
  EXPECT_LT(mark.origin.y.millimetres(), 20);
  EXPECT_NEAR(top(only(pages, "CỘNG HÒA")), 20.0, kTolerance);
}

TEST(Letterhead, TheSubjectOfALetterStandsSixPointsUnderTheNumberInItsColumn) {
  document::Letterhead head = letterhead();
  head.subject = words("V/v hướng dẫn xét khen thưởng năm học 2026 - 2027 của ngành Giáo dục");
  const page::Pages pages = pagesOf({head, paragraph("a")});
  const page::TextRun first = only(pages, "V/v");
  EXPECT_EQ(first.size, 12_pt);
  EXPECT_EQ(first.style, fonts::Style::regular);
  EXPECT_NEAR(top(first), 40.4, kTolerance);
  EXPECT_NEAR(centre(first), 65, 1);
  EXPECT_LT(right(first), 100);
  const page::TextRun second = findAll(pages, "").at(7).run;
  EXPECT_NEAR(top(second) - top(first), (12_pt).millimetres() * 1.1499, 0.01);
  EXPECT_LT(right(second), 100);
  EXPECT_GT(top(only(pages, "a")), top(second) + (12_pt).millimetres());
}

// The four rules of a frame in one colour.
page::Rect frameOn(const page::Page& page, page::Color color, Length thickness) {
  page::Rect frame{1000_mm, 1000_mm, Length(), Length()};
  Length right, bottom;
  int rules = 0;
  for (const page::Rule& rule : rulesOn(page)) {
    if (rule.color != color || rule.thickness != thickness)
      continue;
    ++rules;
    frame.left = std::min(frame.left, rule.from.x);
    frame.top = std::min(frame.top, rule.from.y);
    right = std::max(right, rule.to.x);
    bottom = std::max(bottom, rule.to.y);
  }
  EXPECT_EQ(rules, 4);
  frame.width = right - frame.left;
  frame.height = bottom - frame.top;
  return frame;
}

TEST(Letterhead, TheUrgencyMarkIsARedFrameOfAPermittedWidthUnderTheNumber) {
  const auto markOf = [](std::string_view urgency) {
    document::Letterhead head = letterhead();
    head.urgency = words(urgency);
    const page::Pages pages = pagesOf({head, paragraph("a")});
    const page::TextRun text = only(pages, urgency), number = only(pages, "Số:");
    const page::Rect frame = frameOn(pages.pages.front(), page::kRed, 1_pt);
    EXPECT_EQ(text.color, page::kRed);
    EXPECT_EQ(text.size, 13_pt);
    EXPECT_EQ(text.style, fonts::Style::bold);
    EXPECT_NEAR(frame.height.millimetres(), 8, 0.01);
    EXPECT_NEAR((frame.left + frame.width / 2).millimetres(), 65, 0.01);
    EXPECT_NEAR(centre(text), 65, 0.01);
    EXPECT_GT(frame.top.millimetres(), top(number) + (13_pt).millimetres() * 1.1499);
    EXPECT_GT(text.origin.y, frame.top);
    EXPECT_LT(text.origin.y, frame.bottom());
    EXPECT_GT(top(only(pages, "a")), frame.bottom().millimetres());
    return frame.width.millimetres();
  };
  EXPECT_NEAR(markOf("KHẨN"), 20, 0.01);           // 4 letters of 6.5 pt and 4 mm: 13 mm
  EXPECT_NEAR(markOf("HỎA TỐC X"), 30, 0.01);      // 25 mm
  EXPECT_NEAR(markOf("THƯỢNG KHẨN X"), 40, 0.01);  // 34 mm
}

TEST(Letterhead, TheUrgencyMarkStandsUnderTheSubjectOfALetter) {
  document::Letterhead head = letterhead();
  head.subject = words("V/v báo cáo");
  head.urgency = words("KHẨN");
  const page::Pages pages = pagesOf({head, paragraph("a")});
  EXPECT_GT(frameOn(pages.pages.front(), page::kRed, 1_pt).top.millimetres(),
            top(only(pages, "V/v")) + (12_pt).millimetres() * 1.1499);
}

TEST(Letterhead, TheCirculationMarkStandsFramedInTheTopMarginBesideTheDraftMark) {
  document::Letterhead head = letterhead();
  head.circulation = words("LƯU HÀNH NỘI BỘ");  // 15 letters of 6.5 pt and 4 mm: 38.4 mm
  const auto frameOf = [](const page::Pages& pages) {
    return frameOn(pages.pages.front(), page::kBlack, 1_pt);
  };
  const page::Pages alone = pagesOf({head, paragraph("a")});
  const page::Rect frame = frameOf(alone);
  EXPECT_NEAR(frame.width.millimetres(), 38.4, kTolerance);
  EXPECT_NEAR((frame.left + frame.width / 2).millimetres(), 65, kTolerance);
  EXPECT_GT(frame.top.millimetres(), 8);
  EXPECT_LT(frame.bottom().millimetres(), 20);
  EXPECT_EQ(only(alone, "LƯU HÀNH").color, page::kBlack);

  head.draftMark = words("DỰ THẢO");
  const page::Pages both = pagesOf({head, paragraph("a")});
  const page::TextRun draft = only(both, "DỰ THẢO");
  EXPECT_LT(right(draft) + 1, frameOf(both).left.millimetres());
  EXPECT_EQ(draft.origin.y, only(both, "LƯU HÀNH").origin.y);
  EXPECT_GE(left(draft), 30 - 0.01);
  EXPECT_NEAR(top(only(both, "CỘNG HÒA")), 20.0, kTolerance);
}

TEST(Letterhead, AMarkTooLongForItsPlaceIsAFault) {
  document::Letterhead head = letterhead();
  head.urgency = words(std::string(40, 'K'), "/priority");
  const Diagnostics faults = faultsOf({head, paragraph("a")});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.line-too-wide");
  EXPECT_EQ(faults[0].where.pointer, "/priority");
}

TEST(Letterhead, AnAgencyWithoutParentStandsBesideTheNation) {
  document::Letterhead head = letterhead();
  head.parentOrgan.clear();
  const page::Pages pages = pagesOf({head, paragraph("a")});
  EXPECT_EQ(only(pages, "SỞ").origin.y, only(pages, "CỘNG HÒA").origin.y);
}

TEST(Letterhead, ANumberTooLongForItsColumnIsAFaultWithItsPlace) {
  document::Letterhead head = letterhead();
  head.number = words("Số: 05/" + std::string(60, 'A'), "/codeNotation");
  const Diagnostics faults = faultsOf({head, paragraph("a")});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.line-too-wide");
  EXPECT_EQ(faults[0].where.pointer, "/codeNotation");
}

TEST(Letterhead, ANumberTooLongForItsColumnIsAFaultOfTheFieldThatMakesItLong) {
  document::Letterhead head = letterhead();
  head.number = words("Số: ");
  for (document::Inlines part :
       {words("05", "/codeNumber"), words("/"), words(std::string(60, 'A'), "/codeNotation")})
    head.number.push_back(part.front());
  const Diagnostics faults = faultsOf({head, paragraph("a")});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].where.pointer, "/codeNotation");
}

TEST(Letterhead, APlaceTooLongIsNoFaultOfTheNumberThatItSqueezes) {
  document::Letterhead head = letterhead();
  head.placeDate = words(std::string(70, 'x') + ", ngày 17 tháng 9 năm 2021", "/place");
  const Diagnostics faults = faultsOf({head, paragraph("a")});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].where.pointer, "/place");
}

TEST(Title, StandsTwelvePointsUnderTheLetterheadWithARuleUnderTheSubject) {
  document::Title title{words("KẾ HOẠCH"), words("Triển khai phong trào")};
  const page::Pages pages = pagesOf({letterhead(), title, paragraph("a")});
  const page::TextRun type = only(pages, "KẾ HOẠCH"), subject = only(pages, "Triển khai");
  EXPECT_NEAR(top(type), 42.5, kTolerance);
  EXPECT_NEAR(centre(type), 112.5, kTolerance);
  EXPECT_NEAR(top(subject) - top(type), (14_pt).millimetres() * 1.1499, 0.01);
  const page::Rule rule = rulesOn(pages.pages.front()).back();
  EXPECT_NEAR(
      (rule.to.x - rule.from.x).millimetres(), 0.4 * (right(subject) - left(subject)), kTolerance);
}

TEST(Title, ALongSubjectIsBalancedOverItsLines) {
  const page::Pages pages = pagesOf(
      {document::Title{
           words("KẾ HOẠCH"),
           words("Triển khai phong trào đổi mới sáng tạo trong dạy và học năm học 2026 - 2027")},
       paragraph("a")});
  const page::TextRun first = only(pages, "Triển khai");
  EXPECT_GT(right(first) - left(first), 75);
  EXPECT_LT(right(first) - left(first), 120);
}

}  // namespace
}  // namespace vanthu::layout
