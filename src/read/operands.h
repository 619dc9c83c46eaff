// What stands before an operator.
#ifndef VANTHU_READ_OPERANDS_H_
#define VANTHU_READ_OPERANDS_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/tokens.h"

namespace vanthu::read {

class Operands {
 public:
  /// More than a line of text needs is not kept.
  void push(Token token) {
    if (tokens_.size() < kMost)
      tokens_.push_back(std::move(token));
  }
  void clear() { tokens_.clear(); }

  const std::vector<Token>& tokens() const { return tokens_; }

  /// The last N, if they are numbers.
  template <size_t N>
  std::optional<std::array<double, N>> numbers() const {
    std::array<double, N> out{};
    if (tokens_.size() < N)
      return std::nullopt;
    for (size_t i = 0; i < N; ++i) {
      const Token& token = tokens_[tokens_.size() - N + i];
      if (token.kind != Token::Kind::number)
        return std::nullopt;
      out[i] = token.number;
    }
    return out;
  }

  /// The text of the last operand, if it is of that kind; empty otherwise.
  std::string last(Token::Kind kind) const {
    return tokens_.empty() || tokens_.back().kind != kind ? std::string() : tokens_.back().text;
  }

  /// All numbers, in order.
  std::vector<double> allNumbers() const {
    std::vector<double> out;
    for (const Token& token : tokens_) {
      if (token.kind == Token::Kind::number)
        out.push_back(token.number);
    }
    return out;
  }

 private:
  static constexpr size_t kMost = 100'000;
  std::vector<Token> tokens_;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_OPERANDS_H_
