#include "layout/address_line.h"

#include <gtest/gtest.h>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

constexpr double kTolerance = 0.1;  // mm

document::AddressLine address(std::vector<std::string_view> lines = {"Địa chỉ: phường Hồng Gai"}) {
  document::AddressLine out;
  for (const std::string_view line : lines)
    out.lines.push_back(words(line));
  return out;
}

double bottom(const page::TextRun& run) {
  return top(run) + run.size.millimetres() * 1.1499;
}

// The lowest line of a page's text.
double lowestText(const page::Pages& pages, size_t page) {
  double lowest = 0;
  for (const Found& found : findAll(pages, "abc")) {
    if (found.page == page)
      lowest = std::max(lowest, bottom(found.run));
  }
  return lowest;
}

TEST(AddressLine, StandsAtTheFootOfTheFirstPageUnderARuleAcrossIt) {
  const page::Pages pages = pagesOf({linesOfText(60), closing(), address()});
  const std::vector<Found> found = findAll(pages, "Địa chỉ");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].page, 0u);
  const page::TextRun& line = found[0].run;
  EXPECT_EQ(line.size, 11_pt);
  EXPECT_NEAR(bottom(line), 277, kTolerance);
  EXPECT_NEAR(centre(line), 112.5, kTolerance);
  const std::vector<page::Rule> rules = rulesOn(pages.pages.front());
  ASSERT_EQ(rules.size(), 1u);
  EXPECT_NEAR(rules[0].from.x.millimetres(), 30, 0.01);
  EXPECT_NEAR(rules[0].to.x.millimetres(), 195, 0.01);
  EXPECT_LT(rules[0].from.y.millimetres(), top(line));
  EXPECT_EQ(rules[0].tag, page::kLayoutArtifact);
}

TEST(AddressLine, TakesItsRoomFromTheTextOfTheFirstPageOnly) {
  const page::Pages plain = pagesOf({linesOfText(100)});
  const page::Pages pages =
      pagesOf({linesOfText(100), address({"Địa chỉ: một", "Điện thoại: hai", "Fax: ba"})});
  ASSERT_EQ(pages.pages.size(), 3u);
  const double rule = rulesOn(pages.pages.front()).front().from.y.millimetres();
  EXPECT_LT(lowestText(pages, 0), rule - 2);
  EXPECT_GT(lowestText(plain, 0), rule);
  EXPECT_NEAR(lowestText(pages, 1), lowestText(plain, 1), 0.01);
}

TEST(AddressLine, AClosingThatWouldRunIntoItGoesToTheNextPage) {
  const auto pageOfClosing = [](std::vector<document::Block> blocks) {
    return find(pagesOf(std::move(blocks)), "Vũ Liên Oanh")->page;
  };
  size_t most = 1;
  while (pageOfClosing({linesOfText(most + 1), closing()}) == 0)
    ++most;
  EXPECT_EQ(pageOfClosing({linesOfText(most), closing(), address()}), 1u);
  EXPECT_EQ(pageOfClosing({linesOfText(most - 4), closing(), address()}), 0u);
}

TEST(AddressLine, PartsBehindASemicolonOrACommaWhereItIsTooLong) {
  const page::Pages pages =
      pagesOf({paragraph("x"),
               address({"Thư điện tử: sogiaoduc@quangninh.gov.vn; Trang thông tin điện tử: "
                        "quangninh.edu.vn; Điện thoại: 0203 3825304"})});
  const std::vector<Found> all = findAll(pages, "");
  ASSERT_EQ(all.size(), 3u);
  EXPECT_TRUE(all[1].run.text.ends_with("; ")) << all[1].run.text;
}

TEST(AddressLine, IsReadAsParagraphsWhereItStandsInTheDocument) {
  EXPECT_EQ(outlineOf(pagesOf({paragraph("a"), address({"Địa chỉ: a", "Fax: b"})})),
            "Document(P P P)");
}

TEST(AddressLine, HasItsPlaceUnderTheCircularToo) {
  const page::Pages pages = pagesOf(documentOf({linesOfText(60), address()}), "tt01");
  EXPECT_NEAR(bottom(find(pages, "Địa chỉ")->run), 277, kTolerance);
}

}  // namespace
}  // namespace vanthu::layout
