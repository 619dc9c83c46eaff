// What is deflated by other means than libdeflate's own, read again by libdeflate.
#include "pdf/deflate.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <initializer_list>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace vanthu::pdf {
namespace {

std::optional<std::string> inflated(std::string_view deflated, size_t size) {
  std::string out(size, '\0');
  libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  size_t read = 0, written = 0;
  const libdeflate_result result = libdeflate_zlib_decompress_ex(
      decompressor, deflated.data(), deflated.size(), out.data(), out.size(), &read, &written);
  libdeflate_free_decompressor(decompressor);
  if (result != LIBDEFLATE_SUCCESS || read != deflated.size() || written != size)
    return std::nullopt;
  return out;
}

std::string noise(size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::string out(size, '\0');
  for (char& byte : out)
    byte = static_cast<char>(random() & 0xFF);
  return out;
}

void expectKept(const std::string& bytes, size_t runs) {
  const std::string deflated = Deflater(1).deflateBehindRuns(bytes, runs);
  EXPECT_EQ(inflated(deflated, bytes.size()), bytes) << runs << " of " << bytes.size();
}

TEST(DeflateBehindRuns, KeepsRunsOfEveryLength) {
  for (size_t length = 0; length <= 800; ++length)
    expectKept("a" + std::string(length, '\0') + "b", length + 2);
}

TEST(DeflateBehindRuns, KeepsRunsOfPairs) {
  std::string pairs;
  for (size_t length = 1; length <= 60; ++length) {
    for (size_t i = 0; i < length * 9; ++i)
      pairs += i % 2 == 0 ? static_cast<char>(length) : static_cast<char>(0xC8 + length / 2);
    expectKept(pairs, pairs.size());
  }
}

TEST(DeflateBehindRuns, KeepsEveryByteWithoutRuns) {
  for (unsigned seed = 0; seed < 20; ++seed)
    expectKept(noise(3'000 + seed, seed), 3'000);
}

TEST(DeflateBehindRuns, KeepsWhatStandsBehind) {
  const std::string runs(5'000, '\x7F');
  for (const size_t size : std::initializer_list<size_t>{0, 1, 7, 500, 70'000})
    expectKept(runs + noise(size, 1), runs.size());
  expectKept("only outlines", 0);
  expectKept("", 0);
}

TEST(DeflateBehindRuns, MakesRunsSmall) {
  EXPECT_LT(Deflater(1).deflateBehindRuns(std::string(20'000, '\0'), 20'000).size(), 200u);
}

}  // namespace
}  // namespace vanthu::pdf
