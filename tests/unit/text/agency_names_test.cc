#include "text/agency_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vanthu::text {
namespace {

/// The name with "|" wherever a line may begin.
std::string parts(std::string_view name, Joints joints = Joints::words) {
  const std::vector<size_t> joined = joinedWords(name, joints);
  std::string out;
  for (size_t i = 0; i < name.size(); ++i) {
    const bool begins = i > 0 && name[i - 1] == ' ';
    if (begins && std::find(joined.begin(), joined.end(), i) == joined.end())
      out.back() = '|';
    out += name[i];
  }
  return out;
}

TEST(AgencyNames, KeepCompoundWordsWhole) {
  EXPECT_EQ(parts("SỞ GIÁO DỤC VÀ ĐÀO TẠO"), "SỞ GIÁO DỤC|VÀ ĐÀO TẠO");
  EXPECT_EQ(parts("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"), "SỞ VĂN HÓA,|THỂ THAO|VÀ DU LỊCH");
  EXPECT_EQ(parts("TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN"),
            "TRUNG TÂM|GIÁO DỤC|NGHỀ NGHIỆP|-|GIÁO DỤC|THƯỜNG XUYÊN");
}

TEST(AgencyNames, KeepTheKindOfAPlaceWithItsName) {
  EXPECT_EQ(parts("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH"), "ỦY BAN NHÂN DÂN|TỈNH QUẢNG NINH");
  EXPECT_EQ(parts("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"),
            "ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH");
  EXPECT_EQ(parts("UBND PHƯỜNG ĐIỆN BIÊN PHỦ"), "UBND|PHƯỜNG ĐIỆN BIÊN PHỦ");
}

TEST(AgencyNames, KeepTheNamesOfPersonsAndPlaces) {
  EXPECT_EQ(parts("TRƯỜNG TIỂU HỌC NGUYỄN BỈNH KHIÊM"), "TRƯỜNG TIỂU HỌC|NGUYỄN BỈNH KHIÊM");
  EXPECT_EQ(parts("TRƯỜNG THPT CHUYÊN HẠ LONG"), "TRƯỜNG THPT|CHUYÊN|HẠ LONG");
}

TEST(AgencyNames, KeepPhrasesWholeForColumnsThatHaveRoom) {
  EXPECT_EQ(parts("TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ BÃI THƠM"),
            "TRƯỜNG TIỂU HỌC|VÀ TRUNG HỌC|CƠ SỞ|BÃI THƠM");
  EXPECT_EQ(parts("TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ BÃI THƠM", Joints::phrases),
            "TRƯỜNG TIỂU HỌC|VÀ TRUNG HỌC CƠ SỞ|BÃI THƠM");
}

TEST(AgencyNames, AreLeftAloneWhereNothingIsKnownOfThem) {
  EXPECT_EQ(parts("MỘT HAI BA BỐN NĂM"), "MỘT|HAI|BA|BỐN|NĂM");
  EXPECT_EQ(parts(""), "");
  EXPECT_EQ(parts("SỞ"), "SỞ");
}

}  // namespace
}  // namespace vanthu::text
