// Capitals of Appendix II of the Decree that words around can show (the-thuc.md §10): cited parts,
// places, days in words, Nhân dân, the start of a sentence.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/letters.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

bool isRoman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXL") == std::string_view::npos;
}

template <size_t n>
bool isOneOf(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class CapitalRules {
 public:
  CapitalRules(const Passage& passage, bool tt01, Reporter& report)
      : passage_(passage), tt01_(tt01), report_(report) {
    for (size_t i = 0; i < passage.tokens.size(); ++i) {
      if (passage.tokens[i].kind != Kind::space)
        tokens_.push_back(i);
    }
  }

  void run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (word(i) == "“")
        ++quotes_;
      else if (word(i) == "”" && quotes_ > 0)
        --quotes_;
      if (!isWord(i))
        continue;
      checkArticle(i);
      checkClause(i);
      checkPart(i);
      checkPlace(i);
      checkWeekday(i);
      checkMonth(i);
      if (!tt01_)
        checkPeople(i);
      checkSentence(i);
    }
  }

 private:
  // `i` counts tokens without spaces.
  const Token& token(size_t i) const { return passage_.tokens[tokens_[i]]; }
  std::string_view word(size_t i) const {
    return i < tokens_.size() ? passage_.of(token(i)) : std::string_view();
  }
  bool isWord(size_t i) const { return i < tokens_.size() && token(i).kind == Kind::word; }
  bool isNumber(size_t i) const { return i < tokens_.size() && token(i).kind == Kind::number; }
  bool insideSentence(size_t i) const { return i > 0 && (isWord(i - 1) || word(i - 1) == ","); }

  void tell(std::string_view rule, size_t from, size_t to, const std::string& right) {
    const Span span{token(from).begin, token(to).end};
    const std::string typed = passage_.text.substr(span.begin, span.end - span.begin);
    report_.at(rule,
               passage_,
               span,
               {"viết hoa sai: " + quoted(typed), "wrong capitals: " + quoted(typed)},
               {"ghi “" + right + "”", "write “" + right + "”"});
  }

  // "khoản 2 điều 103" → "Điều 103".
  void checkArticle(size_t i) {
    if (word(i) == "điều" && isNumber(i + 1) && word(i + 1).size() <= 3)
      tell("capital.citing", i, i + 1, "Điều " + std::string(word(i + 1)));
  }

  // "tại Khoản 2 Điều 103", "theo Điểm a khoản 2": small inside a sentence.
  void checkClause(size_t i) {
    if (!insideSentence(i))
      return;
    const bool clause = word(i) == "Khoản" && isNumber(i + 1);
    const bool point = word(i) == "Điểm" && isWord(i + 1) && startsLower(word(i + 1)) &&
                       word(i + 1).size() <= 2 && text::toLower(word(i + 2)) == "khoản";
    if (clause || point)
      tell("capital.citing", i, i + 1, text::toLower(word(i)) + " " + std::string(word(i + 1)));
  }

  void checkPart(size_t i) {
    if ((word(i) == "phần" || word(i) == "chương") && isRoman(word(i + 1)))
      tell("capital.part",
           i,
           i + 1,
           text::capitalizeFirst(word(i)) + " " + std::string(word(i + 1)));
  }

  // "tỉnh Nam Định", "thành phố Uông Bí": the noun stays small before a name.
  void checkPlace(size_t i) {
    constexpr std::array<std::string_view, 6> kBodies = {"Đoàn", "Đội", "Hội", "Ủy", "Uỷ", "Hồ"};
    const bool city = word(i) == "Thành" && word(i + 1) == "phố";
    const size_t name = city ? i + 2 : i + 1;
    if ((!city && word(i) != "Tỉnh") || !isWord(i - 1) || i == 0 || !isWord(name))
      return;
    if (!startsUpper(word(name)) || isAllUpper(word(name)) || isOneOf(word(name), kBodies))
      return;
    tell("capital.place", i, name, (city ? "thành phố " : "tỉnh ") + std::string(word(name)));
  }

  // "sáng thứ hai", "thứ bảy hằng tuần": a day of the week, no ordinal.
  void checkWeekday(size_t i) {
    constexpr std::array<std::string_view, 6> kDays = {"hai", "ba", "tư", "năm", "sáu", "bảy"};
    constexpr std::array<std::string_view, 4> kBefore = {"sáng", "chiều", "tối", "ngày"};
    if (text::toLower(word(i)) != "thứ" || !isOneOf(word(i + 1), kDays))
      return;
    const bool before =
        i > 0 && isOneOf(text::toLower(word(i - 1)), kBefore) && word(i - 1) != "ngày";
    const bool behind = word(i + 2) == "hằng" || word(i + 2) == "hàng" || word(i + 2) == "tuần" ||
                        ((word(i + 2) == "," || word(i + 2) == "(") && word(i + 3) == "ngày");
    if (before || behind)
      tell(
          "capital.day", i, i + 1, std::string(word(i)) + " " + text::capitalizeFirst(word(i + 1)));
  }

  // "ngày hai mươi tháng mười một", "Cách mạng tháng tám".
  void checkMonth(size_t i) {
    constexpr std::array<std::string_view, 12> kMonths = {
        "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "giêng", "chạp"};
    constexpr std::array<std::string_view, 13> kNumerals = {
        "một", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mốt", "lăm"};
    if (word(i) != "tháng" || !isOneOf(word(i + 1), kMonths) || i < 2)
      return;
    const bool revolution = text::toLower(word(i - 1)) == "mạng";
    bool day = false;
    for (size_t k = i; k-- > 0 && i - k <= 4;) {
      if (text::toLower(word(k)) == "ngày") {
        day = k + 1 < i;
        break;
      }
      if (!isOneOf(word(k), kNumerals) && word(k) != "mươi" && word(k) != "mùng" &&
          word(k) != "mồng")
        break;
    }
    if (revolution || day)
      tell("capital.day", i, i + 1, "tháng " + text::capitalizeFirst(word(i + 1)));
  }

  // "phục vụ nhân dân"; not in names of bodies, not in what is quoted.
  void checkPeople(size_t i) {
    constexpr std::array<std::string_view, 10> kBodies = {
        "ban", "đồng", "án", "sát", "đội", "an", "giáo", "sĩ", "thuốc", "tranh"};
    if (word(i) != "nhân" || word(i + 1) != "dân" || word(i + 2) == "tệ" || quotes_ > 0)
      return;
    if (i > 0 && isOneOf(text::toLower(word(i - 1)), kBodies))
      return;
    tell("capital.people", i, i + 1, "Nhân dân");
  }

  void checkSentence(size_t i) {
    constexpr std::array<std::string_view, 12> kShort = {
        "tr", "tp", "vd", "stt", "ths", "pgs", "gs", "ts", "tx", "tt", "sđt", "đt"};
    if (i < 2 || word(i - 1) != "." || !isWord(i - 2) || !startsLower(word(i)))
      return;
    const std::string_view before = word(i - 2);
    const bool parted = token(i - 1).end < token(i).begin && token(i - 2).end == token(i - 1).begin;
    if (!parted || !isAllLower(before) || before.size() < 2 || isOneOf(before, kShort))
      return;
    tell("capital.sentence", i, i, text::capitalizeFirst(word(i)));
  }

  const Passage& passage_;
  bool tt01_;
  Reporter& report_;
  std::vector<size_t> tokens_;
  int quotes_ = 0;
};

}  // namespace

void checkCapitals(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (isProse(passage.part) && passage.part != Part::name && !isAllUpper(passage.text))
      CapitalRules(passage, reading.tt01(), report).run();
  }
}

}  // namespace vanthu::check
