// Spaces and marks (tieng-viet.md §7).
#include <algorithm>
#include <string>

#include "check/letters.h"
#include "check/rules/rules.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

class SpacingRules {
 public:
  SpacingRules(const Passage& passage, Reporter& report)
      : passage_(passage), tokens_(passage.tokens), report_(report) {}

  void run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Kind::space)
        checkSpace(i);
      else if (tokens_[i].kind == Kind::mark)
        checkMark(i);
    }
  }

 private:
  bool is(size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
  bool isMark(size_t i, std::string_view mark) const {
    return is(i, Kind::mark) && word(i) == mark;
  }
  bool isDash(size_t i) const { return isMark(i, "-") || isMark(i, "–"); }
  std::string_view word(size_t i) const { return passage_.of(tokens_[i]); }
  bool isText(size_t i) const { return is(i, Kind::word) || is(i, Kind::number); }
  bool isLetters(size_t i) const {
    return is(i, Kind::word) && (startsUpper(word(i)) || startsLower(word(i)));
  }

  // From the word before `i` to the word behind it.
  Span around(size_t i) const {
    size_t from = i;
    while (from > 0 && tokens_[--from].kind == Kind::space) {
    }
    size_t to = i;
    while (to + 1 < tokens_.size() && tokens_[++to].kind == Kind::space) {
    }
    return {tokens_[from].begin, tokens_[to].end};
  }

  void tell(std::string_view rule, size_t i, const Message& what, const Message& fix = {}) {
    const Span span = around(i);
    const std::string words = passage_.text.substr(span.begin, span.end - span.begin);
    report_.at(rule,
               passage_,
               span,
               {what.vi + ": " + quoted(words), what.en + ": " + quoted(words)},
               fix);
  }

  void checkSpace(size_t i) {
    const std::string_view spaces = word(i);
    if (std::count(spaces.begin(), spaces.end(), ' ') > 1)
      tell("text.double-space", i, {"thừa dấu cách", "more than one space"});
    if (i == 0 || i + 1 == tokens_.size() || spaces != " ")
      return;
    const std::string_view next = word(i + 1);
    if (next == "," || next == ";" || next == ":" || next == "!" || next == "?" || next == ")" ||
        (next == "”" && !isText(i + 2)) || (next == "." && !isDots(i + 1)))
      tell("text.space-before",
           i,
           {"thừa dấu cách trước " + quoted(next), "a space before " + quoted(next)});
    const std::string_view before = word(i - 1);
    if (before == "(" || before == "“")
      tell("text.space-inside",
           i,
           {"thừa dấu cách sau " + quoted(before), "a space behind " + quoted(before)});
  }

  bool isDots(size_t i) const { return isMark(i, ".") && isMark(i + 1, ".") && isMark(i + 2, "."); }

  void checkMark(size_t i) {
    const std::string_view mark = word(i);
    if (mark == "," || mark == ";" || mark == ":" || mark == "!" || mark == "?")
      checkBehind(i);
    else if (mark == ".")
      checkFullStop(i);
    else if (mark == ")" || mark == "”")
      checkClosing(i);
    else if (mark == "(")
      checkOpening(i);
    else if (isDash(i))
      checkDash(i);
    checkDouble(i);
  }

  void tellBehind(size_t i) {
    tell("text.space-after",
         i,
         {"thiếu dấu cách sau " + quoted(word(i)), "no space behind " + quoted(word(i))});
  }

  void checkBehind(size_t i) {
    const bool opens = isMark(i + 1, "“") || isMark(i + 1, "(");
    if (!isLetters(i + 1) && !opens)
      return;
    if (word(i) == ":" && inAddress(i))
      return;
    tellBehind(i);
  }

  // "đơn vị.Các": small letters, the stop, a capital and a small letter; "Th.S", "1.205.000" and
  // addresses are none.
  void checkFullStop(size_t i) {
    if (i == 0 || !is(i - 1, Kind::word) || !is(i + 1, Kind::word) || inAddress(i))
      return;
    const std::string_view next = word(i + 1);
    if (isAllLower(word(i - 1)) && word(i - 1).size() > 1 && startsUpper(next) && !isAllUpper(next))
      tellBehind(i);
  }

  // A ” behind a space is one that faces the wrong way (quotes.cc).
  void checkClosing(size_t i) {
    if (word(i) == "”" && (i == 0 || is(i - 1, Kind::space)))
      return;
    if (isLetters(i + 1) && !(i > 0 && isMark(i - 1, "(")))
      tellBehind(i);
  }

  void checkOpening(size_t i) {
    if (i > 0 && is(i - 1, Kind::word) && isLetters(i + 1) && isAllLower(word(i - 1)) &&
        word(i - 1).size() > 1)
      tell("text.space-after", i, {"thiếu dấu cách trước “(”", "no space before “(”"});
  }

  // "Thi đua -Khen thưởng", "2016 -2017": words or years on both sides.
  void checkDash(size_t i) {
    const bool before = i > 0 && is(i - 1, Kind::space);
    const bool behind = is(i + 1, Kind::space);
    if (before == behind)
      return;
    const size_t left = before ? i - 2 : i - 1;
    const size_t right = behind ? i + 2 : i + 1;
    if (i < (before ? 2u : 1u) || right >= tokens_.size())
      return;
    const bool words = isLetters(left) && isLetters(right);
    const bool years = is(left, Kind::number) && is(right, Kind::number) &&
                       word(left).size() == 4 && word(right).size() == 4;
    if (words || years)
      tell("text.dash-one-side",
           i,
           {"gạch nối chỉ có dấu cách ở một bên", "a hyphen with a space on one side"},
           {"để dấu cách ở cả hai bên hoặc không bên nào", "put a space on both sides or on none"});
  }

  // ",,", ";.", ".." but not "..." and "./.".
  void checkDouble(size_t i) {
    const std::string_view mark = word(i);
    if (mark != "," && mark != ";" && mark != ":" && mark != ".")
      return;
    const bool repeats = isMark(i + 1, ",") || isMark(i + 1, ";") || isMark(i + 1, ":") ||
                         (isMark(i + 1, ".") && !isDots(i + 1));
    const bool dots =
        mark == "." && (isDots(i) || (i > 0 && isMark(i - 1, ".")) || !isMark(i + 1, "."));
    if (repeats && !dots)
      tell("text.double-mark", i, {"hai dấu liền nhau", "two marks in a row"});
  }

  // Within a run without spaces that holds "@", "://" or "www.": an address.
  bool inAddress(size_t i) const {
    size_t from = i;
    while (from > 0 && tokens_[from - 1].kind != Kind::space)
      --from;
    size_t to = i;
    while (to + 1 < tokens_.size() && tokens_[to + 1].kind != Kind::space)
      ++to;
    const std::string_view run =
        std::string_view(passage_.text)
            .substr(tokens_[from].begin, tokens_[to].end - tokens_[from].begin);
    return run.find('@') != std::string_view::npos || run.find("://") != std::string_view::npos ||
           run.find("www.") != std::string_view::npos;
  }

  const Passage& passage_;
  const std::vector<Token>& tokens_;
  Reporter& report_;
};

}  // namespace

void checkSpacing(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (isProse(passage.part))
      SpacingRules(passage, report).run();
  }
}

}  // namespace vanthu::check
