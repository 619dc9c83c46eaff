// Everything in text/ may be called from several threads; the thread sanitizer watches this test.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "text/case.h"
#include "text/collation.h"
#include "text/fold.h"
#include "text/line_breaks.h"
#include "text/normalize.h"
#include "text/number_words.h"

namespace vanthu::text {
namespace {

constexpr int kThreads = 8;
constexpr int kRounds = 300;

// One long string of results that depends on nothing but `seed`.
std::string work(int seed) {
  std::string out;
  for (int i = 0; i < kRounds; ++i) {
    const int64_t number = static_cast<int64_t>(seed + i) * 1'000'003;
    const std::string words = numberInWords(number);
    out += words + std::to_string(parseNumberWords(words).value_or(-1));
    out += nameSortKey("Nguye\u0302\u0303n Thị " + words);
    const std::string sentence = "ngày 09 tháng 4 “Thầy - " + words + "” số 30/2020/NĐ-CP ./.";
    for (const size_t offset : breakChances(sentence))
      out += std::to_string(offset);
    out += toUpper(words) + foldKey("Hoà " + words) + normalize("Vi\u00EA\u0323t " + words).value();
  }
  return out;
}

TEST(Threads, GetTheSameResultsAsOneAlone) {
  std::vector<std::string> together(kThreads);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i)
    threads.emplace_back([&together, i] { together[static_cast<size_t>(i)] = work(i); });
  for (std::thread& thread : threads)
    thread.join();
  for (int i = 0; i < kThreads; ++i)
    EXPECT_EQ(together[static_cast<size_t>(i)], work(i));
}

}  // namespace
}  // namespace vanthu::text
