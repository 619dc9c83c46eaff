#include "batch/row_choice.h"

#include <gtest/gtest.h>

namespace vanthu::batch {
namespace {

RowChoice chosen(const char* only, uint64_t from = 0) {
  return {from, parseRanges(only).value()};
}

TEST(RowChoice, HoldsEveryRowWhereNothingIsAskedFor) {
  EXPECT_TRUE(RowChoice().holds(1));
  EXPECT_TRUE(RowChoice().holds(50'000));
}

TEST(RowChoice, HoldsSingleRowsAndRanges) {
  const RowChoice choice = chosen("7-12,3");
  for (const uint64_t row : {3u, 7u, 10u, 12u})
    EXPECT_TRUE(choice.holds(row)) << row;
  for (const uint64_t row : {1u, 2u, 4u, 6u, 13u})
    EXPECT_FALSE(choice.holds(row)) << row;
}

TEST(RowChoice, LeavesOutRowsBeforeFrom) {
  const RowChoice choice = chosen("3,7-12", 8);
  EXPECT_FALSE(choice.holds(3));
  EXPECT_FALSE(choice.holds(7));
  EXPECT_TRUE(choice.holds(8));
}

TEST(RowChoice, IsTheSameHoweverItWasTyped) {
  EXPECT_EQ(toText(chosen("3,4,5,9")), toText(chosen("9,3-4,4-5")));
  EXPECT_NE(toText(chosen("3-5")), toText(chosen("3-5", 4)));
}

TEST(RowChoice, RefusesWhatIsNoRow) {
  for (const char* text :
       {"", "0", "a", "3,", "5-3", "-3", "3--5", "1.5", " 3", "99999999999999999999"})
    EXPECT_FALSE(parseRanges(text)) << text;
}

}  // namespace
}  // namespace vanthu::batch
