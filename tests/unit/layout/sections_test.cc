// Which stretches of a part lie on their side.
#include "layout/sections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace vanthu::layout {
namespace {

using document::Block;
using ::testing::ElementsAre;

constexpr size_t kWide = 7;

document::Paragraph text() {
  document::Paragraph out;
  out.text = words("Nội dung");
  return out;
}

// "2 upright, 1 turned": how many blocks each section holds.
std::vector<std::string> sections(const std::vector<Block>& blocks) {
  TableFormat format{};
  format.portraitColumns = 6;
  std::vector<std::string> out;
  for (const Section& section : sectionsOf(blocks, format))
    out.push_back(std::to_string(section.blocks.size()) +
                  (section.landscape ? " turned" : " upright"));
  return out;
}

TEST(Sections, TextWithoutAWideTableStaysUpright) {
  EXPECT_THAT(sections({letterhead(), text(), table(6, 1), closing()}), ElementsAre("4 upright"));
}

TEST(Sections, AWideTableTurnsItsPagesAndTakesItsHeadingAlong) {
  EXPECT_THAT(sections({letterhead(),
                        text(),
                        heading(document::Role::roman, "I.", "Kết quả"),
                        table(kWide, 1),
                        text(),
                        closing()}),
              ElementsAre("2 upright", "2 turned", "2 upright"));
}

TEST(Sections, AClosingBehindAWideTableStaysWithIt) {
  EXPECT_THAT(sections({letterhead(), text(), table(kWide, 1), closing()}),
              ElementsAre("2 upright", "2 turned"));
}

TEST(Sections, ALetterheadWithoutTextStandsOverTheWideTable) {
  EXPECT_THAT(sections({letterhead(), document::Title{words("DANH SÁCH"), {}}, table(kWide, 1)}),
              ElementsAre("3 turned"));
}

TEST(Sections, WideTablesThatFollowEachOtherShareTheirPages) {
  EXPECT_THAT(sections({text(), table(kWide, 1), table(kWide, 1), text()}),
              ElementsAre("1 upright", "2 turned", "1 upright"));
}

TEST(Sections, PageNumbersGoOnThroughTurnedPages) {
  const page::Pages pages =
      pagesOf({letterhead(), linesOfText(3), table(kWide, 2), linesOfText(3), closing()});
  ASSERT_EQ(pages.pages.size(), 3u);
  std::vector<std::string> labels;
  for (const page::Page& page : pages.pages)
    labels.push_back(page.label);
  EXPECT_THAT(labels, ElementsAre("1", "2", "3"));
  EXPECT_LT(pages.pages[0].width, pages.pages[0].height);
  EXPECT_GT(pages.pages[1].width, pages.pages[1].height);
  EXPECT_LT(pages.pages[2].width, pages.pages[2].height);
  const auto numberOn = [&](size_t page) {
    for (const Found& found : findAll(pages, "")) {
      if (found.run.tag == page::kPaginationArtifact && found.page == page)
        return found.run.text;
    }
    return std::string();
  };
  EXPECT_EQ(numberOn(0), "");
  EXPECT_EQ(numberOn(1), "2");
  EXPECT_EQ(numberOn(2), "3");
}

}  // namespace
}  // namespace vanthu::layout
