// One style in one paper: ranges of years, tone marks (tieng-viet.md §2, §7).
//
// Each style but the most frequent is told once, at its first place, with how often it occurs.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/citations.h"
#include "check/rules/rules.h"
#include "check/rules/styles.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

class StyleRules {
 public:
  StyleRules(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {}

  void run() {
    for (const Passage& passage : reading_.passages.all()) {
      if (!isProse(passage.part) || passage.part == Part::name || passage.part == Part::organ ||
          passage.part == Part::post)
        continue;
      readRanges(passage);
      readTones(passage);
    }
    tellRanges();
    tellTones();
  }

 private:
  // Ranges of years.

  static bool isYear(const Passage& passage, size_t i) {
    return passage.is(i, Kind::number) && passage.word(i).size() == 4 &&
           (passage.word(i).starts_with("19") || passage.word(i).starts_with("20"));
  }

  void readRanges(const Passage& passage) {
    for (size_t i = 0; i < passage.tokens.size(); ++i) {
      if (!isYear(passage, i) || passage.isCited(passage.tokens[i].begin))
        continue;
      const size_t dash = passage.is(i + 1, Kind::space) ? i + 2 : i + 1;
      const size_t next = passage.is(dash + 1, Kind::space) ? dash + 2 : dash + 1;
      const bool spaced = dash == i + 2;
      if (!passage.is(dash, Kind::mark) || !isYear(passage, next) || (next == dash + 2) != spaced)
        continue;
      const std::string sign(passage.word(dash));
      if (sign != "-" && sign != "–" && sign != "—")
        continue;
      const std::string example = spaced ? "2021 " + sign + " 2025" : "2021" + sign + "2025";
      ranges_[example].add(passage, {passage.tokens[i].begin, passage.tokens[next].end});
      i = next;
    }
  }

  void tellRanges() {
    const std::string preferred = "2021 - 2025";
    for (const auto& [example, use] : minority(ranges_, preferred))
      report_.at(
          "text.range-style",
          *use.passage,
          use.span,
          {"khoảng năm viết nhiều kiểu trong một văn bản; kiểu " + quoted(example) + ": " +
               std::to_string(use.count) + " chỗ",
           "ranges of years in more than one style; " + quoted(example) + ": " +
               std::to_string(use.count) + " times"},
          {"dùng một kiểu, nên là “" + preferred + "”", "use one style, best “" + preferred + "”"});
  }

  // Tone marks.

  void readTones(const Passage& passage) {
    for (const Token& token : passage.tokens) {
      const std::string_view typed = passage.of(token);
      // Names keep the spelling of their owners.
      if (token.kind != Kind::word || (startsUpper(typed) && !isAllUpper(typed)))
        continue;
      const std::string lower = text::toLower(typed);
      for (const std::string_view ending : {"oà",
                                            "oá",
                                            "oả",
                                            "oã",
                                            "oạ",
                                            "oè",
                                            "oé",
                                            "oẻ",
                                            "oẽ",
                                            "oẹ",
                                            "uỳ",
                                            "uý",
                                            "uỷ",
                                            "uỹ",
                                            "uỵ"}) {
        if (lower.ends_with(ending) && !lower.ends_with("q" + std::string(ending)))
          tones_["hoà"].add(passage, {token.begin, token.end});
      }
      for (const std::string_view ending : {"òa",
                                            "óa",
                                            "ỏa",
                                            "õa",
                                            "ọa",
                                            "òe",
                                            "óe",
                                            "ỏe",
                                            "õe",
                                            "ọe",
                                            "ùy",
                                            "úy",
                                            "ủy",
                                            "ũy",
                                            "ụy"}) {
        if (lower.ends_with(ending))
          tones_["hòa"].add(passage, {token.begin, token.end});
      }
    }
  }

  void tellTones() {
    for (const auto& [example, use] : minority(tones_, "hòa"))
      report_.at("text.tone-mix",
                 *use.passage,
                 use.span,
                 {"dấu thanh đặt theo hai kiểu “hòa” và “hoà”; kiểu " + quoted(example) + ": " +
                      std::to_string(use.count) + " chỗ",
                  "tone marks in both styles, “hòa” and “hoà”; " + quoted(example) + ": " +
                      std::to_string(use.count) + " times"},
                 {"dùng một kiểu, nên là “hòa”", "use one style, best “hòa”"});
  }

  const Reading& reading_;
  Reporter& report_;
  Styles ranges_, tones_;
};

}  // namespace

void checkStyle(const Reading& reading, Reporter& report) {
  StyleRules(reading, report).run();
}

}  // namespace vanthu::check
