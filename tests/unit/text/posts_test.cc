#include "text/posts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vanthu::text {
namespace {

// The post with "|" where a line may begin.
std::string shown(std::string_view post) {
  const std::vector<size_t> joined = joinedPostWords(post);
  std::string out;
  for (size_t i = 0; i < post.size(); ++i) {
    const bool word = i > 0 && post[i - 1] == ' ';
    if (word && std::find(joined.begin(), joined.end(), i) == joined.end())
      out.back() = '|';
    out += post[i];
  }
  return out;
}

TEST(JoinedPostWords, KeepTheTitleWhole) {
  EXPECT_EQ(shown("CHỦ TỊCH"), "CHỦ TỊCH");
  EXPECT_EQ(shown("PHÓ CHÁNH VĂN PHÒNG"), "PHÓ CHÁNH VĂN PHÒNG");
  EXPECT_EQ(shown("ỦY VIÊN THƯỜNG TRỰC"), "ỦY VIÊN THƯỜNG TRỰC");
}

TEST(JoinedPostWords, PartTheTitleFromTheAgencyAndKeepItsWords) {
  EXPECT_EQ(shown("PHÓ TRƯỞNG PHÒNG TỔ CHỨC"), "PHÓ TRƯỞNG PHÒNG|TỔ CHỨC");
  EXPECT_EQ(shown("CHỦ TỊCH CÔNG ĐOÀN"), "CHỦ TỊCH|CÔNG ĐOÀN");
  EXPECT_EQ(shown("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO").substr(0, 13), "GIÁM ĐỐC|");
}

TEST(JoinedPostWords, LeaveOtherWordsAlone) {
  EXPECT_TRUE(joinedPostWords("CHỦ TỌA").empty());
  EXPECT_TRUE(joinedPostWords("GIÁM ĐỐCX A").empty());
  EXPECT_TRUE(joinedPostWords("").empty());
}

}  // namespace
}  // namespace vanthu::text
