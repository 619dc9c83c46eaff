#include "check/tokens.h"

#include "base/utf8.h"
#include "check/letters.h"

namespace vanthu::check {
namespace {

Token::Kind kindOf(char32_t c) {
  if (isSpace(c))
    return Token::Kind::space;
  if (isDigit(c))
    return Token::Kind::number;
  return isLetter(c) ? Token::Kind::word : Token::Kind::mark;
}

// Figures and letters that touch are one word.
bool joins(Token& last, Token::Kind next) {
  if (last.kind == Token::Kind::mark || next == Token::Kind::mark)
    return false;
  if (last.kind == next)
    return true;
  if (last.kind == Token::Kind::space || next == Token::Kind::space)
    return false;
  last.kind = Token::Kind::word;
  return true;
}

struct Letters {
  bool upper = false;
  bool lower = false;
};

Letters lettersOf(std::string_view text) {
  Letters found;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    found.upper = found.upper || isUpper(c);
    found.lower = found.lower || isLower(c);
  }
  return found;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> out;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const Token::Kind kind = kindOf(nextCodePoint(text, at));
    if (!out.empty() && joins(out.back(), kind))
      out.back().end = at;
    else
      out.push_back({kind, begin, at});
  }
  return out;
}

bool startsUpper(std::string_view word) {
  size_t at = 0;
  return !word.empty() && isUpper(nextCodePoint(word, at));
}

bool startsLower(std::string_view word) {
  size_t at = 0;
  return !word.empty() && isLower(nextCodePoint(word, at));
}

bool isAllUpper(std::string_view text) {
  const Letters letters = lettersOf(text);
  return letters.upper && !letters.lower;
}

bool isAllLower(std::string_view text) {
  const Letters letters = lettersOf(text);
  return letters.lower && !letters.upper;
}

}  // namespace vanthu::check
