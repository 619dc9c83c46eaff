// The words of an expression: names, numbers, quoted texts, signs.
//
// Linear; knows no grammar.
#ifndef VANTHU_MARKUP_EXPRESSION_TOKENS_H_
#define VANTHU_MARKUP_EXPRESSION_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markup/expression.h"
#include "markup/reporter.h"

namespace vanthu::markup {

struct Token {
  enum class Kind { name, integer, text, sign, fault, end };
  Kind kind = Kind::end;
  std::string_view raw;  ///< as written; a text without its quotes, escapes unresolved
  Place place;           ///< of a text: its opening quote
  size_t offset = 0;     ///< bytes from the start of the tag's content

  bool is(Kind k, std::string_view word) const { return kind == k && raw == word; }
};

/// The tokens of a tag's content, the last one `end`. `start` is the place of its first letter.
/// A letter that belongs nowhere and a text without its closing quote are reported and end the
/// tokens with a `fault` before the `end`. The views point into `content`.
std::vector<Token> tokenize(std::string_view content, Place start, Reporter& reporter);

/// A quoted text's letters: \' \" \\ become ' " \.
std::string unescape(std::string_view raw);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_EXPRESSION_TOKENS_H_
