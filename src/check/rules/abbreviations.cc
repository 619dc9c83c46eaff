// Abbreviations: one form in one paper, explained once and not used before, Đ with its stroke
// (tieng-viet.md §7, §11).
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "check/citations.h"
#include "check/rules/rules.h"
#include "check/rules/styles.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

class AbbreviationRules {
 public:
  AbbreviationRules(const Reading& reading, Reporter& report)
      : reading_(reading), report_(report) {}

  void run() {
    for (const Passage& passage : reading_.passages.all()) {
      if (!isProse(passage.part) || passage.part == Part::name || passage.part == Part::organ ||
          passage.part == Part::post || isAllUpper(passage.text))
        continue;
      readAbbreviations(passage);
    }
    for (const auto& [key, styles] : abbreviations_)
      tellAbbreviation(styles);
  }

 private:
  // "GD&ĐT", "TĐ-KT": groups of capitals joined without spaces; the end token, or `i`.
  static size_t abbreviationEnd(const Passage& passage, size_t i) {
    const auto isGroup = [&](size_t k) {
      return passage.is(k, Kind::word) && isAllUpper(passage.word(k)) &&
             passage.word(k).find_first_of("0123456789") == std::string_view::npos;
    };
    if (!isGroup(i) || countCodePoints(passage.word(i)) < 2)
      return i;
    size_t end = i + 1;
    while (passage.is(end, Kind::mark) && (passage.word(end) == "&" || passage.word(end) == "-") &&
           isGroup(end + 1))
      end += 2;
    return end;
  }

  void readAbbreviations(const Passage& passage) {
    for (size_t i = 0; i < passage.tokens.size();) {
      const size_t end = abbreviationEnd(passage, i);
      if (end == i || passage.isCited(passage.tokens[i].begin)) {
        ++i;
        continue;
      }
      const Span span{passage.tokens[i].begin, passage.tokens[end - 1].end};
      const std::string typed = passage.text.substr(span.begin, span.end - span.begin);
      std::string key;
      for (const char c : typed) {
        if (c != '&' && c != '-')
          key += c;
      }
      abbreviations_[key][typed].add(passage, span);
      if (const std::string right = withStrokes(typed); right != typed)
        report_.at("text.dropped-d",
                   passage,
                   span,
                   {quoted(typed) + " thiếu nét của chữ Đ", quoted(typed) + " has D for Đ"},
                   {"ghi “" + right + "”", "write “" + right + "”"});
      if (passage.part == Part::body || passage.part == Part::basis)
        readMeaning(passage, i, end, typed, span);
      i = end;
    }
  }

  // "(GDĐT)" behind a word explains the abbreviation, "(CBGV, NV)" explains two.
  static bool explains(const Passage& passage, size_t begin, size_t end) {
    size_t open = begin;
    while (open > 0 && (passage.is(open - 1, Kind::space) || passage.word(open - 1) == "," ||
                        abbreviationEnd(passage, open - 1) != open - 1))
      --open;
    size_t close = end;
    while (passage.is(close, Kind::space) ||
           (close < passage.tokens.size() && passage.word(close) == ",") ||
           abbreviationEnd(passage, close) != close)
      ++close;
    return open > 2 && passage.word(open - 1) == "(" && close < passage.tokens.size() &&
           passage.word(close) == ")" && passage.is(open - 2, Kind::space) &&
           passage.is(open - 3, Kind::word) && startsLower(passage.word(open - 3));
  }

  void readMeaning(
      const Passage& passage, size_t begin, size_t end, const std::string& typed, Span span) {
    const bool explained = explains(passage, begin, end);
    const auto known = meanings_.find(typed);
    if (known == meanings_.end()) {
      meanings_[typed] = {explained, &passage, span};
      return;
    }
    if (!explained)
      return;
    if (known->second.explained)
      report_.at(
          "text.abbreviation-twice",
          passage,
          span,
          {quoted(typed) + " đã được giải thích ở trên", quoted(typed) + " is explained above"},
          {"chỉ giải thích chữ viết tắt một lần", "explain an abbreviation once"});
    else
      report_.at("text.abbreviation-early",
                 *known->second.passage,
                 known->second.span,
                 {quoted(typed) + " được dùng trước khi được giải thích",
                  quoted(typed) + " is used before it is explained"},
                 {"giải thích ở chỗ dùng đầu tiên", "explain it where it is first used"});
    known->second.explained = true;
  }

  void tellAbbreviation(const Styles& styles) {
    if (styles.size() < 2)
      return;
    std::string all;
    for (const auto& [typed, use] : styles)
      all += (all.empty() ? "" : ", ") + typed;
    for (const auto& [typed, use] : minority(styles, styles.begin()->first))
      report_.at("text.abbreviation-mix",
                 *use.passage,
                 use.span,
                 {"một chữ viết tắt có nhiều dạng (" + all + "); dạng " + quoted(typed) + ": " +
                      std::to_string(use.count) + " chỗ",
                  "one abbreviation in several forms (" + all + "); " + quoted(typed) + ": " +
                      std::to_string(use.count) + " times"},
                 {"dùng một dạng", "use one form"});
  }

  struct Meaning {
    bool explained = false;
    const Passage* passage = nullptr;
    Span span;  ///< of the first use
  };

  const Reading& reading_;
  Reporter& report_;
  std::map<std::string, Styles> abbreviations_;
  std::map<std::string, Meaning> meanings_;
};

}  // namespace

void checkAbbreviations(const Reading& reading, Reporter& report) {
  AbbreviationRules(reading, report).run();
}

}  // namespace vanthu::check
