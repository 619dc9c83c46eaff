#include "layout/column_widths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanthu::layout {
namespace {

using ::testing::ElementsAre;

ColumnNeed fixed(Length width) {
  return {width, Length(), Length()};
}
ColumnNeed content(Length least, Length most) {
  return {std::nullopt, least, most};
}

TEST(ColumnWidths, FixedColumnsStayAsTheyAre) {
  const ColumnNeed needs[] = {fixed(12_mm), fixed(50_mm)};
  EXPECT_THAT(columnWidths(needs, 165_mm), ElementsAre(12_mm, 50_mm));
}

TEST(ColumnWidths, ColumnsByContentFillTheRoomInProportion) {
  const ColumnNeed needs[] = {fixed(10_pt), content(5_pt, 30_pt), content(5_pt, 60_pt)};
  EXPECT_THAT(columnWidths(needs, 190_pt), ElementsAre(10_pt, 60_pt, 120_pt));
}

TEST(ColumnWidths, TheWidestGiveWayFirst) {
  const ColumnNeed needs[] = {
      content(10_pt, 40_pt), content(20_pt, 300_pt), content(20_pt, 200_pt)};
  EXPECT_THAT(columnWidths(needs, 200_pt), ElementsAre(40_pt, 80_pt, 80_pt));
}

TEST(ColumnWidths, NoColumnIsNarrowerThanItsLongestWord) {
  const ColumnNeed needs[] = {content(90_pt, 100_pt), content(20_pt, 300_pt)};
  EXPECT_THAT(columnWidths(needs, 120_pt), ElementsAre(90_pt, 30_pt));
}

TEST(ColumnWidths, NeverExceedTheRoom) {
  for (int64_t room = 101; room < 400; ++room) {
    const ColumnNeed needs[] = {
        content(31_pt, 77_pt), content(29_pt, 113_pt), content(41_pt, 59_pt)};
    Length total;
    for (const Length width : columnWidths(needs, Length::milliPoints(room * 1000)))
      total += width;
    EXPECT_LE(total.milliPoints(), room * 1000);
    EXPECT_GE(total.milliPoints(), room * 1000 - 3);
  }
}

TEST(ColumnWidths, TheLeastWidthCountsFixedColumnsAndLongestWords) {
  const ColumnNeed needs[] = {fixed(12_pt), content(20_pt, 300_pt)};
  EXPECT_EQ(leastWidth(needs), 32_pt);
}

}  // namespace
}  // namespace vanthu::layout
