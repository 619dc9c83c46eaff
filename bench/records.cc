#include "bench/records.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::bench {
namespace {

constexpr size_t kMostSections = 40;  // the schema allows 50

constexpr std::string_view kFamilies[] = {
    "Nguyễn", "Trần", "Lê",  "Phạm",  "Hoàng", "Huỳnh", "Phan", "Vũ",    "Võ",  "Đặng",  "Bùi",
    "Đỗ",     "Hồ",   "Ngô", "Dương", "Lý",    "Đoàn",  "Đinh", "Trịnh", "Mai", "Trương"};
constexpr std::string_view kMiddles[] = {"Thị",
                                         "Văn",
                                         "Đức",
                                         "Thị Thu",
                                         "Minh",
                                         "Ngọc",
                                         "Quốc",
                                         "Thị Ánh",
                                         "Hữu",
                                         "Thanh",
                                         "Xuân",

                                         "Anh"};
constexpr std::string_view kGivens[] = {
    "An",    "Bình",  "Cường", "Dung",  "Đạt",  "Giang", "Hằng",   "Hiếu",  "Khánh", "Lan",
    "Linh",  "Mỹ",    "Nga",   "Nghĩa", "Oanh", "Phúc",  "Phượng", "Quỳnh", "Sơn",   "Thảo",
    "Thắng", "Trang", "Tuấn",  "Ước",   "Vân",  "Yến",   "Hường",  "Tuyết", "Thủy"};
// Short enough that most rows of the list are one line.
constexpr std::string_view kUnits[] = {"Trường THPT Hòn Gai",
                                       "Trường THPT Uông Bí",
                                       "Trường THPT Cẩm Phả",
                                       "Trường THPT Ba Chẽ",
                                       "Trường THPT Bãi Cháy",
                                       "Trường THPT Tiên Yên",
                                       "Trường THCS Yết Kiêu",
                                       "Trường THPT Vân Đồn",
                                       "Trường THCS Kim Sơn",
                                       "Trường THPT Cô Tô",
                                       "Trường THPT Hải Hà"};
constexpr std::string_view kPosts[] = {
    "Giáo viên", "Giáo viên", "Tổ trưởng", "Hiệu trưởng", "Nhân viên"};
constexpr std::string_view kAchievements[] = {"Giáo viên dạy giỏi cấp tỉnh",
                                              "Có sáng kiến được áp dụng rộng",
                                              "Bồi dưỡng học sinh giỏi",
                                              "Chủ nhiệm lớp xuất sắc",
                                              "Xây dựng thư viện xanh",
                                              "Dạy học theo dự án, liên môn",
                                              "Chuyển đổi số trong dạy học"};

template <size_t n>
Value pick(const std::string_view (&list)[n], size_t index) {
  return Value(std::string(list[index % n]));
}

// Steps without a common factor, so that the lists meet in ever new pairs.
std::string nameOf(size_t i) {
  return pick(kFamilies, i).text() + " " + pick(kMiddles, i * 5 + i / 7).text() + " " +
         pick(kGivens, i * 11 + i / 13).text();
}

Value nominee(size_t i) {
  const bool collective = i % 10 == 9;
  Value::Object out;
  out.emplace_back("kind", Value(collective ? "collective" : "individual"));
  out.emplace_back("fullName", Value(collective ? "Tổ số " + std::to_string(i + 1) : nameOf(i)));
  if (!collective)
    out.emplace_back("position", pick(kPosts, i * 3));
  out.emplace_back("unit", pick(kUnits, i * 7));
  out.emplace_back("achievement", pick(kAchievements, i * 3 + i / 5));
  out.emplace_back("awardForm", Value("Giấy khen"));
  return Value(std::move(out));
}

/// The object with another member of that name, which it has.
Value with(const Value& object, std::string_view name, const Value& member) {
  Value::Object out;
  for (const auto& [key, value] : object.object())
    out.emplace_back(key, key == name ? member : value);
  return Value(std::move(out));
}

/// The paragraphs of a markdown text.
std::vector<std::string> paragraphsOf(std::string_view body) {
  std::vector<std::string> out;
  while (!body.empty()) {
    const size_t end = std::min(body.find("\n\n"), body.size());
    out.emplace_back(body.substr(0, end));
    body.remove_prefix(std::min(end + 2, body.size()));
  }
  return out;
}

}  // namespace

std::string decisionFor(const Value& decision, size_t count) {
  Value::List nominees;
  for (size_t i = 0; i < count; ++i)
    nominees.push_back(nominee(i));
  return toJson(with(decision, "nominees", Value(std::move(nominees))));
}

std::string decisionLike(const Value& decision, size_t index) {
  Value::List nominees;
  for (const Value& own : decision.find("nominees")->list()) {
    const size_t i = index * 7 + nominees.size();
    const Value named = with(own, "fullName", Value(nameOf(i)));
    nominees.push_back(with(named, "unit", pick(kUnits, i * 7)));
  }
  Value out = with(decision, "nominees", Value(std::move(nominees)));
  out = with(out, "codeNumber", Value(static_cast<int64_t>(1 + index)));
  const Value& signer = *decision.find("signer");
  out = with(out, "signer", with(signer, "fullName", Value(nameOf(index * 3 + 1))));
  return toJson(out);
}

std::string planOf(const Value& plan, size_t paragraphs) {
  const Value& first = plan.find("sections")->list().front();
  const std::vector<std::string> own = paragraphsOf(first.find("body")->text());
  const size_t inOne = std::max(own.size(), paragraphs / kMostSections + 1);
  Value::List sections;
  for (size_t done = 0; done < paragraphs;) {
    std::string body;
    for (size_t i = 0; i < inOne && done < paragraphs; ++i, ++done)
      body += (i == 0 ? "" : "\n\n") + own[i % own.size()];
    Value::Object section;
    section.emplace_back("heading", *first.find("heading"));
    section.emplace_back("body", Value(std::move(body)));
    sections.emplace_back(std::move(section));
  }
  return toJson(with(plan, "sections", Value(std::move(sections))));
}

}  // namespace vanthu::bench
