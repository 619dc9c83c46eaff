#include "pdf/program_cache.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace vanthu::pdf {
namespace {

std::shared_ptr<const FontProgram> programOf(size_t bytes) {
  return std::make_shared<const FontProgram>(FontProgram{
      .name = "ABCDEF+Face", .deflated = std::string(bytes, 'x'), .deflatedToUnicode = {}});
}

TEST(ProgramCache, TellsFacesGlyphsAndLettersApart) {
  const std::vector<char32_t> letters = {0, 'a', 'b', 'c'};
  const std::vector<char32_t> others = {0, 'a', 0x1EA1, 'c'};
  const auto key = [&](fonts::Style style, const std::vector<uint16_t>& glyphs) {
    return ProgramCache::keyOf(style, glyphs, letters);
  };
  const std::string one = key(fonts::Style::regular, {1, 2});
  EXPECT_EQ(one, key(fonts::Style::regular, {1, 2}));
  EXPECT_NE(one, key(fonts::Style::bold, {1, 2}));
  EXPECT_NE(one, key(fonts::Style::regular, {1, 3}));
  EXPECT_NE(one, key(fonts::Style::regular, {1, 2, 3}));
  EXPECT_NE(one, ProgramCache::keyOf(fonts::Style::regular, {1, 2}, others));
  EXPECT_EQ(key(fonts::Style::regular, {1, 3}),
            ProgramCache::keyOf(fonts::Style::regular, {1, 3}, others));
}

TEST(ProgramCache, GivesBackWhatWasKept) {
  ProgramCache cache;
  EXPECT_EQ(cache.find("a"), nullptr);
  const auto program = programOf(10);
  cache.keep("a", program);
  cache.keep("a", programOf(20));  // made by another thread in the meantime: the same
  EXPECT_EQ(cache.find("a"), program);
}

TEST(ProgramCache, ForgetsWhatWasNotUsedForLongest) {
  ProgramCache cache(5'000);
  cache.keep("a", programOf(2'000));
  cache.keep("b", programOf(2'000));
  EXPECT_NE(cache.find("a"), nullptr);
  cache.keep("c", programOf(2'000));
  EXPECT_NE(cache.find("a"), nullptr);
  EXPECT_EQ(cache.find("b"), nullptr);
  EXPECT_NE(cache.find("c"), nullptr);
}

TEST(ProgramCache, KeepsNothingThatIsLargerThanAll) {
  ProgramCache cache(1'000);
  cache.keep("a", programOf(2'000));
  EXPECT_EQ(cache.find("a"), nullptr);
}

TEST(ProgramCache, ServesSeveralThreads) {
  ProgramCache cache(20'000);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&cache, t] {
      for (size_t i = 0; i < 500; ++i) {
        const size_t size = (i * 7 + static_cast<size_t>(t)) % 30;
        const std::string key = std::to_string(size);
        if (const auto found = cache.find(key))
          EXPECT_EQ(found->deflated.size(), size * 50);
        else
          cache.keep(key, programOf(size * 50));
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace vanthu::pdf
