#include "text/glue.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "text/glue_words.h"

namespace vanthu::text {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isOpening(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'«' || c == U'(' || c == U'[' || c == U'{';
}

bool isClosing(char32_t c) {
  static constexpr std::u32string_view kClosing = U".,;:!?/)]}%”’»…";
  return kClosing.find(c) != std::u32string_view::npos;
}

// Not "%", "’" and "…", which may begin a word.
bool beginsClosing(std::string_view word) {
  size_t next = 0;
  const char32_t first = nextCodePoint(word, next);
  return isClosing(first) && first != U'%' && first != U'’' && first != U'…';
}

std::string_view withoutOpening(std::string_view word) {
  for (size_t next = 0; next < word.size();) {
    const size_t begin = next;
    if (!isOpening(nextCodePoint(word, next)))
      return word.substr(begin);
  }
  return {};
}

size_t lastCodePointOf(std::string_view word) {
  size_t begin = word.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(word[begin]) & 0xC0) == 0x80)
    --begin;
  return begin;
}

std::string_view withoutClosing(std::string_view word) {
  while (!word.empty()) {
    const size_t begin = lastCodePointOf(word);
    size_t next = begin;
    if (!isClosing(nextCodePoint(word, next)))
      break;
    word = word.substr(0, begin);
  }
  return word;
}

struct Token {
  explicit Token(std::string_view word)
      : core(withoutOpening(word)),
        body(withoutClosing(core)),
        roles(glueRolesOf(core)),
        closing(beginsClosing(word) || (!core.empty() && body.empty())) {
    if (core.size() != word.size())  // “- is no dash that stands alone
      roles &= ~unsigned{kHyphen};
  }

  bool is(GlueRole role) const { return (roles & role) != 0; }
  bool beginsWithDigit() const { return !core.empty() && isDigit(core.front()); }
  bool endsWithDigit() const { return !core.empty() && isDigit(core.back()); }
  bool beginsWithCapital() const;
  bool isQuantity() const;
  bool isOrdinal() const;

  std::string_view core;  ///< without opening marks
  std::string_view body;  ///< without closing marks either
  unsigned roles;         ///< of `core`: a mark behind a word ends its hold on the next
  bool closing;           ///< belongs to the word before
};

bool Token::beginsWithCapital() const {
  size_t offset = 0;
  return !core.empty() && u_isupper(static_cast<UChar32>(nextCodePoint(core, offset)));
}

// "1.205.000", "05", "9,75"; a full stop behind it ends the quantity.
bool Token::isQuantity() const {
  return beginsWithDigit() && endsWithDigit() &&
         core.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// What may follow "Điều", "Chương", "điểm": 5. · IV · a) · đ
bool Token::isOrdinal() const {
  if (beginsWithDigit() || body == "đ")
    return true;
  if (body.size() == 1 && body[0] >= 'a' && body[0] <= 'z')
    return true;
  return !body.empty() && body.find_first_not_of("IVXLC") == std::string_view::npos;
}

using Tokens = std::vector<Token>;

bool keepsNumber(const Tokens& words, size_t i) {
  const bool asked = words[i - 1].is(kBeforeNumber) ||
                     (i >= 2 && words[i - 1].is(kAppendixEnd) && words[i - 2].is(kAppendix));
  return asked && words[i].isOrdinal();
}

// "Phụ lục I" is one span, "phụ lục" alone is two words.
bool isAppendixWithNumber(const Tokens& words, size_t i) {
  return words[i - 1].is(kAppendix) && words[i].is(kAppendixEnd) && i + 1 < words.size() &&
         words[i + 1].isOrdinal();
}

// "05 năm", "1,5 triệu đồng"; but in "09 tháng 4" the month begins a span of its own.
bool keepsUnit(const Tokens& words, size_t i) {
  const Token& before = words[i - 1];
  const bool scaled = i >= 2 && before.is(kMoneyScale) && words[i - 2].isQuantity();
  if (!scaled && !before.isQuantity())
    return false;
  const unsigned unit = words[i].roles | glueRolesOf(words[i].body);
  const bool nextDatePart =
      words[i].is(kDatePart) && i + 1 < words.size() && words[i + 1].beginsWithDigit();
  return (unit & (scaled ? kMoneyUnit : kUnit)) != 0 && !nextDatePart;
}

bool isRange(const Tokens& words, size_t hyphen) {
  return hyphen >= 1 && words[hyphen].is(kHyphen) && words[hyphen - 1].beginsWithDigit() &&
         words[hyphen - 1].endsWithDigit() && words[hyphen + 1].beginsWithDigit();
}

// "2016 - 2017": the second number of one range; with a third it is no range any more.
bool keepsRange(const Tokens& words, size_t i) {
  return isRange(words, i - 1) && !(i >= 4 && isRange(words, i - 3));
}

bool keepsName(const Tokens& words, size_t i) {
  return words[i - 1].is(kBeforeName) &&
         (words[i].beginsWithCapital() || words[i].beginsWithDigit());
}

// Also behind an opening mark that stands alone, a dash that begins the text, and in "793/
// KH-SGDĐT".
bool keepsNextWord(const Tokens& words, size_t i) {
  const Token& before = words[i - 1];
  return before.core.empty() || (i == 1 && before.is(kHyphen)) || before.is(kBeforeAny) ||
         (before.beginsWithDigit() && before.core.back() == '/');
}

Glue glueBefore(const Tokens& words, size_t i) {
  if (words[i].is(kHyphen) || words[i].closing)
    return Glue::hard;
  using Rule = bool (*)(const Tokens&, size_t);
  static constexpr Rule kRules[] = {
      keepsNumber, isAppendixWithNumber, keepsUnit, keepsRange, keepsName, keepsNextWord};
  const bool kept = std::any_of(
      std::begin(kRules), std::end(kRules), [&](Rule keeps) { return keeps(words, i); });
  return kept ? Glue::soft : Glue::none;
}

}  // namespace

std::vector<Glue> glueOf(const std::vector<std::string_view>& words) {
  const Tokens tokens(words.begin(), words.end());
  std::vector<Glue> glue(words.size(), Glue::none);
  for (size_t i = 1; i < words.size(); ++i)
    glue[i] = glueBefore(tokens, i);
  return glue;
}

}  // namespace vanthu::text
