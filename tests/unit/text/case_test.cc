#include "text/case.h"

#include <gtest/gtest.h>

namespace vanthu::text {
namespace {

TEST(Case, RaisesAndLowersEveryVietnameseLetter) {
  const char* lower = "đổi mới sáng tạo ưỡn ợ ẳ ẵ ỷ ỹ ỵ";
  const char* upper = "ĐỔI MỚI SÁNG TẠO ƯỠN Ợ Ẳ Ẵ Ỷ Ỹ Ỵ";
  EXPECT_EQ(toUpper(lower), upper);
  EXPECT_EQ(toLower(upper), lower);
}

TEST(Case, KeepsTheDotOfI) {
  EXPECT_EQ(toUpper("tin học i"), "TIN HỌC I");
  EXPECT_EQ(toLower("TIN HỌC I"), "tin học i");
}

TEST(Case, LeavesFiguresAndSigns) {
  EXPECT_EQ(toUpper("số 793/kh-sgdđt “a”"), "SỐ 793/KH-SGDĐT “A”");
  EXPECT_EQ(toUpper(""), "");
}

TEST(Case, CapitalizesTheFirstLetterOnly) {
  EXPECT_EQ(capitalizeFirst("đổi Mới sáng tạo"), "Đổi Mới sáng tạo");
  EXPECT_EQ(capitalizeFirst("ủy ban"), "Ủy ban");
  EXPECT_EQ(capitalizeFirst("“ý kiến”"), "“Ý kiến”");
}

TEST(Case, CapitalizesNothingBehindAFigure) {
  EXPECT_EQ(capitalizeFirst("05 bản"), "05 bản");
  EXPECT_EQ(capitalizeFirst("- …"), "- …");
  EXPECT_EQ(capitalizeFirst(""), "");
}

}  // namespace
}  // namespace vanthu::text
