// Who signs, and in whose name (the-thuc.md §5, E20-E23).
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

constexpr std::array<std::string_view, 5> kForms = {"KT", "TM", "TL", "TUQ", "Q"};

// "KT" of "KT. GIÁM ĐỐC"; empty: the line is a plain post.
std::string_view formOf(std::string_view line) {
  for (const std::string_view form : kForms) {
    if (line.starts_with(form) && line.substr(form.size()).starts_with(". "))
      return form;
  }
  return {};
}

std::string_view postOf(std::string_view line) {
  const std::string_view form = formOf(line);
  return form.empty() ? line : line.substr(form.size() + 2);
}

// A form that somebody meant: "KT.GIÁM ĐỐC", "KT GIÁM ĐỐC", "K/T", "K.T.", "T/L". The right form.
std::optional<std::string> meantForm(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  for (const std::string_view form : kForms) {
    const bool dot = line.starts_with(form) && line.substr(form.size()).starts_with('.');
    const bool space = dot && line.substr(form.size() + 1).starts_with(' ') &&
                       !line.substr(form.size() + 2).starts_with(' ');
    if (dot && !space)
      return std::string(form) + ".";
    if (word == form || word == std::string(form) + ":")
      return std::string(form) + ".";
    std::string plain;
    for (const char c : word) {
      if (c != '/' && c != '.' && c != ':')
        plain += c;
    }
    if (plain == form && word != std::string(form) + ".")
      return std::string(form) + ".";
  }
  return std::nullopt;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(
      words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool isDeputy(std::string_view post) {
  return startsWithAny(post, {"PHÓ ", "THỨ TRƯỞNG"});
}

// Posts of one person, who is no collective body.
bool isHead(std::string_view post) {
  return startsWithAny(post,
                       {"GIÁM ĐỐC",
                        "TỔNG GIÁM ĐỐC",
                        "CHỦ TỊCH",
                        "HIỆU TRƯỞNG",
                        "BỘ TRƯỞNG",
                        "TRƯỞNG ",
                        "CỤC TRƯỞNG",
                        "CHÁNH ",
                        "VIỆN TRƯỞNG",
                        "TỔNG CỤC TRƯỞNG",
                        "CHI CỤC TRƯỞNG"});
}

// The words that head and deputy share: "PHÓ CHỦ TỊCH" under "KT. CHỦ TỊCH".
bool isDeputyOf(std::string_view deputy, std::string_view head) {
  if (deputy.starts_with("THỨ TRƯỞNG"))
    return head.starts_with("BỘ TRƯỞNG");
  deputy.remove_prefix(std::string_view("PHÓ ").size());
  const std::string_view first = head.substr(0, head.find(' '));
  const size_t ofHead = head.find(' ') == std::string_view::npos ? head.size() : head.find(' ') + 1;
  // "PHÓ BAN" under "KT. TRƯỞNG BAN".
  return deputy.starts_with(first) ||
         (first == "TRƯỞNG" &&
          deputy.starts_with(head.substr(ofHead, head.find(' ', ofHead) - ofHead)));
}

class SignerRules {
 public:
  SignerRules(const Reading& reading, const document::Closing& closing, Reporter& report)
      : reading_(reading), closing_(closing), report_(report) {}

  void run() {
    for (const document::Signature& signature : closing_.signatures)
      check(signature);
    checkMinutes();
  }

 private:
  const Passage& of(const document::Inlines& inlines) const {
    return reading_.passages.of(inlines);
  }

  void check(const document::Signature& signature) {
    std::vector<const Passage*> lines;
    for (const document::Inlines& line : signature.authority)
      lines.push_back(&of(line));
    if (lines.empty()) {
      report_.missing("E20.missing",
                      &of(signature.fullName),
                      "/signer/position",
                      {"thiếu chức vụ của người ký", "the signer's post is missing"});
      return;
    }
    for (const Passage* line : lines) {
      if (line->gap)
        return;
      if (!isAllUpper(line->text))
        report_.whole("E20.capitals",
                      *line,
                      {"quyền hạn, chức vụ phải in hoa", "authority and post take capitals"});
    }
    if (!checkForms(lines))
      return;
    for (size_t i = 0; i < lines.size(); ++i)
      checkPair(*lines[i], i + 1 < lines.size() ? lines[i + 1] : nullptr);
    checkAlone(lines);
    checkCouncil(signature, *lines.front());
  }

  // False if a line cannot be read as it stands.
  bool checkForms(const std::vector<const Passage*>& lines) {
    bool readable = true;
    for (const Passage* line : lines) {
      const std::optional<std::string> form = meantForm(line->text);
      if (!form)
        continue;
      readable = false;
      report_.whole("E20.abbreviation",
                    *line,
                    {"quyền hạn ký viết sai " + quoted(line->text),
                     "the authority is malformed: " + quoted(line->text)},
                    {"ghi “" + *form + "”, một dấu cách, rồi chức vụ",
                     "write “" + *form + "”, one space, then the post"});
    }
    return readable;
  }

  void checkPair(const Passage& line, const Passage* next) {
    const std::string_view form = formOf(line.text);
    const std::string_view post = postOf(line.text);
    if (form == "KT") {
      if (next == nullptr || !isDeputy(next->text))
        report_.whole("E20.deputy",
                      line,
                      {"dưới " + quoted(line.text) + " phải là chức vụ của cấp phó",
                       "under " + quoted(line.text) + " stands the deputy's post"},
                      {"thêm dòng “PHÓ " + std::string(post) + "”",
                       "add the line “PHÓ " + std::string(post) + "”"});
      else if (!isDeputyOf(next->text, post))
        report_.whole("E20.deputy",
                      *next,
                      {quoted(next->text) + " không phải cấp phó của " + quoted(post),
                       quoted(next->text) + " is no deputy of " + quoted(post)});
    } else if (form == "TM") {
      checkCollective(line, post, next);
    } else if (form == "TL" || form == "TUQ") {
      checkByOrder(line, post, next);
    }
  }

  void checkCollective(const Passage& line, std::string_view post, const Passage* next) {
    if (isHead(post) || isDeputy(post))
      report_.whole("E20.collective",
                    line,
                    {"“TM.” chỉ dùng thay mặt tập thể, không phải " + quoted(post),
                     "“TM.” stands for a collective body, not for " + quoted(post)});
    else if (next == nullptr)
      tellNoPost(line);
  }

  void checkByOrder(const Passage& line, std::string_view post, const Passage* next) {
    if (next == nullptr)
      tellNoPost(line);
    else if (isDeputy(next->text) && isDeputyOf(next->text, post))
      report_.whole("E20.by-order",
                    *next,
                    {"cấp phó ký thay: “KT.”, không phải thừa lệnh hay thừa ủy quyền",
                     "a deputy signs “KT.”, not by order or authorisation"});
  }

  void tellNoPost(const Passage& line) {
    report_.whole("E20.deputy",
                  line,
                  {"dưới " + quoted(line.text) + " thiếu chức vụ của người ký",
                   "under " + quoted(line.text) + " the signer's post is missing"});
  }

  // A deputy who signs as if alone. Councils and minutes have posts of their own.
  void checkAlone(const std::vector<const Passage*>& lines) {
    const std::string& post = lines.front()->text;
    if (lines.size() != 1 || !isDeputy(post) || closing_.signatures.size() != 1 ||
        reading_.type == "biên bản" || post.find("HỘI ĐỒNG") != std::string::npos)
      return;
    const std::string head(std::string_view(post).substr(std::string_view("PHÓ ").size()));
    report_.whole("E20.deputy-alone",
                  *lines.front(),
                  {"cấp phó ký thay người đứng đầu", "a deputy signs for the head"},
                  {"thêm dòng “KT. " + (post.starts_with("PHÓ ") ? head : "BỘ TRƯỞNG") + "” ở trên",
                   "put the line “KT. …” above"});
  }

  void checkCouncil(const document::Signature& signature, const Passage& first) {
    // Bodies that issue papers of their own are no advisory councils.
    const bool own = first.text.starts_with("TM. HỘI ĐỒNG NHÂN DÂN") ||
                     first.text.starts_with("TM. HỘI ĐỒNG TRƯỜNG");
    if (first.text.starts_with("TM. HỘI ĐỒNG") && !own && signature.otherPost.empty())
      report_.whole("E22.council",
                    first,
                    {"hội đồng dùng con dấu của cơ quan: ghi chức vụ ở cơ quan trên họ tên",
                     "a council with the agency's seal: the agency post stands above the name"});
  }

  void checkMinutes() {
    if (reading_.type != "biên bản" || closing_.signatures.size() != 2)
      return;
    const auto& left = closing_.signatures[0].authority;
    const auto& right = closing_.signatures[1].authority;
    if (left.empty() || right.empty())
      return;
    const Passage& first = of(left.front());
    const bool reversed = text::toUpper(first.text).find("CHỦ T") == 0 &&
                          text::toUpper(of(right.front()).text).find("THƯ KÝ") == 0;
    if (reversed)
      report_.whole("E20.minutes",
                    first,
                    {"biên bản: “THƯ KÝ” bên trái, “CHỦ TỌA” bên phải",
                     "a biên bản: “THƯ KÝ” left, “CHỦ TỌA” right"});
  }

  const Reading& reading_;
  const document::Closing& closing_;
  Reporter& report_;
};

}  // namespace

void checkSigners(const Reading& reading, Reporter& report) {
  const auto* closing = reading.first<document::Closing>();
  if (closing == nullptr || reading.first<document::Letterhead>() == nullptr)
    return;
  if (closing->signatures.empty())
    report.missing(
        "E20.missing", nullptr, "/signer", {"thiếu khối chữ ký", "the signature block is missing"});
  SignerRules(reading, *closing, report).run();
}

}  // namespace vanthu::check
