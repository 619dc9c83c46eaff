#include "text/abbreviations.h"

#include <gtest/gtest.h>

namespace vanthu::text {
namespace {

TEST(Abbreviations, KeepTheirFullStop) {
  for (const char* text : {"UBND TP.", "TP.", "các xã, TX.", "(TT.", "UBND\u00A0H.", "v.v.", "KT."})
    EXPECT_TRUE(endsWithAbbreviation(text)) << text;
}

TEST(Abbreviations, AreNotWhatMerelyEndsASentence) {
  for (const char* text : {"", ".", "Lưu: VT.", "thi hành.", "TP", "TP..", "ABTP.", "Ông"})
    EXPECT_FALSE(endsWithAbbreviation(text)) << text;
}

}  // namespace
}  // namespace vanthu::text
