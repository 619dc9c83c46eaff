#include "qr/square_code.h"

#include <gtest/gtest.h>

#include <string>

#include "reader.h"

namespace vanthu::qr {
namespace {

TEST(SquareCode, IsReadBackAsItsText) {
  for (const std::string text :
       {"a", "vt:7f3k-92qd", "https://vanthu.example/verify/7F3K92QD", "Tặng giấy khen số 12"}) {
    const std::optional<SquareCode> code = encode(text);
    ASSERT_TRUE(code) << text;
    EXPECT_EQ(read(*code), text);
  }
}

TEST(SquareCode, TakesTheSmallestVersionThatHoldsTheText) {
  EXPECT_EQ(encode("vt:7f3k-92qd")->size(), 21);
  EXPECT_EQ(encode(std::string(30, 'x'))->size(), 29);
}

TEST(SquareCode, IsNothingForATextThatNoCodeHolds) {
  EXPECT_FALSE(encode(std::string(3000, 'x')));
}

TEST(SquareCode, RectanglesCoverEachDarkModuleOnceAndNoLightOne) {
  const SquareCode code = *encode("https://vanthu.example/verify/7F3K92QD");
  std::vector<int> covered(static_cast<size_t>(code.size() * code.size()));
  const std::vector<DarkRect> rects = darkRects(code);
  for (const DarkRect& rect : rects) {
    for (int y = rect.y; y < rect.y + rect.height; ++y) {
      for (int x = rect.x; x < rect.x + rect.width; ++x)
        ++covered[static_cast<size_t>(y * code.size() + x)];
    }
  }
  size_t dark = 0;
  for (int y = 0; y < code.size(); ++y) {
    for (int x = 0; x < code.size(); ++x) {
      const bool isDark = code.dark(x, y);
      dark += isDark ? 1 : 0;
      EXPECT_EQ(covered[static_cast<size_t>(y * code.size() + x)], isDark ? 1 : 0);
    }
  }
  EXPECT_LT(rects.size() * 2, dark);
}

}  // namespace
}  // namespace vanthu::qr
