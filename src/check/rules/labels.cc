// The order of labels: Chương I, Mục 1, I., A., Điều 1., 1., 1.1., a) (the-thuc.md E12-E18b).
//
// Labels print as they were typed, so a gap or a wrong letter is the writer's.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/letters.h"
#include "check/rules/rules.h"
#include "text/letter_order.h"
#include "text/numbers.h"

namespace vanthu::check {
namespace {

using document::Role;

constexpr int64_t kMaxRoman = 99;

std::optional<int64_t> romanNumber(std::string_view figures) {
  for (int64_t n = 1; n <= kMaxRoman; ++n) {
    if (figures == text::roman(n))
      return n;
  }
  return std::nullopt;
}

// "12" of "Điều 12.", "IV" of "Chương IV": without the word before and the sign behind.
std::string_view figuresOf(std::string_view label) {
  if (const size_t space = label.rfind(' '); space != std::string_view::npos)
    label.remove_prefix(space + 1);
  while (!label.empty() && (label.back() == '.' || label.back() == ')'))
    label.remove_suffix(1);
  return label;
}

std::vector<int64_t> numbersOf(std::string_view figures) {
  std::vector<int64_t> out(1, 0);
  for (const char c : figures) {
    if (c == '.')
      out.push_back(0);
    else if (c >= '0' && c <= '9' && out.back() < 100'000)
      out.back() = 10 * out.back() + (c - '0');
    else
      return {};
  }
  return out;
}

// How deep a role stands; those further down begin anew under it. An article does not: its numbers
// run through all chapters.
enum Level : size_t {
  kChapter,
  kSection,
  kSubsection,
  kArticle,
  kRoman,
  kCapital,
  kArabic,
  kLetter,
  kLevels
};

std::optional<Level> levelOf(const document::Paragraph& paragraph) {
  switch (paragraph.role) {
    case Role::chapter:
      return kChapter;
    case Role::section:
      return paragraph.label.starts_with("Tiểu") ? kSubsection : kSection;
    case Role::article:
      return kArticle;
    case Role::roman:
      return kRoman;
    case Role::capital:
      return kCapital;
    case Role::arabic:
      return kArabic;
    case Role::letter:
      return kLetter;
    default:
      return std::nullopt;
  }
}

std::optional<int64_t> numberOf(Level level, std::string_view label) {
  const std::string_view figures = figuresOf(label);
  if (level == kChapter || level == kRoman) {
    if (const auto roman = romanNumber(figures))
      return roman;
  }
  if (level == kCapital) {
    if (figures == "Đ")
      return 5;
    if (figures.size() != 1 || !isUpper(static_cast<unsigned char>(figures[0])))
      return std::nullopt;
    const int64_t n = figures[0] - 'A' + 1;
    return n > 4 ? n + 1 : n;  // Đ stands behind D
  }
  if (level == kLetter) {
    const auto index = text::letterIndex(figures);
    return index ? std::optional(static_cast<int64_t>(*index) + 1) : std::nullopt;
  }
  const std::vector<int64_t> numbers = numbersOf(figures);
  return numbers.size() == 1 ? std::optional(numbers[0]) : std::nullopt;
}

class LabelRules {
 public:
  LabelRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void read(const std::vector<document::Block>& blocks) {
    restart();
    for (const document::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
        check(*paragraph);
      else if (const auto* lines = std::get_if<document::LineBlock>(&block);
               lines != nullptr && lines->kind == document::LineBlock::Kind::title)
        restart();
    }
  }

 private:
  void restart() {
    last_ = {};
    ended_ = {};
    decimal_.clear();
  }

  void check(const document::Paragraph& paragraph) {
    if (paragraph.label.empty())
      return;
    const Passage& passage = reading_.passages.of(paragraph.text);
    if (paragraph.role == Role::decimal) {
      checkDecimal(paragraph, passage);
      return;
    }
    const std::optional<Level> level = levelOf(paragraph);
    if (!level)
      return;
    const std::optional<int64_t> number = numberOf(*level, paragraph.label);
    if (!number) {
      if (*level == kLetter)
        report_.whole("E17.letter",
                      passage,
                      {"điểm " + quoted(paragraph.label) + " không theo chữ cái tiếng Việt",
                       quoted(paragraph.label) + " is no letter of the Vietnamese order"},
                      {"thứ tự: a b c d đ e g h i k l m n o p q r s t u v x y",
                       "the order: a b c d đ e g h i k l m n o p q r s t u v x y"});
      return;
    }
    count(*level, *number, paragraph, passage);
  }

  void count(Level level,
             int64_t number,
             const document::Paragraph& paragraph,
             const Passage& passage) {
    const std::optional<int64_t> before = last_[level];
    const int64_t due = before.value_or(0) + 1;
    const bool newList = number == 1 && (level == kArabic || level == kLetter);
    const bool goesOn = !before && ended_[level] && number == *ended_[level] + 1;
    if (number != due && !newList && !goesOn)
      tell(level == kLetter ? "E17.order" : "label.order", paragraph, passage, level, due);
    last_[level] = number;
    for (size_t below = level + 1; below < kLevels; ++below) {
      if (below == kArticle)
        continue;
      if (last_[below])
        ended_[below] = last_[below];
      last_[below].reset();
    }
    if (level <= kArabic)
      decimal_ = {level == kArabic ? number : 0};
  }

  void tell(std::string_view rule,
            const document::Paragraph& paragraph,
            const Passage& passage,
            Level level,
            int64_t due) {
    const std::string next = level == kLetter
                                 ? text::letterLabel(static_cast<size_t>(due - 1)) + ")"
                             : level == kChapter || level == kRoman ? text::roman(due)
                             : level == kCapital                    ? ""
                                                                    : std::to_string(due);
    report_.whole(
        rule,
        passage,
        {quoted(paragraph.label) + " không tiếp nối số thứ tự ngay trước nó",
         quoted(paragraph.label) + " does not follow the label before it"},
        next.empty() ? Message{} : Message{"đến lượt “" + next + "”", "“" + next + "” is due"});
  }

  // "5.1." under "5."; each further one is the last part plus one, or ".1" one level down.
  void checkDecimal(const document::Paragraph& paragraph, const Passage& passage) {
    std::vector<int64_t> now = numbersOf(figuresOf(paragraph.label));
    if (now.empty())
      return;
    const bool unknown = decimal_.empty() || decimal_[0] == 0;
    if (!unknown && !follows(now))
      report_.whole("label.order",
                    passage,
                    {quoted(paragraph.label) + " không tiếp nối số thứ tự ngay trước nó",
                     quoted(paragraph.label) + " does not follow the label before it"});
    decimal_ = std::move(now);
    last_[kLetter].reset();
  }

  bool follows(const std::vector<int64_t>& now) const {
    const size_t last = now.size() - 1;
    if (last > decimal_.size())
      return false;
    for (size_t i = 0; i < last; ++i) {
      if (now[i] != decimal_[i])
        return false;
    }
    return now[last] == (last < decimal_.size() ? decimal_[last] + 1 : 1);
  }

  const Reading& reading_;
  Reporter& report_;
  std::array<std::optional<int64_t>, kLevels> last_;
  std::array<std::optional<int64_t>, kLevels> ended_;  ///< where a level stood before it began anew
  std::vector<int64_t> decimal_;  ///< the last "1." or "1.1."; 0: under no figure
};

}  // namespace

void checkLabels(const Reading& reading, Reporter& report) {
  LabelRules rules(reading, report);
  rules.read(reading.document.blocks);
  for (const document::Block& block : reading.document.blocks) {
    if (const auto* appendix = std::get_if<document::Appendix>(&block))
      rules.read(appendix->blocks);
  }
}

}  // namespace vanthu::check
