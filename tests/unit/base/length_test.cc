#include "base/length.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

TEST(Length, IsAWholeNumberOfThousandthsOfAPoint) {
  EXPECT_EQ((14_pt).milliPoints(), 14'000);
  EXPECT_EQ((13.5_pt).milliPoints(), 13'500);
  EXPECT_EQ(Length::points(-0.0004).milliPoints(), 0);
  EXPECT_EQ(Length::points(-0.0006).milliPoints(), -1);
  EXPECT_EQ(Length().milliPoints(), 0);
}

TEST(Length, TurnsMillimetresIntoPoints) {
  EXPECT_EQ((25.4_mm).milliPoints(), 72'000);
  EXPECT_EQ((210_mm).milliPoints(), 595'276);
  EXPECT_EQ((297_mm).milliPoints(), 841'890);
  EXPECT_NEAR((30_mm).millimetres(), 30.0, 0.001);
  EXPECT_DOUBLE_EQ((7_pt).points(), 7.0);
}

TEST(Length, AddsAndScalesExactly) {
  Length sum = 1_pt + 2_pt - 0.5_pt;
  sum += 1_pt;
  sum -= 0.25_pt;
  EXPECT_EQ(sum, 3.25_pt);
  EXPECT_EQ(-(2_pt), Length::milliPoints(-2000));
  EXPECT_EQ(3 * 2_pt, 2_pt * 3);
  EXPECT_EQ(7_pt / 2, 3.5_pt);
  EXPECT_LT(1_mm, 3_pt);
}

TEST(Length, RoundsHalfAwayFromZeroWhenScaled) {
  EXPECT_EQ(scale(Length::milliPoints(5), 1, 2).milliPoints(), 3);
  EXPECT_EQ(scale(Length::milliPoints(-5), 1, 2).milliPoints(), -3);
  EXPECT_EQ(scale(Length::milliPoints(4), 1, 3).milliPoints(), 1);
  EXPECT_EQ(scale(Length::milliPoints(5), 1, 3).milliPoints(), 2);
  EXPECT_EQ(scale(14_pt, 120, 100), 16.8_pt);
}

}  // namespace
}  // namespace vanthu
