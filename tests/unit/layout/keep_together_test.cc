// What may not be parted by the end of a page, tried at every height of the page.
#include <gtest/gtest.h>

#include <map>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Role;
using document::Row;
using document::Table;

// Text of so many one-line paragraphs and two-line ones, so that breaks fall at every place.
std::vector<document::Block> filler(size_t lines) {
  return {linesOfText(lines, "nền")};
}

template <typename Check>
void atEveryHeight(const std::vector<document::Block>& blocks, Check check) {
  for (size_t before = 2; before < 46; ++before) {
    std::vector<document::Block> all = filler(before);
    all.insert(all.end(), blocks.begin(), blocks.end());
    check(pagesOf(all));
  }
}

std::map<size_t, size_t> perPage(const std::vector<Found>& found) {
  std::map<size_t, size_t> out;
  for (const Found& each : found)
    ++out[each.page];
  return out;
}

TEST(KeepTogether, NoParagraphLeavesOneLineAloneOnAPage) {
  for (const size_t lines : {2u, 3u, 4u, 5u}) {
    atEveryHeight({linesOfText(lines, "xyz"), linesOfText(3)}, [](const page::Pages& pages) {
      for (const auto& [page, count] : perPage(findAll(pages, "xyz")))
        EXPECT_GE(count, 2u);
    });
  }
}

TEST(KeepTogether, ALineThatAnnouncesStaysWithWhatItAnnounces) {
  document::Paragraph lead = paragraph("Hồ sơ gồm:");
  atEveryHeight({lead, labelled(Role::item, "-", "thứ nhất"), labelled(Role::item, "-", "thứ hai")},
                [](const page::Pages& pages) {
                  EXPECT_EQ(find(pages, "Hồ sơ")->page, find(pages, "- ")->page);
                });
}

TEST(KeepTogether, AHeadingStaysWithATableAndItsFirstTwoRows) {
  atEveryHeight({heading(Role::roman, "I.", "BẢNG"), table(2, 6), linesOfText(2)},
                [](const page::Pages& pages) {
                  const size_t page = find(pages, "I. ")->page;
                  EXPECT_EQ(find(pages, "Cột 1")->page, page);
                  EXPECT_EQ(find(pages, "ô 1")->page, page);
                  EXPECT_EQ(find(pages, "ô 2")->page, page);
                });
}

TEST(KeepTogether, ATableLeavesNoSingleRowOnAPage) {
  for (const size_t rows : {4u, 7u, 40u}) {
    atEveryHeight({table(1, rows), linesOfText(2)}, [](const page::Pages& pages) {
      for (const auto& [page, count] : perPage(findAll(pages, "ô ")))
        EXPECT_GE(count, 2u);
    });
  }
}

TEST(KeepTogether, AGroupsRowIsNeverTheLastOfAPageAndATotalNeverTheFirst) {
  Table list = table(2, 0);
  const auto add = [&](Row::Kind kind, const char* text) {
    Row row;
    row.kind = kind;
    row.cells.push_back({words(text), 2, std::nullopt});
    list.rows.push_back(row);
  };
  for (int group = 0; group < 6; ++group) {
    add(Row::Kind::group, "nhóm");
    for (int i = 0; i < group % 3 + 1; ++i)
      add(Row::Kind::data, "hàng");
  }
  add(Row::Kind::total, "tổng");
  add(Row::Kind::total, "chữ");
  atEveryHeight({list, closing()}, [](const page::Pages& pages) {
    for (size_t i = 0; i < pages.pages.size(); ++i) {
      std::string first, last;
      for (const Found& found : findAll(pages, "")) {
        const bool row = found.run.text == "nhóm" || found.run.text == "hàng" ||
                         found.run.text == "tổng" || found.run.text == "chữ";
        if (found.page != i || !row)
          continue;
        first = first.empty() ? found.run.text : first;
        last = found.run.text;
      }
      EXPECT_NE(last, "nhóm");
      EXPECT_NE(first, "tổng");
      EXPECT_NE(first, "chữ");
    }
  });
}

TEST(KeepTogether, TheClosingHasTwoLinesAboveItWhateverTheyAre) {
  std::vector<document::Block> ends[] = {
      {paragraph("một xyz"), paragraph("hai xyz")},
      {labelled(Role::item, "-", "xyz"), labelled(Role::item, "-", "xyz")},
      {heading(Role::article, "Điều 3.", "xyz"), paragraph("xyz")}};
  for (std::vector<document::Block>& blocks : ends) {
    blocks.push_back(closing());
    atEveryHeight(blocks, [](const page::Pages& pages) {
      const size_t page = find(pages, "Nơi nhận")->page;
      size_t lines = 0;
      for (const Found& found : findAll(pages, "")) {
        if (found.page == page && found.run.text.find("xyz") != std::string::npos)
          ++lines;
      }
      EXPECT_GE(lines, 2u);
    });
  }
}

}  // namespace
}  // namespace vanthu::layout
