// Quotation marks (tieng-viet.md §7).
#include <string>
#include <vector>

#include "check/rules/rules.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

struct Mark {
  const Passage* passage;
  Span span;
};

class QuoteRules {
 public:
  QuoteRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void run() {
    for (const Passage& passage : reading_.passages.all()) {
      if (isProse(passage.part))
        read(passage);
    }
    for (const Mark& mark : open_)
      tellOpen(mark);
  }

 private:
  void read(const Passage& passage) {
    for (size_t i = 0; i < passage.tokens.size(); ++i) {
      const Token& token = passage.tokens[i];
      const std::string_view word = passage.of(token);
      if (token.kind != Kind::mark)
        continue;
      const bool opens = word == "“";
      const bool closes = word == "”";
      if (word == "\"")
        report_.at("text.quote-straight",
                   passage,
                   context(passage, i),
                   {"dấu ngoặc kép thẳng", "straight quotation marks"},
                   {"dùng “ và ”", "use “ and ”"});
      else if ((opens && looksClosing(passage, i)) || (closes && looksOpening(passage, i)))
        turned(passage, i, opens);
      else if (opens)
        open(passage, i);
      else if (closes)
        close(passage, i);
    }
  }

  // The wrong one of the two: counted as the one that was meant.
  void turned(const Passage& passage, size_t i, bool opens) {
    const std::string_view right = opens ? "”" : "“";
    report_.at("text.quote-direction",
               passage,
               context(passage, i),
               {"dấu ngoặc kép ngược chiều", "a quotation mark that faces the wrong way"},
               {"ghi " + std::string(right), "write " + std::string(right)});
    if (opens)
      close(passage, i);
    else
      open(passage, i);
  }

  // A quotation may run over paragraphs; another that opens in a later one shows that it does not.
  void open(const Passage& passage, size_t i) {
    if (!open_.empty() && open_.back().passage != &passage) {
      for (const Mark& mark : open_)
        tellOpen(mark);
      open_.clear();
    }
    open_.push_back({&passage, context(passage, i)});
  }

  void close(const Passage& passage, size_t i) {
    if (!open_.empty()) {
      open_.pop_back();
      return;
    }
    report_.at("text.quote-unbalanced",
               passage,
               context(passage, i),
               {"đóng ngoặc kép mà không mở", "a quotation is closed that was never opened"});
  }

  void tellOpen(const Mark& mark) {
    report_.at("text.quote-unbalanced",
               *mark.passage,
               mark.span,
               {"mở ngoặc kép mà không đóng", "a quotation is opened and never closed"});
  }

  static bool isKind(const Passage& passage, size_t i, Kind kind) {
    return i < passage.tokens.size() && passage.tokens[i].kind == kind;
  }
  static bool isText(const Passage& passage, size_t i) {
    return isKind(passage, i, Kind::word) || isKind(passage, i, Kind::number);
  }

  // A word right behind it, none right before it.
  static bool looksOpening(const Passage& passage, size_t i) {
    return isText(passage, i + 1) && (i == 0 || isKind(passage, i - 1, Kind::space) ||
                                      passage.of(passage.tokens[i - 1]) == "(");
  }
  static bool looksClosing(const Passage& passage, size_t i) {
    return i > 0 && isText(passage, i - 1) && !isText(passage, i + 1);
  }

  // The mark with the words that touch it.
  static Span context(const Passage& passage, size_t i) {
    size_t from = i;
    size_t to = i;
    while (from > 0 && passage.tokens[from - 1].kind != Kind::space)
      --from;
    while (to + 1 < passage.tokens.size() && passage.tokens[to + 1].kind != Kind::space)
      ++to;
    return {passage.tokens[from].begin, passage.tokens[to].end};
  }

  const Reading& reading_;
  Reporter& report_;
  std::vector<Mark> open_;
};

}  // namespace

void checkQuotes(const Reading& reading, Reporter& report) {
  QuoteRules(reading, report).run();
}

}  // namespace vanthu::check
