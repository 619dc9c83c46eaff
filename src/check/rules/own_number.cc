// Box 3: the paper's own number and symbol (the-thuc.md E5, loai-van-ban.md §1).
#include <optional>

#include "base/utf8.h"
#include "check/citations.h"
#include "check/letters.h"
#include "check/rules/rules.h"
#include "text/paper_types.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kHardSpace = "\u00A0";
constexpr std::string_view kJoint = " liên tịch";

class NumberRules {
 public:
  NumberRules(const Reading& reading, const document::Letterhead& head, Reporter& report)
      : reading_(reading), head_(head), report_(report) {}

  void run() {
    const Passage& number = reading_.passages.of(head_.number);
    if (number.gap)
      return;
    if (number.text.empty()) {
      if (reading_.type != "thư công" && reading_.type != "hợp đồng")
        report_.missing("E5.missing",
                        &number,
                        "/codeNotation",
                        {"thiếu số và ký hiệu", "number and symbol are missing"});
      return;
    }
    checkForm(number);
  }

 private:
  void checkForm(const Passage& number) {
    const std::optional<std::string_view> rest = behindLabel(number.text);
    const size_t slash = rest ? rest->find('/') : std::string_view::npos;
    if (slash == std::string_view::npos) {
      tell("E5.form", number, "không đúng mẫu", "are not in their form");
      return;
    }
    const std::string_view figures = rest->substr(0, slash);
    const std::string_view symbol = rest->substr(slash + 1);
    const std::string tight = withoutSpaces(symbol);
    if (tight != symbol || (figures.ends_with(' ') && figures != " "))
      tell("E5.spaces", number, "có dấu cách", "have a space inside");
    const std::string_view typed = figures.substr(0, figures.find(' '));
    if (!isNumber(typed))
      tell("E5.form", number, "không đúng mẫu", "are not in their form");
    else if (typed.size() == 1)
      report_.whole("E5.leading-zero",
                    number,
                    {"số dưới 10 phải có số 0 ở trước", "a number below 10 takes a leading 0"},
                    {"ghi “0" + std::string(typed) + "”", "write “0" + std::string(typed) + "”"});
    if (!isSymbol(tight))
      tell("E5.symbol", number, "có ký hiệu viết sai", "have a malformed symbol");
    else
      checkStrokes(number, tight, {number.text.size() - symbol.size(), number.text.size()});
  }

  void tell(std::string_view rule, const Passage& number, const char* vi, const char* en) {
    report_.whole(rule,
                  number,
                  {"số, ký hiệu " + quoted(number.text) + " " + vi,
                   "number and symbol " + quoted(number.text) + " " + en},
                  {"viết như “Số: 05/KH-SGDĐT”", "write it as “Số: 05/KH-SGDĐT”"});
  }

  static std::string withoutSpaces(std::string_view text) {
    std::string out(text);
    std::erase(out, ' ');
    return out;
  }

  static std::optional<std::string_view> behindLabel(std::string_view text) {
    if (!text.starts_with("Số:"))
      return std::nullopt;
    text.remove_prefix(std::string_view("Số:").size());
    if (text.starts_with(kHardSpace))
      return text;
    if (!text.starts_with(' '))
      return std::nullopt;
    return text.substr(1);
  }

  // Figures, a letter behind them where a number was put in between ("07a"), or at least six
  // blanks for a number to come.
  static bool isNumber(std::string_view text) {
    if (text.size() > 1 && text.back() >= 'a' && text.back() <= 'z')
      text.remove_suffix(1);
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos)
      return true;
    size_t blanks = 0;
    for (; text.starts_with(kHardSpace); text.remove_prefix(kHardSpace.size()))
      ++blanks;
    return text.empty() && blanks >= 6;
  }

  // Groups of letters parted by single hyphens: "QĐ-UBND", "GM-SGDĐT", "KH-GD&ĐT".
  static bool isSymbol(std::string_view symbol) {
    bool inGroup = false;
    for (size_t at = 0; at < symbol.size();) {
      const char32_t c = nextCodePoint(symbol, at);
      if (c == U'-' && !inGroup)
        return false;
      if (c != U'-' && c != U'&' && c != U'.' && !isLetter(c) && !isDigit(c))
        return false;
      inGroup = c != U'-';
    }
    return inGroup && !isAllLower(symbol);
  }

  void checkStrokes(const Passage& number, const std::string& symbol, Span span) {
    if (const std::string right = withStrokes(symbol); right != symbol)
      report_.at("E5.dropped-d",
                 number,
                 span,
                 {"ký hiệu " + quoted(symbol) + " thiếu nét của chữ Đ",
                  "the symbol " + quoted(symbol) + " has D for Đ"},
                 {"ghi “" + right + "”", "write “" + right + "”"});
    checkSign(number, symbol, span);
  }

  void checkSign(const Passage& number, std::string_view symbol, Span span) {
    const std::string sign = firstGroup(withStrokes(symbol));
    if (reading_.isLetter()) {
      if (sign == "CV")
        report_.at("E5.type",
                   number,
                   span,
                   {"ký hiệu công văn không có “CV”", "a công văn has no sign of its type"},
                   {"ghi <cơ quan>-<đơn vị soạn thảo>, như “SGDĐT-VP”",
                    "write <agency>-<drafting unit>, as “SGDĐT-VP”"});
      return;
    }
    // Of joint papers the Decree says nothing; "KHLT" is what offices write.
    const bool joint = reading_.type.ends_with(kJoint);
    const std::string type =
        reading_.type.substr(0, reading_.type.size() - (joint ? kJoint.size() : 0));
    const std::optional<std::string_view> known = text::signOfType(type);
    if (joint && known && sign == std::string(*known) + "LT")
      return;
    if (!known || (joint && sign != *known)) {
      if (!reading_.type.empty() && reading_.type != "thư công")
        report_.at("E5.type-unknown",
                   number,
                   span,
                   {"chưa rõ chữ viết tắt của loại " + quoted(reading_.type),
                    "the sign of the type " + quoted(reading_.type) + " is not known"});
      return;
    }
    if (sign != *known)
      report_.at("E5.type",
                 number,
                 span,
                 {"ký hiệu " + quoted(symbol) + " không phải của loại " + quoted(reading_.type),
                  "the symbol " + quoted(symbol) + " is not that of a " + reading_.type},
                 {"bắt đầu bằng “" + std::string(*known) + "-”",
                  "begin it with “" + std::string(*known) + "-”"});
  }

  const Reading& reading_;
  const document::Letterhead& head_;
  Reporter& report_;
};

}  // namespace

void checkOwnNumber(const Reading& reading, Reporter& report) {
  if (const auto* head = reading.first<document::Letterhead>())
    NumberRules(reading, *head, report).run();
}

}  // namespace vanthu::check
