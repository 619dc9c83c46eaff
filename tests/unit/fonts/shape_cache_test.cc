#include "fonts/shape_cache.h"

#include <gtest/gtest.h>

namespace vanthu::fonts {
namespace {

ShapeCache::Word wordOf(int32_t advance) {
  return std::make_shared<const ShapedWord>(ShapedWord{.glyphs = {}, .advance = advance});
}

TEST(ShapeCache, GivesBackTheSameObjectForTheSameWordAndStyle) {
  ShapeCache cache;
  const auto kept = cache.keep(Style::bold, "đua", wordOf(1));
  EXPECT_EQ(cache.find(Style::bold, "đua"), kept);
  EXPECT_EQ(cache.find(Style::italic, "đua"), nullptr);
  EXPECT_EQ(cache.find(Style::bold, "đu"), nullptr);
}

TEST(ShapeCache, KeepsTheFirstOfTwoThatWereShapedAtOnce) {
  ShapeCache cache;
  const auto first = cache.keep(Style::regular, "thi", wordOf(1));
  EXPECT_EQ(cache.keep(Style::regular, "thi", wordOf(2)), first);
}

TEST(ShapeCache, StaysWithinItsCapacity) {
  ShapeCache cache(1024);
  for (int i = 0; i < 100'000; ++i)
    cache.keep(Style::regular, "từ" + std::to_string(i), wordOf(i));
  EXPECT_LE(cache.size(), 1024u);
  EXPECT_GE(cache.size(), 100u);
}

TEST(ShapeCache, KeepsAWordInUseWhileOthersComeAndGo) {
  ShapeCache cache(1024);
  const auto kept = cache.keep(Style::regular, "khen", wordOf(7));
  for (int i = 0; i < 10'000; ++i) {
    cache.keep(Style::regular, "từ" + std::to_string(i), wordOf(i));
    ASSERT_EQ(cache.find(Style::regular, "khen"), kept) << i;
  }
}

TEST(ShapeCache, DoesNotKeepVeryLongWords) {
  ShapeCache cache;
  const std::string longWord(ShapeCache::kLongestWord + 1, 'a');
  const auto given = wordOf(3);
  EXPECT_EQ(cache.keep(Style::regular, longWord, given), given);
  EXPECT_EQ(cache.find(Style::regular, longWord), nullptr);
  EXPECT_EQ(cache.size(), 0u);
}

}  // namespace
}  // namespace vanthu::fonts
