#include "text/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace vanthu::text {
namespace {

TEST(FoldKey, MakesOldAndNewTonePlacesOne) {
  const std::vector<std::pair<const char*, const char*>> pairs = {{"hoà", "hòa"},
                                                                  {"hoá", "hóa"},
                                                                  {"toả", "tỏa"},
                                                                  {"hoã", "hõa"},
                                                                  {"hoạ", "họa"},
                                                                  {"khoẻ", "khỏe"},
                                                                  {"loè", "lòe"},
                                                                  {"thuý", "thúy"},
                                                                  {"uỷ", "ủy"},
                                                                  {"thuỳ", "thùy"},
                                                                  {"luỹ", "lũy"},
                                                                  {"luỵ", "lụy"},
                                                                  {"HOÀ BÌNH", "Hòa Bình"},
                                                                  {"Thanh Hoá.", "thanh hóa."}};
  for (const auto& [newStyle, oldStyle] : pairs)
    EXPECT_EQ(foldKey(newStyle), foldKey(oldStyle)) << newStyle;
  EXPECT_EQ(foldKey("hoà"), "hòa");
}

TEST(FoldKey, LeavesSyllablesThatHaveOneSpelling) {
  for (const char* text :
       {"quý", "quỳ", "quỹ", "hoàn", "loét", "huỳnh", "khuỷu", "già", "thoải mái"})
    EXPECT_EQ(foldKey(text), text);
}

TEST(FoldKey, KeepsDifferentTonesApart) {
  EXPECT_NE(foldKey("hòa"), foldKey("hóa"));
  EXPECT_NE(foldKey("hòa"), foldKey("hoa"));
  EXPECT_NE(foldKey("Đo"), foldKey("Do"));
}

TEST(FoldKey, LowersAndCollapsesSpaces) {
  EXPECT_EQ(foldKey("  Nguyễn \u00A0 Thị\tHoà\n"), "nguyễn thị hòa");
  EXPECT_EQ(foldKey(""), "");
  EXPECT_EQ(foldKey(" \u00A0 "), "");
}

TEST(FoldKey, KnowsOneApostrophe) {
  EXPECT_EQ(foldKey("H’Hen Niê"), "h'hen niê");
  EXPECT_EQ(foldKey("HʼHen Niê"), foldKey("H'Hen  niê"));
}

TEST(FoldKey, IsItsOwnKey) {
  for (const char* text : {"Hoà Bình", "Uỷ ban", "hoàà", "uỳỳ", "Quỳnh Thuỷ"})
    EXPECT_EQ(foldKey(foldKey(text)), foldKey(text)) << text;
}

TEST(LooseKey, DropsEveryMark) {
  EXPECT_EQ(looseKey("Đỗ Thị Thuý Ngừng ẤM ẵm"), "do thi thuy ngung am am");
  EXPECT_EQ(looseKey("Nguyễn Văn An"), looseKey("nguyen van  an"));
}

}  // namespace
}  // namespace vanthu::text
