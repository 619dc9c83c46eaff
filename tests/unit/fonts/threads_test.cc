#include <gtest/gtest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "fonts/font_book.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

constexpr int kThreads = 8;

/// What one thread sees of a font book: widths and glyphs of many words, and a subset.
std::string workWith(const FontBook& book) {
  std::string seen;
  for (int i = 0; i < 1'500; ++i) {
    const auto style = static_cast<Style>(i % kStyles);
    // Many words are shared by the threads, and together they overflow no generation.
    const std::string word = "Thưởng" + std::to_string(i % 400);
    const auto shaped = book.shape(style, word);
    seen += std::to_string(shaped->advance) + "/" + std::to_string(shaped->glyphs.back().id) + " ";
    if (i % 300 == 0) {
      const Result<Subset> subset = book.subset(style, {36, static_cast<uint16_t>(40 + i / 300)});
      seen += subset ? toHex(sha256(subset->program)) : "failed";
    }
    seen += book.covers(style, U'ữ') ? "" : "?";
  }
  return seen;
}

TEST(FontBookInThreads, SeesTheSameInEveryThread) {
  const auto book = testing::realFonts();
  std::vector<std::string> seen(kThreads);
  {
    std::vector<std::jthread> threads;
    for (std::string& mine : seen)
      threads.emplace_back([&book, &mine] { mine = workWith(*book); });
  }
  const std::string alone = workWith(*book);
  for (const std::string& mine : seen)
    EXPECT_EQ(mine, alone);
}

}  // namespace
}  // namespace vanthu::fonts
