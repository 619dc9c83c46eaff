// Days in running text (tieng-viet.md §8): the zero rule of E6, and days that exist.
#include "text/dates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/citations.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

constexpr int kLeapYear = 2024;  // stands in where no year is given: 29/02 may exist

struct Found {
  std::string day, month, year;  ///< figures as typed; year may be empty
  bool words = false;            ///< "ngày … tháng …", not "…/…"
  Span span;
  size_t next = 0;  ///< the token behind it
};

bool isFigures(const std::string& text) {
  return !text.empty() && text.size() <= 2;
}

// The figures as E6 wants them.
std::string padded(int number, bool zero) {
  return (zero ? "0" : "") + std::to_string(number);
}

class DateRules {
 public:
  DateRules(const Passage& passage, Reporter& report)
      : passage_(passage), tokens_(passage.tokens), report_(report) {}

  void run() {
    for (size_t i = 0; i < tokens_.size();) {
      std::optional<Found> found = inWords(i);
      if (!found)
        found = inFigures(i);
      if (!found) {
        ++i;
        continue;
      }
      judge(*found);
      i = found->next;
    }
  }

 private:
  bool is(size_t i, Kind kind) const { return passage_.is(i, kind); }
  bool isMark(size_t i, std::string_view mark) const {
    return is(i, Kind::mark) && word(i) == mark;
  }
  bool isWord(size_t i, std::string_view lower) const {
    return is(i, Kind::word) && text::toLower(word(i)) == lower;
  }
  std::string_view word(size_t i) const { return passage_.word(i); }

  // "ngày 9 tháng 4 năm 2019", the year may be missing.
  std::optional<Found> inWords(size_t i) const {
    if (!isWord(i, "ngày") || !is(i + 1, Kind::space) || !is(i + 2, Kind::number) ||
        !is(i + 3, Kind::space) || !isWord(i + 4, "tháng") || !is(i + 5, Kind::space) ||
        !is(i + 6, Kind::number))
      return std::nullopt;
    Found out{std::string(word(i + 2)), std::string(word(i + 6)), "", true, {}, i + 7};
    if (is(i + 7, Kind::space) && isWord(i + 8, "năm") && is(i + 9, Kind::space) &&
        is(i + 10, Kind::number)) {
      out.year = word(i + 10);
      out.next = i + 11;
    }
    out.span = {tokens_[i].begin, tokens_[out.next - 1].end};
    return checked(std::move(out));
  }

  // "9/4/2019"; "9/4" only where the words before it speak of a day: it may be a fraction.
  std::optional<Found> inFigures(size_t i) {
    if (!is(i, Kind::number) || !isMark(i + 1, "/") || !is(i + 2, Kind::number) ||
        passage_.isCited(tokens_[i].begin) ||
        (i > 0 && (isMark(i - 1, "/") || isMark(i - 1, ".") || isMark(i - 1, ","))))
      return std::nullopt;
    Found out{std::string(word(i)), std::string(word(i + 2)), "", false, {}, i + 3};
    if (isMark(i + 3, "/") && is(i + 4, Kind::number)) {
      out.year = word(i + 4);
      out.next = i + 5;
      if (out.year.size() != 4)
        return std::nullopt;
    } else if (isMark(i + 3, "/") || isMark(i + 3, "%") || !(afterDay(i) || afterDate(i))) {
      return std::nullopt;
    }
    out.span = {tokens_[i].begin, tokens_[out.next - 1].end};
    std::optional<Found> found = checked(std::move(out));
    if (found)
      lastEnd_ = found->next;
    return found;
  }

  static std::optional<Found> checked(Found found) {
    if (!isFigures(found.day) || !isFigures(found.month))
      return std::nullopt;
    return found;
  }

  bool afterDay(size_t i) const {
    if (i < 2 || !is(i - 1, Kind::space))
      return false;
    return isWord(i - 2, "ngày") || isWord(i - 2, "dịp");
  }

  // "ngày 10/3, 10/6 và 10/9".
  bool afterDate(size_t i) const {
    if (lastEnd_ == 0 || i <= lastEnd_)
      return false;
    for (size_t k = lastEnd_; k < i; ++k) {
      if (!is(k, Kind::space) && !isMark(k, ",") && !isMark(k, "-") && !isWord(k, "và") &&
          !isWord(k, "đến"))
        return false;
    }
    return true;
  }

  void judge(const Found& found) {
    const Date date{found.year.size() == 4 ? std::stoi(found.year) : kLeapYear,
                    std::stoi(found.month),
                    std::stoi(found.day)};
    const std::string typed =
        passage_.text.substr(found.span.begin, found.span.end - found.span.begin);
    if (!isValid(date)) {
      report_.at("text.date-impossible",
                 passage_,
                 found.span,
                 {"không có ngày " + quoted(typed), "there is no day " + quoted(typed)});
      return;
    }
    const std::string day = padded(date.day, date.day < 10);
    const std::string month = padded(date.month, date.month <= 2);
    if (day == found.day && month == found.month)
      return;
    const std::string right =
        found.words
            ? "ngày " + day + " tháng " + month + (found.year.empty() ? "" : " năm " + found.year)
            : day + "/" + month + (found.year.empty() ? "" : "/" + found.year);
    report_.at("text.date-zero",
               passage_,
               found.span,
               {quoted(typed) + " sai số 0: chỉ ngày dưới 10 và tháng 1, 2 có số 0 ở trước",
                quoted(typed) + ": only days below 10 and months 1, 2 take a leading 0"},
               {"ghi “" + right + "”", "write “" + right + "”"});
  }

  const Passage& passage_;
  const std::vector<Token>& tokens_;
  Reporter& report_;
  size_t lastEnd_ = 0;  ///< the token behind the last "…/…"
};

}  // namespace

void checkDates(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (isProse(passage.part))
      DateRules(passage, report).run();
  }
}

}  // namespace vanthu::check
