// Boxes 5a, 5b and 9a: tên loại, trích yếu, Kính gửi (the-thuc.md E7-E9, E19).
#include <algorithm>
#include <array>

#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

constexpr size_t kLongestSubject = 60;        // words
constexpr size_t kLongestLetterSubject = 40;  // words

size_t countWords(const Passage& passage) {
  return static_cast<size_t>(
      std::count_if(passage.tokens.begin(), passage.tokens.end(), [](const Token& token) {
        return token.kind == Token::Kind::word || token.kind == Token::Kind::number;
      }));
}

void checkLength(const Passage& subject, std::string_view rule, size_t most, Reporter& report) {
  const size_t words = countWords(subject);
  if (words <= most)
    return;
  const std::string n = std::to_string(words);
  const std::string limit = std::to_string(most);
  report.whole(rule,
               subject,
               {"trích yếu dài " + n + " chữ", "the subject has " + n + " words"},
               {"rút gọn còn không quá " + limit + " chữ", "cut it to " + limit + " words"});
}

void checkFullStop(const Passage& subject, std::string_view rule, Reporter& report) {
  const std::string& text = subject.text;
  if (!text.ends_with('.') || text.ends_with("..."))
    return;
  report.at(rule,
            subject,
            {text.size() - 1, text.size()},
            {"trích yếu không có dấu chấm ở cuối", "no full stop behind the subject"},
            {"bỏ dấu chấm", "take the full stop off"});
}

bool mayLackSubject(const std::string& type) {
  constexpr std::array<std::string_view, 9> kTypes = {"thư công",
                                                      "hợp đồng",
                                                      "giấy giới thiệu",
                                                      "giấy nghỉ phép",
                                                      "giấy ủy quyền",
                                                      "phiếu gửi",
                                                      "phiếu chuyển",
                                                      "phiếu báo",
                                                      "công điện"};
  return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

void checkDecisionSubject(const Passage& subject, Reporter& report) {
  const std::string lower = text::toLower(subject.text);
  for (const char* opening : {"về việc", "về ", "ban hành", "phê duyệt"}) {
    if (lower.starts_with(opening))
      return;
  }
  report.whole("E8.opening",
               subject,
               {"trích yếu của quyết định bắt đầu bằng “Về việc”, “Ban hành” hoặc “Phê duyệt”",
                "a decision's subject begins “Về việc”, “Ban hành” or “Phê duyệt”"});
}

void checkLetterSubject(const Passage& subject, Reporter& report) {
  const std::string lower = text::toLower(subject.text);
  const bool once = lower.find("v/v", 3) == std::string::npos;
  const std::string rest = lower.size() > 4 ? lower.substr(4) : "";
  if (!subject.text.starts_with("V/v ") || !once || rest.starts_with("về việc"))
    report.whole("E9.form",
                 subject,
                 {"trích yếu công văn bắt đầu bằng “V/v ”, một lần",
                  "a công văn's subject begins “V/v ”, once"});
  checkFullStop(subject, "E9.full-stop", report);
  checkLength(subject, "E9.length", kLongestLetterSubject, report);
}

void checkName(const Passage& name, bool several, bool last, Reporter& report) {
  if (name.gap)
    return;
  if (name.text.starts_with("- ") != several)
    report.whole("E19.dash",
                 name,
                 {several ? "mỗi nơi nhận ghi một dòng, bắt đầu bằng gạch đầu dòng"
                          : "một nơi nhận thì ghi liền sau “Kính gửi:”, không gạch đầu dòng",
                  several ? "each addressee stands on a line of its own, with a dash"
                          : "a single addressee follows “Kính gửi:” without a dash"});
  const std::string mark = last ? "." : ";";
  if (several && !name.text.ends_with(mark))
    report.whole("E19.ending",
                 name,
                 {"cuối dòng này phải là “" + mark + "”", "this line must end in “" + mark + "”"});
}

}  // namespace

void checkTitle(const Reading& reading, Reporter& report) {
  const auto* head = reading.first<document::Letterhead>();
  if (head == nullptr)
    return;
  if (!head->subject.empty())
    checkLetterSubject(reading.passages.of(head->subject), report);
  const auto* title = reading.first<document::Title>();
  const Passage* type = title == nullptr ? nullptr : &reading.passages.of(title->typeName);
  if (type == nullptr || type->text.empty()) {
    if (!reading.isLetter() && reading.type != "thư công")
      report.missing("E7.missing",
                     type,
                     "/typeName",
                     {"thiếu tên loại văn bản", "the type of the paper is missing"});
  } else if (!isAllUpper(type->text) && !type->gap) {
    report.whole("E7.capitals", *type, {"tên loại phải in hoa", "the type must be in capitals"});
  }
  if (title == nullptr)
    return;
  const Passage& subject = reading.passages.of(title->subject);
  if (subject.gap)
    return;
  if (subject.text.empty()) {
    if (!mayLackSubject(reading.type))
      report.missing(
          "E8.missing", &subject, "/subject", {"thiếu trích yếu", "the subject is missing"});
    return;
  }
  checkFullStop(subject, "E8.full-stop", report);
  checkLength(subject, "E8.length", kLongestSubject, report);
  if (reading.type == "quyết định")
    checkDecisionSubject(subject, report);
}

void checkAddressees(const Reading& reading, Reporter& report) {
  const auto* to = reading.first<document::Addressees>();
  const auto* head = reading.first<document::Letterhead>();
  if (to == nullptr) {
    if (head != nullptr && (reading.isLetter() || reading.type == "tờ trình"))
      report.missing("E19.missing",
                     &reading.passages.of(head->placeDate),
                     "/addressees",
                     {"thiếu “Kính gửi:”", "“Kính gửi:” is missing"});
    return;
  }
  const Passage& label = reading.passages.of(to->label);
  if (label.text != "Kính gửi:")
    report.whole(
        "E19.wording", label, {"nhãn phải là “Kính gửi:”", "the label must be “Kính gửi:”"});
  for (size_t i = 0; i < to->names.size(); ++i)
    checkName(
        reading.passages.of(to->names[i]), to->names.size() > 1, i + 1 == to->names.size(), report);
}

}  // namespace vanthu::check
