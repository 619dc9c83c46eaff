#include "layout/copy_certificate.h"

#include <gtest/gtest.h>

#include "layout/pagination.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::CopyCertificate;

constexpr double kExact = 0.01;  // mm

CopyCertificate copy() {
  CopyCertificate out;
  out.parentOrgan = words("UBND HUYỆN");
  out.organ = words("TRƯỜNG A");
  out.form = words("SAO Y");
  out.number = words("Số: 05/SY-TA");
  out.placeDate = words("Huế, ngày 25 tháng 11 năm 2026");
  out.closing = closing();
  out.closing.recipientsLabel = words("Nơi nhận bản sao:");
  out.closing.signatures[0].fullName = words("Trần Lan");
  return out;
}

TEST(CopyCertificate, StandsUnderARuleAcrossTheTextBlock) {
  const page::Pages pages = pagesOf({linesOfText(3), copy()});
  const page::Rule rule = rulesOn(pages.pages[0]).at(0);
  EXPECT_NEAR(rule.from.x.millimetres(), 30, kExact);
  EXPECT_NEAR(rule.to.x.millimetres(), 195, kExact);
  const std::vector<Found> body = findAll(pages, "abc");
  EXPECT_GT(rule.from.y, body.back().run.origin.y);
  EXPECT_LT(rule.from.y.millimetres(), top(find(pages, "SAO Y")->run));
}

TEST(CopyCertificate, HasTheAgencyLeftTheFormRightAndNumberAndDateOnOneLine) {
  const page::Pages pages = pagesOf({linesOfText(3), copy()});
  const page::TextRun parent = find(pages, "UBND HUYỆN")->run, form = find(pages, "SAO Y")->run,
                      number = find(pages, "Số: 05")->run, date = find(pages, "Huế")->run;
  EXPECT_EQ(form.style, fonts::Style::bold);
  EXPECT_GE(form.size, 13_pt);
  EXPECT_LE(form.size, 14_pt);
  EXPECT_EQ(parent.origin.y, form.origin.y);
  EXPECT_EQ(number.origin.y, date.origin.y);
  EXPECT_NEAR(centre(parent), centre(number), kExact);
  EXPECT_NEAR(centre(form), centre(date), kExact);
  EXPECT_LT(right(number), left(date));
  EXPECT_EQ(date.style, fonts::Style::italic);
  EXPECT_LT(top(number), top(find(pages, "Nơi nhận bản sao")->run));
}

TEST(CopyCertificate, KeepsToThePageOfTheTextIfItFitsAndIsNeverSplit) {
  bool together = false, apart = false;
  for (size_t before = 15; before < 42; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before), copy()});
    const size_t page = find(pages, "SAO Y")->page;
    EXPECT_EQ(find(pages, "Số: 05")->page, page);
    EXPECT_EQ(find(pages, "Nơi nhận bản sao")->page, page);
    EXPECT_EQ(find(pages, "Trần Lan")->page, page);
    for (const page::Rule& rule : rulesOn(pages.pages[page]))
      EXPECT_GE(rule.from.y.millimetres(), 20 - kExact);
    const size_t last = findAll(pages, "abc").back().page;
    together = together || (last == 0 && page == 0);
    apart =
        apart || (last == 0 && page == 1);  // alone on its page: no line of the text comes along
    EXPECT_TRUE(page == last || (last == 0 && page == 1)) << before;
  }
  EXPECT_TRUE(together);
  EXPECT_TRUE(apart);
}

TEST(CopyCertificate, FollowsTheLastAppendixOnItsPage) {
  document::Appendix appendix;
  appendix.reference = words("Phụ lục");
  appendix.title = words("BIỂU");
  appendix.blocks = {linesOfText(5)};
  const page::Pages pages = pagesOf({paragraph("a"), appendix, copy()});
  ASSERT_EQ(pages.pages.size(), 2u);
  EXPECT_EQ(find(pages, "SAO Y")->page, 1u);
}

TEST(CopyCertificate, IsReadInTheOrderOfTheDocument) {
  const document::Document document = documentOf({paragraph("a"), copy()});
  EXPECT_EQ(collapsed(page::taggedText(pagesOf(document))),
            collapsed(document::plainText(document)));
}

TEST(CopyCertificate, NeedsNoParentAgencyNumberOrDate) {
  CopyCertificate bare = copy();
  bare.parentOrgan = bare.number = bare.placeDate = {};
  const page::Pages pages = pagesOf({linesOfText(3), bare});
  EXPECT_EQ(find(pages, "TRƯỜNG A")->run.origin.y, find(pages, "SAO Y")->run.origin.y);
}

}  // namespace
}  // namespace vanthu::layout
