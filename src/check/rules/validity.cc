// Cited legal texts against the days on which they were in force (loai-van-ban.md §12).
//
// A căn cứ must be in force on the paper's day; a body may speak of old texts, so there it only
// warns. Laws are known by title and year, all else by number.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/citations.h"
#include "check/rules/rules.h"
#include "text/dates.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

constexpr size_t kTitleToYear = 60;  // bytes between a law's title and its year

// The first year written with four figures in `text`.
std::string firstYear(std::string_view text) {
  for (const Token& token : tokenize(text)) {
    const std::string_view word = token.of(text);
    if (token.kind == Token::Kind::number && word.size() == 4 &&
        (word.starts_with("19") || word.starts_with("20")))
      return std::string(word);
  }
  return "";
}

// "2022" of "06/2022/QH15".
std::string yearOf(const LegalText& text) {
  const size_t slash = text.number.find('/');
  return slash == std::string::npos ? "" : firstYear(text.number.substr(slash + 1));
}

std::string nameOf(const LegalText& text) {
  if (!text.title.empty())
    return text.title + " (" + text.number + ")";
  return text.kind + " số " + text.number;
}

class Validity {
 public:
  Validity(const Reading& reading, Reporter& report) : reading_(reading), report_(report) {
    if (reading.context.legalBasis == nullptr)
      return;
    for (const LegalText& text : reading.context.legalBasis->texts) {
      if (!text.title.empty())
        laws_.push_back({&text, text::foldKey(text.title)});
    }
  }

  void run() {
    for (const Passage& passage : reading_.passages.all()) {
      if (passage.part != Part::basis && passage.part != Part::body)
        continue;
      if (reading_.context.legalBasis == nullptr) {
        if (!passage.citations.empty() && tellOnce())
          return;
        continue;
      }
      for (const Citation& citation : passage.citations)
        checkNumber(passage, citation);
      checkLaws(passage);
    }
  }

 private:
  bool tellOnce() {
    report_.missing("legal.not-evaluated",
                    &reading_.passages.all().front(),
                    "",
                    {"chưa xem hiệu lực của các văn bản được viện dẫn: không có bảng văn bản",
                     "the validity of cited texts was not looked at: there is no table of them"});
    return true;
  }

  void checkNumber(const Passage& passage, const Citation& citation) {
    if (citation.grammar != Citation::Grammar::normative)
      return;
    const std::string asked =
        citation.number + "/" + citation.year + "/" + withStrokes(citation.symbol);
    for (const LegalText& text : reading_.context.legalBasis->texts) {
      const bool same = citation.symbol.empty() ? text::foldKey(text.kind) == citation.type &&
                                                      text.number.starts_with(asked)
                                                : citationKey(text.number) == citationKey(asked);
      if (same)
        judge(passage, citation.span, text);
    }
  }

  // "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022": title, then the year. The longest title
  // wins, so that a law that amends another is not taken for it.
  void checkLaws(const Passage& passage) {
    const std::string folded = text::foldKey(passage.text);
    const LegalText* best = nullptr;
    for (const auto& [text, title] : laws_) {
      if (best != nullptr && best->title.size() > text->title.size())
        continue;
      const size_t at = folded.find(title);
      if (at == std::string::npos)
        continue;
      if (firstYear(folded.substr(at + title.size(), kTitleToYear)) == yearOf(*text))
        best = text;
    }
    if (best != nullptr && !citedByNumber(passage, *best))
      judge(passage, {0, passage.text.size()}, *best);
  }

  static bool citedByNumber(const Passage& passage, const LegalText& text) {
    const std::string key = citationKey(text.number);
    return std::any_of(
        passage.citations.begin(), passage.citations.end(), [&](const Citation& citation) {
          return citationKey(citation.number + "/" + citation.year + "/" + citation.symbol) == key;
        });
  }

  void judge(const Passage& passage, Span span, const LegalText& text) {
    const Date& day = reading_.context.day;
    const bool basis = passage.part == Part::basis;
    if (text.until && *text.until < day) {
      report_.at(!text.verified ? "legal.expired-unverified"
                 : basis        ? "legal.expired"
                                : "legal.expired-in-text",
                 passage,
                 span,
                 {nameOf(text) + " chỉ có hiệu lực đến hết ngày " + text::numericDate(*text.until),
                  nameOf(text) + " was in force until " + toIso(*text.until) + " only"},
                 replacement(text));
    } else if (basis && text.from && day < *text.from) {
      report_.at(text.verified ? "legal.not-yet-in-force" : "legal.not-yet-unverified",
                 passage,
                 span,
                 {nameOf(text) + " có hiệu lực từ ngày " + text::numericDate(*text.from),
                  nameOf(text) + " is in force from " + toIso(*text.from)},
                 predecessor(text));
    }
  }

  Message replacement(const LegalText& text) const {
    std::string number = text.replacedBy;
    // What replaced it may itself be replaced by the paper's day; a table may not go round in
    // rings.
    for (size_t step = 0; step < reading_.context.legalBasis->texts.size(); ++step) {
      const LegalText* next = find(number);
      if (next == nullptr || !next->until || reading_.context.day <= *next->until ||
          next->replacedBy.empty())
        break;
      number = next->replacedBy;
    }
    if (number.empty())
      return {};
    return {"thay bằng " + fullName(number), "cite " + fullName(number) + " in its place"};
  }

  Message predecessor(const LegalText& text) const {
    for (const LegalText& before : reading_.context.legalBasis->texts) {
      if (before.replacedBy == text.number &&
          (!before.until || reading_.context.day <= *before.until))
        return {"lúc đó còn hiệu lực: " + nameOf(before),
                "in force on that day: " + nameOf(before)};
    }
    return {};
  }

  const LegalText* find(const std::string& number) const {
    for (const LegalText& text : reading_.context.legalBasis->texts) {
      if (text.number == number)
        return &text;
    }
    return nullptr;
  }

  std::string fullName(const std::string& number) const {
    const LegalText* text = find(number);
    return text == nullptr ? number : nameOf(*text);
  }

  struct Law {
    const LegalText* text;
    std::string foldedTitle;
  };

  const Reading& reading_;
  Reporter& report_;
  std::vector<Law> laws_;
};

}  // namespace

void checkValidity(const Reading& reading, Reporter& report) {
  Validity(reading, report).run();
}

}  // namespace vanthu::check
