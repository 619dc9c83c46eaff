#include "text/posts.h"

#include "text/agency_names.h"

namespace vanthu::text {
namespace {

constexpr std::string_view kDeputy = "PHÓ ";

// Each also with PHÓ before it. One that begins another stands behind it.
constexpr std::string_view kTitles[] = {
    "CHÁNH THANH TRA", "CHÁNH VĂN PHÒNG", "CHỦ TỊCH",    "GIÁM ĐỐC",      "TỔNG GIÁM ĐỐC",
    "TRƯỞNG PHÒNG",    "TRƯỞNG BAN",      "TRƯỞNG KHOA", "TRƯỞNG ĐOÀN",   "HIỆU TRƯỞNG",
    "CỤC TRƯỞNG",      "VỤ TRƯỞNG",       "VIỆN TRƯỞNG", "BỘ TRƯỞNG",     "THỨ TRƯỞNG",
    "BÍ THƯ",          "TỔNG THƯ KÝ",     "THƯ KÝ",      "TỔNG BIÊN TẬP", "ỦY VIÊN THƯỜNG TRỰC",
    "ỦY VIÊN"};

// Bytes of the title at the start of `post` that ends with a word, or 0.
size_t titleOf(std::string_view post) {
  const size_t deputy = post.starts_with(kDeputy) ? kDeputy.size() : 0;
  const std::string_view rest = post.substr(deputy);
  for (const std::string_view title : kTitles) {
    if (rest.starts_with(title) && (rest.size() == title.size() || rest[title.size()] == ' '))
      return deputy + title.size();
  }
  return 0;
}

}  // namespace

std::vector<size_t> joinedPostWords(std::string_view post) {
  std::vector<size_t> joined;
  const size_t title = titleOf(post);
  for (size_t i = 1; i < title; ++i) {
    if (post[i - 1] == ' ')
      joined.push_back(i);
  }
  if (title == 0 || title == post.size())
    return joined;
  const size_t agency = title + 1;
  for (const size_t offset : joinedWords(post.substr(agency))) {
    if (offset > 0)
      joined.push_back(agency + offset);
  }
  return joined;
}

}  // namespace vanthu::text
