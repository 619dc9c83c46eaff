#include "text/utf8_check.h"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"

namespace vanthu::text {
namespace {

TEST(Utf8Check, AcceptsEveryCodePointButSurrogates) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string bytes;
    appendUtf8(bytes, c);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    ASSERT_EQ(firstInvalidUtf8(bytes).has_value(), surrogate) << static_cast<unsigned>(c);
  }
}

TEST(Utf8Check, NamesTheFirstByteOfABrokenSequence) {
  EXPECT_EQ(firstInvalidUtf8("Nguy\xE1\xBB"), 4u);       // cut off
  EXPECT_EQ(firstInvalidUtf8("\xE1\xBB n"), 0u);         // cut off by another letter
  EXPECT_EQ(firstInvalidUtf8("ab\xBF"), 2u);             // a tail without a head
  EXPECT_EQ(firstInvalidUtf8("ệ\xFF"), 3u);              // no such byte
  EXPECT_EQ(firstInvalidUtf8("a\xF5\x80\x80\x80"), 1u);  // above U+10FFFF
  EXPECT_EQ(firstInvalidUtf8("a\xF4\x90\x80\x80"), 1u);
}

TEST(Utf8Check, RefusesOverlongForms) {
  EXPECT_EQ(firstInvalidUtf8("\xC0\xAF"), 0u);
  EXPECT_EQ(firstInvalidUtf8("\xC1\xBF"), 0u);
  EXPECT_EQ(firstInvalidUtf8("\xE0\x80\xAF"), 0u);
  EXPECT_EQ(firstInvalidUtf8("\xF0\x80\x80\xAF"), 0u);
}

TEST(Utf8Check, AcceptsEmptyText) {
  EXPECT_EQ(firstInvalidUtf8(""), std::nullopt);
}

}  // namespace
}  // namespace vanthu::text
