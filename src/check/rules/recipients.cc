// Nơi nhận (the-thuc.md E24-E25; loai-van-ban.md §2, §4, §8).
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/rules/rules.h"
#include "text/case.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kDash = "- ";

constexpr std::array<std::string_view, 5> kPurposes = {"b/c", "c/đ", "p/h", "t/h", "đ/b"};

struct Misspelt {
  std::string_view typed, right;
};
constexpr Misspelt kMisspelt[] = {{"bc", "b/c"},
                                  {"cđ", "c/đ"},
                                  {"cd", "c/đ"},
                                  {"c/d", "c/đ"},
                                  {"ph", "p/h"},
                                  {"th", "t/h"},
                                  {"b.c", "b/c"},
                                  {"p.h", "p/h"},
                                  {"t.h", "t/h"}};

// The name between the dash and the mark: "UBND tỉnh (b/c)".
std::string nameOf(const Passage& line) {
  std::string name = line.text.starts_with(kDash) ? line.text.substr(kDash.size()) : line.text;
  while (!name.empty() && (name.back() == ';' || name.back() == '.'))
    name.pop_back();
  return name;
}

bool isArchive(const std::string& name) {
  const std::string lower = text::toLower(name);
  return lower.starts_with("lưu:") || lower.starts_with("lưu ");
}

// "3" of "Điều 3." and of "Như Điều 3".
std::string figuresOf(std::string_view text) {
  const size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos)
    return "";
  return std::string(text.substr(begin, text.find_first_not_of("0123456789", begin) - begin));
}

class RecipientRules {
 public:
  RecipientRules(const Reading& reading, const document::Closing& closing, Reporter& report)
      : reading_(reading), closing_(closing), report_(report) {
    for (const document::Inlines& line : closing.recipients)
      lines_.push_back(&reading.passages.of(line));
  }

  void run() {
    const Passage& label = reading_.passages.of(closing_.recipientsLabel);
    if (label.text != "Nơi nhận:")
      report_.whole(
          "E24.wording", label, {"nhãn phải là “Nơi nhận:”", "the label must be “Nơi nhận:”"});
    for (size_t i = 0; i < lines_.size(); ++i)
      checkLine(*lines_[i], i + 1 == lines_.size());
    checkArchive();
    checkFirst();
  }

 private:
  void checkLine(const Passage& line, bool last) {
    if (line.gap)
      return;
    if (!line.text.starts_with(kDash) || line.text.starts_with("-  "))
      report_.whole("E25.dash",
                    line,
                    {"mỗi nơi nhận bắt đầu bằng gạch đầu dòng và một dấu cách",
                     "each recipient begins with a dash and a space"});
    const std::string mark = last ? "." : ";";
    if (!line.text.ends_with(mark))
      report_.whole(
          last ? "E25.last-ending" : "E25.ending",
          line,
          {std::string(last ? "dòng cuối" : "dòng này") + " phải kết thúc bằng “" + mark + "”",
           "this line must end with “" + mark + "”"});
    checkPurpose(line);
    const std::string name = nameOf(line);
    if (!isArchive(name) && !seen_.insert(text::foldKey(name)).second)
      report_.whole("E25.duplicate",
                    line,
                    {quoted(name) + " có hai lần trong Nơi nhận",
                     quoted(name) + " stands twice among the recipients"});
  }

  // "(b/c)" behind the name. Other brackets explain the name, and are not judged.
  void checkPurpose(const Passage& line) {
    const size_t open = line.text.rfind('(');
    const size_t close = line.text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open)
      return;
    std::string typed = text::toLower(line.text.substr(open + 1, close - open - 1));
    if (typed.starts_with("để "))
      typed.erase(0, std::string_view("để ").size());
    std::string tight = typed;
    std::erase(tight, ' ');
    std::string right;
    for (const std::string_view known : kPurposes) {
      if (typed == known)
        return;
      if (tight == known)
        right = known;
    }
    for (const Misspelt& misspelt : kMisspelt) {
      if (tight == misspelt.typed)
        right = misspelt.right;
    }
    if (right.empty())
      return;
    report_.at("E25.purpose",
               line,
               {open, close + 1},
               {"mục đích gửi viết sai " + quoted(line.text.substr(open, close + 1 - open)),
                "the purpose is malformed: " + quoted(line.text.substr(open, close + 1 - open))},
               {"ghi “(" + right + ")”", "write “(" + right + ")”"});
  }

  void checkArchive() {
    const auto kept = std::find_if(
        lines_.begin(), lines_.end(), [](const Passage* line) { return isArchive(nameOf(*line)); });
    if (kept == lines_.end()) {
      report_.missing(
          "E25.archive",
          lines_.back(),
          "/archive",
          {"Nơi nhận thiếu dòng “- Lưu: …”", "the line “- Lưu: …” is missing"},
          {"ghi “- Lưu: VT, <đơn vị soạn thảo>.”", "add “- Lưu: VT, <drafting unit>.”"});
      return;
    }
    if (!nameOf(**kept).starts_with("Lưu: VT"))
      report_.whole("E25.archive-form",
                    **kept,
                    {"dòng lưu bắt đầu bằng “- Lưu: VT”", "the line begins “- Lưu: VT”"});
    if (kept + 1 != lines_.end())
      report_.whole("E25.archive-last",
                    **kept,
                    {"dòng “- Lưu: …” là dòng cuối cùng", "“- Lưu: …” is the last line"});
  }

  void checkFirst() {
    const Passage& first = *lines_.front();
    const std::string name = nameOf(first);
    if (reading_.type == "quyết định") {
      checkArticle(first, name);
    } else if (reading_.first<document::Addressees>() != nullptr && name != "Như trên" &&
               !name.starts_with("Như trên ")) {
      report_.whole("E25.first",
                    first,
                    {"văn bản có “Kính gửi:” thì Nơi nhận bắt đầu bằng “- Như trên;”",
                     "with “Kính gửi:” the list begins “- Như trên;”"});
    }
  }

  void checkArticle(const Passage& first, const std::string& name) {
    if (!text::toLower(name).starts_with("như điều ")) {
      report_.whole("E25.first",
                    first,
                    {"Nơi nhận của quyết định bắt đầu bằng “- Như Điều …;”",
                     "a decision's list begins “- Như Điều …;”"});
    } else if (const std::string article = figuresOf(name); !ordersExecution(article)) {
      report_.whole("E25.article",
                    first,
                    {"Điều " + article + " không phải điều giao thi hành",
                     "Điều " + article + " is not the one that orders execution"});
    }
  }

  // The last article, or one that speaks of execution.
  bool ordersExecution(const std::string& article) const {
    bool last = false;
    for (const document::Block& block : reading_.document.blocks) {
      const auto* paragraph = std::get_if<document::Paragraph>(&block);
      if (paragraph == nullptr || paragraph->role != document::Role::article)
        continue;
      last = figuresOf(paragraph->label) == article;
      if (last && reading_.passages.of(paragraph->text).text.find("thi hành") != std::string::npos)
        return true;
    }
    return last;
  }

  const Reading& reading_;
  const document::Closing& closing_;
  Reporter& report_;
  std::vector<const Passage*> lines_;
  std::set<std::string> seen_;
};

// Types for which the Decree has no model, and so no Nơi nhận.
bool mayLackRecipients(const std::string& type) {
  return type == "hợp đồng" || type == "bản ghi nhớ" || type == "bản thỏa thuận" ||
         type == "thư công" || type == "giấy ủy quyền";
}

}  // namespace

void checkRecipients(const Reading& reading, Reporter& report) {
  const auto* closing = reading.first<document::Closing>();
  if (reading.first<document::Letterhead>() == nullptr)
    return;
  if (closing == nullptr || closing->recipients.empty()) {
    if (!mayLackRecipients(reading.type))
      report.missing("E24.missing",
                     closing == nullptr ? nullptr : &reading.passages.of(closing->recipientsLabel),
                     "/to",
                     {"thiếu “Nơi nhận:”", "“Nơi nhận:” is missing"});
    return;
  }
  RecipientRules(reading, *closing, report).run();
}

}  // namespace vanthu::check
