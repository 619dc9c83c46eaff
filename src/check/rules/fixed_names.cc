// Names with fixed capitals: agencies, honours, laws, places (the-thuc.md §10, Appendix II of the
// Decree).
//
// A name in capitals only is right; one in small letters only speaks of the kind ("các sở giáo dục
// và đào tạo") where the table allows it. Everything between is a fault.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check/letters.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

struct FixedName {
  std::string_view rule;
  std::string_view name;
  bool maySpeakOfKind;
};

constexpr FixedName kNames[] = {
    {"capital.agency", "Bộ Giáo dục và Đào tạo", true},
    {"capital.agency", "Sở Giáo dục và Đào tạo", true},
    {"capital.agency", "Phòng Giáo dục và Đào tạo", true},
    {"capital.agency", "Ủy ban nhân dân", true},
    {"capital.agency", "Uỷ ban nhân dân", true},
    {"capital.agency", "Hội đồng nhân dân", true},
    {"capital.agency", "Hội đồng Thi đua - Khen thưởng", true},
    {"capital.agency", "Bộ Nội vụ", true},
    {"capital.agency", "Sở Nội vụ", true},
    {"capital.agency", "Bộ Tài chính", true},
    {"capital.agency", "Sở Tài chính", true},
    {"capital.agency", "Bộ Tư pháp", true},
    {"capital.agency", "Sở Tư pháp", true},
    {"capital.agency", "Bộ Y tế", true},
    {"capital.agency", "Sở Y tế", true},
    {"capital.agency", "Bộ Khoa học và Công nghệ", true},
    {"capital.agency", "Sở Khoa học và Công nghệ", true},
    {"capital.agency", "Văn phòng Chính phủ", true},
    {"capital.agency", "Thủ tướng Chính phủ", true},
    {"capital.honour", "Huân chương Sao vàng", false},
    {"capital.honour", "Huân chương Hồ Chí Minh", false},
    {"capital.honour", "Huân chương Độc lập", false},
    {"capital.honour", "Huân chương Lao động", false},
    {"capital.honour", "Anh hùng Lao động", false},
    {"capital.honour", "Nhà giáo Nhân dân", false},
    {"capital.honour", "Nhà giáo Ưu tú", false},
    {"capital.honour", "Nghệ sĩ Nhân dân", false},
    {"capital.document", "Luật Thi đua, khen thưởng", false},
    {"capital.place", "Thành phố Hồ Chí Minh", false},
    {"capital.place", "Thủ đô Hà Nội", false},
};

// "cán bộ Y tế", "cơ sở Nội vụ", "văn phòng Giáo dục": the first word ends another one.
constexpr std::array<std::string_view, 11> kCompounds = {
    "cán", "toàn", "nội", "tiến", "đồng", "cơ", "trụ", "văn", "dự", "pháp", "trưởng"};

bool letterBefore(std::string_view text, size_t at) {
  if (at == 0)
    return false;
  size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  return isLetter(nextCodePoint(text, begin));
}

bool letterAt(std::string_view text, size_t at) {
  return at < text.size() && isLetter(nextCodePoint(text, at));
}

std::string_view wordBefore(std::string_view text, size_t at) {
  if (at == 0 || text[at - 1] != ' ')
    return {};
  const size_t end = at - 1;
  const size_t begin = end == 0 ? std::string_view::npos : text.rfind(' ', end - 1);
  return begin == std::string_view::npos ? text.substr(0, end)
                                         : text.substr(begin + 1, end - begin - 1);
}

void check(const Passage& passage,
           const std::string& lower,
           const FixedName& fixed,
           Reporter& report) {
  const std::string name = text::toLower(fixed.name);
  for (size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
    const size_t end = at + name.size();
    const std::string typed = passage.text.substr(at, name.size());
    if (typed == fixed.name || isAllUpper(typed) || letterBefore(lower, at) || letterAt(lower, end))
      continue;
    if (fixed.maySpeakOfKind && isAllLower(typed))
      continue;
    const std::string_view before = wordBefore(lower, at);
    if (std::find(kCompounds.begin(), kCompounds.end(), before) != kCompounds.end())
      continue;
    report.at(fixed.rule,
              passage,
              {at, end},
              {"viết hoa sai: " + quoted(typed), "wrong capitals: " + quoted(typed)},
              {"ghi “" + std::string(fixed.name) + "”", "write “" + std::string(fixed.name) + "”"});
  }
}

}  // namespace

void checkFixedNames(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (!isProse(passage.part) || isAllUpper(passage.text))
      continue;
    const std::string lower = text::toLower(passage.text);
    // Offsets are those of the text: small letters of Vietnamese are as long as capitals.
    if (lower.size() != passage.text.size())
      continue;
    for (const FixedName& fixed : kNames)
      check(passage, lower, fixed, report);
  }
}

}  // namespace vanthu::check
