// The look of elements: size, weight, slant, capitals, place in the column, rule-lines.
#include <algorithm>
#include <string>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kSizeTolerance = Length::points(0.25);  // Word writes 14.04 for 14
constexpr unsigned kLettersOfCase = 3;
constexpr Length kRuleReach = Length::points(16);
constexpr double kLeastShare = 0.333 - 0.03, kMostShare = 0.5 + 0.03;  // drawn by hand
constexpr double kUnderline = 0.18;  // of the size: nearer to the baseline it underlines the text

Message nameOf(const ElementRules& rules) {
  return {rules.nameVi, rules.nameEn};
}

Message rangeText(const Range& range) {
  if (range.least == range.most)
    return points(range.least);
  return Message{"từ ", ""} + points(range.least) + Message{" đến ", " to "} + points(range.most);
}

class LookCheck {
 public:
  LookCheck(const PdfLine& line, PdfElement element, PdfReport& report)
      : line_(line), rules_(report.rules().of(element)), report_(report) {}

  void run() {
    if (line_.letters == 0)
      return;
    checkSize();
    checkWeight();
    checkSlant();
    checkLetters();
  }

 private:
  std::string rule(const char* what) const { return std::string(rules_.id) + what; }

  void checkSize() {
    if (rules_.size.holds(line_.size, kSizeTolerance))
      return;
    report_.add(rule(".size"),
                line_,
                Message{"Cỡ chữ của ", "The size of "} + nameOf(rules_) + Message{" là ", " is "} +
                    points(line_.size) + Message{".", "."},
                Message{"Đặt cỡ chữ ", "Set it to "} + rangeText(rules_.size) + Message{".", "."});
  }

  void checkWeight() {
    const bool bold = line_.bold > 0.5;
    if (rules_.weight == Weight::any || bold == (rules_.weight == Weight::bold))
      return;
    report_.add(rule(".bold"),
                line_,
                bold ? Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                           Message{" in đậm; phải in thường nét.", " are bold; they must not be."}
                     : Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                           Message{" không in đậm; phải in đậm.", " are not bold; they must be."});
  }

  void checkSlant() {
    const bool italic = line_.italic > 0.5;
    if (italic == (rules_.slant == Slant::italic))
      return;
    report_.add(
        rule(".italic"),
        line_,
        italic ? Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                     Message{" nghiêng; phải là chữ đứng.", " are italic; they must be upright."}
               : Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                     Message{" đứng; phải là chữ nghiêng.", " are upright; they must be italic."});
  }

  void checkLetters() {
    const LetterCount count = countLetters(line_.text);
    if (rules_.letters == Letters::any || count.capital + count.small < kLettersOfCase)
      return;
    const bool wantsCapitals = rules_.letters == Letters::capitals;
    if (wantsCapitals ? count.allCapitals() : count.small > 0)
      return;
    report_.add(rule(".capitals"),
                line_,
                wantsCapitals
                    ? Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                          Message{" phải là chữ in hoa.", " must be capitals."}
                    : Message{"Chữ của ", "The letters of "} + nameOf(rules_) +
                          Message{" phải là chữ in thường.", " must not all be capitals."});
  }

  const PdfLine& line_;
  const ElementRules& rules_;
  PdfReport& report_;
};

Length longestOf(const Lines& lines) {
  Length longest;
  for (const PdfLine* line : lines)
    longest = std::max(longest, line->width());
  return longest;
}

}  // namespace

std::string ruleOf(PdfElement element, std::string_view what, const FormatRules& rules) {
  return rules.of(element).id + std::string(what);
}

void checkLook(const PdfLine& line, PdfElement element, PdfReport& report) {
  LookCheck(line, element, report).run();
}

void checkLook(const Lines& lines, PdfElement element, PdfReport& report) {
  for (const PdfLine* line : lines)
    checkLook(*line, element, report);
}

void checkCentred(const PdfLine& line,
                  PdfElement element,
                  const PdfSubject& subject,
                  PdfReport& report) {
  const TextColumn& column = subject.columnOf(line);
  if (isBalanced(line, column))
    return;
  report.add(ruleOf(element, ".centre", report.rules()),
             line,
             Message{"Dòng này lệch giữa ", "This line is off the middle by "} +
                 millimetres(distance(line.centre(), column.centre())) + Message{".", "."},
             {"Canh giữa, không thụt đầu dòng.", "Centre it, without an indent."});
}

void checkShareRule(const Lines& above,
                    PdfElement element,
                    const PdfSubject& subject,
                    PdfReport& report) {
  const PdfLine& last = *above.back();
  const Message name = nameOf(report.rules().of(element));
  const auto rule = ruleUnder(last, kRuleReach, subject.pageOf(last));
  if (!rule) {
    report.add(
        ruleOf(element, ".rule-missing", report.rules()),
        last,
        Message{"Thiếu đường kẻ dưới ", "There is no line drawn under "} + name + Message{".", "."},
        {"Kẻ một đường liền nét, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.",
         "Draw a solid line, a third to a half as long as the text, in its middle."});
    return;
  }
  if (!rule->solid)
    report.add(ruleOf(element, ".rule-solid", report.rules()),
               last,
               Message{"Đường kẻ dưới ", "The line under "} + name +
                   Message{" không liền nét.", " is not solid."});
  if (rule->y - last.baseline < Length::points(kUnderline * last.size.points()))
    report.add(ruleOf(element, ".underlined", report.rules()),
               last,
               Message{"Dòng cuối của ", "The last line of "} + name +
                   Message{" bị gạch chân.", " is underlined."},
               {"Dùng đường kẻ riêng, không gạch chân chữ.",
                "Draw a line of its own instead of underlining."});
  const double length = rule->length().points();
  const double least = kLeastShare * std::min(longestOf(above), last.width()).points();
  const double most = kMostShare * longestOf(above).points();
  if (length < least || length > most)
    report.add(ruleOf(element, ".rule-length", report.rules()),
               last,
               Message{"Đường kẻ dưới ", "The line under "} + name + Message{" dài ", " is "} +
                   millimetres(rule->length()) + Message{", dòng chữ dài ", " long, the text "} +
                   millimetres(longestOf(above)) + Message{".", "."},
               {"Đường kẻ dài từ 1/3 đến 1/2 dòng chữ.",
                "Make it a third to a half as long as the text."});
}

}  // namespace vanthu::check
