// Tokens into the tree of an expression, by binding power (docs/template-language.md, section 3).
#ifndef VANTHU_MARKUP_EXPRESSION_PARSER_H_
#define VANTHU_MARKUP_EXPRESSION_PARSER_H_

#include <optional>
#include <vector>

#include "markup/expression.h"
#include "markup/expression_tokens.h"
#include "markup/reporter.h"

namespace vanthu::markup {

/// Reads tokens one after the other. Faults are reported once, then nothing is given.
class ExpressionParser {
 public:
  /// REQUIRES: the last token is `end`; `tokens` and `reporter` outlive the parser.
  ExpressionParser(const std::vector<Token>& tokens, Reporter& reporter)
      : tokens_(tokens), reporter_(reporter) {}

  const Token& peek() const { return tokens_[at_]; }
  /// The token behind peek(); the last one stays the last.
  const Token& peekNext() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
  Token next();
  bool accept(Token::Kind kind, std::string_view word);
  bool atEnd() const { return peek().kind == Token::Kind::end; }

  /// One expression; stops at the first token that does not belong to it.
  std::optional<Expression> expression();

  /// Reports what stands at peek() as not fitting. `wanted` names what would, in both languages.
  void reportUnexpected(const Message& wanted);
  bool failed() const { return failed_; }

 private:
  struct Node {
    Expression tree;
    size_t depth;
  };
  using Parsed = std::optional<Node>;

  Parsed binary(int minPower, size_t nesting);
  Parsed prefix(size_t nesting);
  Parsed primary(size_t nesting);
  Parsed path();
  Parsed postfix(Parsed node, size_t nesting);
  Parsed filter(Node input, size_t nesting);
  bool readStep(Path& path);
  bool readArguments(FilterCall& call, size_t& depth, size_t nesting);
  Parsed combine(Operator op, const Place& place, Node left, std::optional<Node> right);
  Parsed limited(Node node);

  const std::vector<Token>& tokens_;
  Reporter& reporter_;
  size_t at_ = 0;
  bool failed_ = false;
};

/// The whole content of a tag as one expression.
std::optional<Expression> parseExpression(std::string_view content,
                                          Place start,
                                          Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_EXPRESSION_PARSER_H_
