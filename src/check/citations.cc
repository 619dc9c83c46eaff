#include "check/citations.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/case.h"

namespace vanthu::check {
namespace {

using Kind = Token::Kind;

constexpr size_t kMaxNumber = 5;
constexpr size_t kMaxGroups = 4;

// Issuers that only the Party's numbers name.
bool isPartyIssuer(std::string_view group) {
  return group == "TW" || group == "TU" || group == "HU" || group == "ĐU" || group == "TƯ";
}

class Parser {
 public:
  Parser(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Citation> run() {
    std::vector<Citation> out;
    for (size_t i = 0; i < tokens_.size();) {
      size_t next = i + 1;
      if (std::optional<Citation> citation = parse(i, next))
        out.push_back(std::move(*citation));
      i = next;
    }
    return out;
  }

 private:
  bool is(size_t i, Kind kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }
  bool isMark(size_t i, std::string_view mark) const {
    return is(i, Kind::mark) && word(i) == mark;
  }
  bool isDash(size_t i) const { return isMark(i, "-") || isMark(i, "–"); }
  std::string_view word(size_t i) const { return tokens_[i].of(text_); }
  size_t behindSpace(size_t i) const { return is(i, Kind::space) ? i + 1 : i; }

  // A number may not go on to the left: "1.205/…", "11/2018/…".
  bool startsHere(size_t i) const {
    if (!is(i, Kind::number) || word(i).size() > kMaxNumber)
      return false;
    return i == 0 || !is(i - 1, Kind::mark) || word(i - 1) == "(" || word(i - 1) == ":" ||
           word(i - 1) == "“";
  }

  std::optional<Citation> parse(size_t i, size_t& next) const {
    if (!startsHere(i))
      return std::nullopt;
    Citation out;
    out.number = word(i);
    const size_t sign = behindSpace(i + 1);
    size_t at = behindSpace(sign + 1);
    bool found = false;
    if (isMark(sign, "/") && is(at, Kind::number))
      found = parseNormative(at, out);
    else if (isMark(sign, "/"))
      found = parseSymbol(at, out);
    else if (isDash(sign))
      found = parseParty(at, out, at != sign + 1 || sign != i + 1);
    if (!found)
      return std::nullopt;
    out.span = {tokens_[i].begin, tokens_[at - 1].end};
    out.spaced = hasSpace(i, at);
    readType(i, out);
    if (!isConvincing(i, out))
      return std::nullopt;
    next = at;
    return out;
  }

  bool hasSpace(size_t from, size_t to) const {
    return std::any_of(tokens_.begin() + static_cast<ptrdiff_t>(from),
                       tokens_.begin() + static_cast<ptrdiff_t>(to),
                       [](const Token& token) { return token.kind == Kind::space; });
  }

  // `at` stands on the year; behind it the symbol, which may be missing.
  bool parseNormative(size_t& at, Citation& out) const {
    if (word(at).size() != 4 && word(at).size() != 2)
      return false;
    out.grammar = Citation::Grammar::normative;
    out.year = word(at);
    const size_t slash = behindSpace(at + 1);
    size_t symbol = behindSpace(slash + 1);
    if (isMark(slash, "/") && parseSymbol(symbol, out)) {
      at = symbol;
      return true;
    }
    ++at;
    return out.year.size() == 4;
  }

  bool parseSymbol(size_t& at, Citation& out) const {
    if (!is(at, Kind::word))
      return false;
    takeGroup(at, out.symbol);
    for (size_t groups = 1; groups < kMaxGroups; ++groups) {
      const size_t sign = behindSpace(at);
      size_t group = behindSpace(sign + 1);
      const bool apart = sign != at || group != sign + 1;
      if (!(isDash(sign) || isMark(sign, "/")) || !is(group, Kind::word))
        break;
      if (apart && (groups > 1 || !isAllUpper(word(group)) || word(group).size() < 2))
        break;
      out.symbol += isMark(sign, "/") ? "/" : "-";
      takeGroup(group, out.symbol);
      at = group;
    }
    return true;
  }

  // "GD&ĐT" is one group.
  void takeGroup(size_t& at, std::string& symbol) const {
    symbol += word(at++);
    if (isMark(at, "&") && is(at + 1, Kind::word)) {
      symbol += "&";
      symbol += word(at + 1);
      at += 2;
    }
  }

  bool parseParty(size_t& at, Citation& out, bool apart) const {
    if (!is(at, Kind::word))
      return false;
    const size_t slash = behindSpace(at + 1);
    const size_t issuer = behindSpace(slash + 1);
    if (!isMark(slash, "/") || !is(issuer, Kind::word) || !startsUpper(word(at)) ||
        !isAllUpper(word(issuer)))
      return false;
    if ((apart || slash != at + 1 || issuer != slash + 1) && !isPartyIssuer(word(issuer)))
      return false;
    out.grammar = Citation::Grammar::party;
    out.symbol = std::string(word(at)) + "/" + std::string(word(issuer));
    at = issuer + 1;
    return true;
  }

  void readType(size_t number, Citation& out) const {
    size_t end = number;
    if (end > 0 && is(end - 1, Kind::space))
      --end;
    if (end > 0 && isMark(end - 1, ":"))
      --end;
    if (end > 0 && is(end - 1, Kind::word) && text::toLower(word(end - 1)) == "số") {
      --end;
      if (end > 0 && is(end - 1, Kind::space))
        --end;
    }
    out.type = typeBefore(text_, tokens_, end, out.typeSpan);
    if (out.type.empty() && out.grammar == Citation::Grammar::normative)
      readLaw(number, out);
  }

  // A law's title may stand between its type and its number.
  void readLaw(size_t number, Citation& out) const {
    if (!out.symbol.starts_with("QH") && !out.symbol.starts_with("UBTVQH") &&
        !out.symbol.starts_with("PL"))
      return;
    for (size_t i = number; i-- > 0;) {
      if (isMark(i, ";"))
        return;
      if (!is(i, Kind::word) || !startsUpper(word(i)))
        continue;
      out.type = typeBefore(text_, tokens_, i + 1, out.typeSpan);
      if (out.type.empty() && is(i + 2, Kind::word))
        out.type = typeBefore(text_, tokens_, i + 3, out.typeSpan);
      if (!out.type.empty())
        return;
    }
  }

  bool saidToBeNumber(size_t number) const {
    size_t at = number;
    while (at > 0 && (is(at - 1, Kind::space) || isMark(at - 1, ":")))
      --at;
    return at > 0 && is(at - 1, Kind::word) && text::toLower(word(at - 1)) == "số";
  }

  // "60/QĐ-UBND" by its shape; "60/VT" only where a type or "số" stands before it.
  bool isConvincing(size_t number, const Citation& citation) const {
    const bool announced = !citation.type.empty() || saidToBeNumber(number);
    if (citation.symbol.empty())
      return !citation.type.empty() && citation.year.size() == 4 &&
             (citation.type == "nghị định" || citation.type.starts_with("thông tư"));
    if (!startsUpper(citation.symbol))
      return announced && citation.symbol.find('-') != std::string::npos;
    if (citation.symbol.find_first_of("-/") != std::string::npos)
      return true;
    return announced || citation.grammar == Citation::Grammar::normative;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Citation> findCitations(std::string_view text, const std::vector<Token>& tokens) {
  return Parser(text, tokens).run();
}

}  // namespace vanthu::check
