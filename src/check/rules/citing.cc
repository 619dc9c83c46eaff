// How numbers of other documents are written in running text (loai-van-ban.md §1), and the capital
// of a definite document's type (the-thuc.md §10).
#include <algorithm>
#include <map>
#include <string>

#include "check/citations.h"
#include "check/rules/rules.h"
#include "text/case.h"

namespace vanthu::check {
namespace {

using Signs = std::multimap<std::string_view, std::string_view>;

// Signs that a type may begin its symbol with; a type that is not listed is not judged.
const Signs& citedSigns() {
  static const Signs kSigns = {
      {"nghị định", "NĐ"},     {"thông tư", "TT"},       {"thông tư liên tịch", "TTLT"},
      {"chỉ thị", "CT"},       {"kế hoạch", "KH"},       {"nghị quyết", "NQ"},
      {"nghị quyết", "QH"},    {"nghị quyết", "UBTVQH"}, {"quyết định", "QĐ"},
      {"thông báo", "TB"},     {"thông báo", "TBKL"},    {"hướng dẫn", "HD"},
      {"chương trình", "CTr"}, {"báo cáo", "BC"},        {"tờ trình", "TTr"},
      {"công điện", "CĐ"},     {"phương án", "PA"},      {"đề án", "ĐA"},
      {"biên bản", "BB"},      {"giấy mời", "GM"},       {"kết luận", "KL"},
  };
  return kSigns;
}

bool signFits(std::string_view type, std::string_view group) {
  const auto [begin, end] = citedSigns().equal_range(type);
  if (begin == end)
    return true;
  const std::string upper = text::toUpper(group);
  for (auto it = begin; it != end; ++it) {
    const std::string sign = text::toUpper(it->second);
    if (upper == sign || ((sign == "QH" || sign == "UBTVQH") && upper.starts_with(sign)))
      return true;
  }
  return false;
}

// Signs that mix capitals and small letters by rule.
bool isMixedSign(std::string_view group) {
  return group == "TTg" || group == "CTr" || group == "TTr" || group == "QyĐ" || group == "TrS" ||
         group == "PTTg";
}

// "qđ-ubnd" and "Qđ-UBND"; units may mix as they like: "GDTrH".
bool hasCaseFault(std::string_view symbol) {
  const std::string first = firstGroup(symbol);
  const auto isSign = [&](const auto& entry) {
    return text::toUpper(entry.second) == text::toUpper(first);
  };
  if (!isAllUpper(first) && !isMixedSign(first) &&
      std::any_of(citedSigns().begin(), citedSigns().end(), isSign))
    return true;
  size_t begin = 0;
  while (begin < symbol.size()) {
    const size_t end = std::min(symbol.find_first_of("-/", begin), symbol.size());
    if (isAllLower(symbol.substr(begin, end - begin)))
      return true;
    begin = end + 1;
  }
  return false;
}

std::string written(const Citation& citation) {
  const std::string symbol = withStrokes(citation.symbol);
  if (citation.grammar == Citation::Grammar::party)
    return citation.number + "-" + symbol;
  return citation.number + (citation.year.empty() ? "" : "/" + citation.year) +
         (symbol.empty() ? "" : "/" + symbol);
}

Message writeAs(const std::string& right) {
  return {"ghi “" + right + "”", "write “" + right + "”"};
}

class CitingRules {
 public:
  CitingRules(const Passage& passage, Reporter& report) : passage_(passage), report_(report) {}

  void check(const Citation& citation) {
    const std::string typed =
        passage_.text.substr(citation.span.begin, citation.span.end - citation.span.begin);
    if (citation.spaced)
      report_.at("cite.space",
                 passage_,
                 citation.span,
                 {"số, ký hiệu " + quoted(typed) + " có dấu cách ở giữa",
                  "the number " + quoted(typed) + " has a space inside"},
                 writeAs(written(citation)));
    checkSymbol(citation, typed);
    checkType(citation);
  }

 private:
  void checkSymbol(const Citation& citation, const std::string& typed) {
    if (citation.symbol.empty()) {
      report_.at("cite.no-symbol",
                 passage_,
                 citation.span,
                 {"số " + quoted(typed) + " thiếu ký hiệu", quoted(typed) + " lacks its symbol"},
                 {"ghi đủ, như “152/2025/NĐ-CP”", "write it in full, as “152/2025/NĐ-CP”"});
      return;
    }
    if (citation.year.size() == 2)
      report_.at("cite.year",
                 passage_,
                 citation.span,
                 {"năm trong số " + quoted(typed) + " phải ghi bốn chữ số",
                  "the year in " + quoted(typed) + " takes four figures"});
    if (withStrokes(citation.symbol) != citation.symbol)
      report_.at("cite.dropped-d",
                 passage_,
                 citation.span,
                 {"ký hiệu " + quoted(citation.symbol) + " thiếu nét của chữ Đ",
                  "the symbol " + quoted(citation.symbol) + " has D for Đ"},
                 writeAs(written(citation)));
    if (hasCaseFault(citation.symbol))
      report_.at("cite.case",
                 passage_,
                 citation.span,
                 {"ký hiệu " + quoted(citation.symbol) + " phải in hoa",
                  "the symbol " + quoted(citation.symbol) + " takes capitals"});
    checkParty(citation, typed);
  }

  // "05/CT-TW" for "05-CT/TW".
  void checkParty(const Citation& citation, const std::string& typed) {
    const size_t parting = citation.symbol.find_last_of("-/");
    if (citation.grammar != Citation::Grammar::state || parting == std::string::npos)
      return;
    const std::string issuer = citation.symbol.substr(parting + 1);
    if (issuer != "TW" && issuer != "TU")
      return;
    report_.at("cite.party",
               passage_,
               citation.span,
               {"số của văn bản Đảng viết sai " + quoted(typed),
                "no number of the Party: " + quoted(typed)},
               writeAs(citation.number + "-" + citation.symbol.substr(0, parting) + "/" + issuer));
  }

  void checkType(const Citation& citation) {
    if (citation.type.empty() || citation.symbol.empty())
      return;
    const std::string group = firstGroup(withStrokes(citation.symbol));
    if (!signFits(citation.type, group))
      report_.at(
          "cite.type",
          passage_,
          citation.span,
          {"ký hiệu " + quoted(citation.symbol) + " không phải của loại " + quoted(citation.type),
           "the symbol " + quoted(citation.symbol) + " is not that of a " + citation.type});
    const std::string typed = passage_.text.substr(citation.typeSpan.begin,
                                                   citation.typeSpan.end - citation.typeSpan.begin);
    if (!startsLower(typed))
      return;
    report_.at("capital.document",
               passage_,
               citation.typeSpan,
               {"tên loại của một văn bản cụ thể viết hoa: " + quoted(text::capitalizeFirst(typed)),
                "the type of a definite document takes a capital: " +
                    quoted(text::capitalizeFirst(typed))});
  }

  const Passage& passage_;
  Reporter& report_;
};

}  // namespace

void checkCitations(const Reading& reading, Reporter& report) {
  for (const Passage& passage : reading.passages.all()) {
    if (!isProse(passage.part) || passage.part == Part::organ)
      continue;
    CitingRules rules(passage, report);
    for (const Citation& citation : passage.citations)
      rules.check(citation);
  }
}

}  // namespace vanthu::check
