#include "markup/expression_parser.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/nearest_name.h"
#include "markup/filter_arguments.h"
#include "markup/parse_template.h"

namespace vanthu::markup {
namespace {

struct BinaryRule {
  Token::Kind kind;
  std::string_view word;
  Operator op;
  int power;
};

constexpr int kNotPower = 3;
constexpr int kComparePower = 4;
constexpr int kNegatePower = 7;

constexpr BinaryRule kRules[] = {
    {Token::Kind::name, "or", Operator::logicalOr, 1},
    {Token::Kind::name, "and", Operator::logicalAnd, 2},
    {Token::Kind::sign, "==", Operator::equal, kComparePower},
    {Token::Kind::sign, "!=", Operator::notEqual, kComparePower},
    {Token::Kind::sign, "<", Operator::less, kComparePower},
    {Token::Kind::sign, "<=", Operator::lessEqual, kComparePower},
    {Token::Kind::sign, ">", Operator::greater, kComparePower},
    {Token::Kind::sign, ">=", Operator::greaterEqual, kComparePower},
    {Token::Kind::sign, "+", Operator::add, 5},
    {Token::Kind::sign, "-", Operator::subtract, 5},
    {Token::Kind::sign, "*", Operator::multiply, 6},
};

const BinaryRule* ruleFor(const Token& token) {
  for (const BinaryRule& rule : kRules) {
    if (token.is(rule.kind, rule.word))
      return &rule;
  }
  return nullptr;
}

bool isReserved(std::string_view name) {
  return name == "and" || name == "or" || name == "not";
}

std::optional<int64_t> toInteger(std::string_view digits) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return number;
}

}  // namespace

Token ExpressionParser::next() {
  const Token& token = tokens_[at_];
  if (token.kind != Token::Kind::end)
    ++at_;
  return token;
}

bool ExpressionParser::accept(Token::Kind kind, std::string_view word) {
  if (!peek().is(kind, word))
    return false;
  next();
  return true;
}

void ExpressionParser::reportUnexpected(const Message& wanted) {
  if (failed_)
    return;
  failed_ = true;
  const Token& token = peek();
  if (token.kind == Token::Kind::fault)
    return;  // the tokenizer has reported it
  if (token.kind == Token::Kind::end) {
    reporter_.error(token.place,
                    "template.syntax",
                    {"Thẻ kết thúc quá sớm: thiếu " + wanted.vi + ".",
                     "The tag ends too early: " + wanted.en + " is missing."});
    return;
  }
  const std::string word = quoted(token.raw);
  reporter_.error(token.place,
                  "template.syntax",
                  {"Gặp " + word + " ở chỗ cần " + wanted.vi + ".",
                   "Found " + word + " where " + wanted.en + " is due."});
}

std::optional<Expression> ExpressionParser::expression() {
  Parsed node = binary(0, 0);
  if (!node)
    return std::nullopt;
  return std::move(node->tree);
}

ExpressionParser::Parsed ExpressionParser::limited(Node node) {
  if (node.depth <= kMaxExpressionDepth)
    return node;
  if (!failed_) {
    failed_ = true;
    reporter_.error(node.tree.place,
                    "template.too-deep",
                    {"Biểu thức lồng nhau quá sâu.", "The expression is nested too deeply."});
  }
  return std::nullopt;
}

ExpressionParser::Parsed ExpressionParser::combine(Operator op,
                                                   const Place& place,
                                                   Node left,
                                                   std::optional<Node> right) {
  const size_t depth = 1 + std::max(left.depth, right ? right->depth : 0);
  Operation operation{op, {}};
  operation.operands.push_back(std::move(left.tree));
  if (right)
    operation.operands.push_back(std::move(right->tree));
  return limited({Expression{std::move(operation), place}, depth});
}

ExpressionParser::Parsed ExpressionParser::binary(int minPower, size_t nesting) {
  Parsed left = prefix(nesting);
  bool compared = false;
  while (left) {
    const BinaryRule* rule = ruleFor(peek());
    if (rule == nullptr || rule->power <= minPower)
      break;
    if (rule->power == kComparePower && std::exchange(compared, true)) {
      reportUnexpected({"“and” hoặc “or” (không so sánh liền ba vế)",
                        "\"and\" or \"or\" (comparisons do not chain)"});
      return std::nullopt;
    }
    const Place place = next().place;
    Parsed right = binary(rule->power, nesting + 1);
    if (!right)
      return std::nullopt;
    left = combine(rule->op, place, std::move(*left), std::move(right));
  }
  return left;
}

ExpressionParser::Parsed ExpressionParser::prefix(size_t nesting) {
  if (nesting > kMaxExpressionDepth)
    return limited({Expression{Literal{}, peek().place}, nesting});
  const bool isNot = peek().is(Token::Kind::name, "not");
  if (!isNot && !peek().is(Token::Kind::sign, "-"))
    return postfix(primary(nesting), nesting);
  const Place place = next().place;
  Parsed operand = binary(isNot ? kNotPower : kNegatePower, nesting + 1);
  if (!operand)
    return std::nullopt;
  return combine(isNot ? Operator::logicalNot : Operator::negate, place, std::move(*operand), {});
}

ExpressionParser::Parsed ExpressionParser::primary(size_t nesting) {
  const Token token = peek();
  if (token.kind == Token::Kind::text) {
    next();
    return Node{Expression{Literal{Value(unescape(token.raw))}, token.place}, 1};
  }
  if (token.kind == Token::Kind::integer) {
    const std::optional<int64_t> number = toInteger(token.raw);
    if (!number) {
      reportUnexpected({"một số nguyên 64 bit", "a 64-bit integer"});
      return std::nullopt;
    }
    next();
    return Node{Expression{Literal{Value(*number)}, token.place}, 1};
  }
  if (token.kind == Token::Kind::name && !isReserved(token.raw))
    return path();
  if (accept(Token::Kind::sign, "(")) {
    Parsed inner = binary(0, nesting + 1);
    if (inner && !accept(Token::Kind::sign, ")")) {
      reportUnexpected({"dấu “)”", "\")\""});
      return std::nullopt;
    }
    return inner;
  }
  reportUnexpected({"một giá trị", "a value"});
  return std::nullopt;
}

ExpressionParser::Parsed ExpressionParser::path() {
  const Token name = next();
  if (name.raw == "true" || name.raw == "false")
    return Node{Expression{Literal{Value(name.raw == "true")}, name.place}, 1};
  if (name.raw == "null")
    return Node{Expression{Literal{}, name.place}, 1};
  Path path{std::string(name.raw), {}};
  while (peek().is(Token::Kind::sign, ".") || peek().is(Token::Kind::sign, "[")) {
    if (!readStep(path))
      return std::nullopt;
  }
  return Node{Expression{std::move(path), name.place}, 1};
}

bool ExpressionParser::readStep(Path& path) {
  if (accept(Token::Kind::sign, ".")) {
    if (peek().kind != Token::Kind::name) {
      reportUnexpected({"tên trường", "the name of a field"});
      return false;
    }
    const Token field = next();
    Path::Step& step = path.steps.emplace_back();
    step.key = std::string(field.raw);
    step.place = field.place;
    return true;
  }
  next();
  const Token index = peek();
  const std::optional<int64_t> number =
      index.kind == Token::Kind::integer ? toInteger(index.raw) : std::nullopt;
  if (!number) {
    reportUnexpected({"số thứ tự (từ 0)", "an index (from 0)"});
    return false;
  }
  next();
  Path::Step& step = path.steps.emplace_back();
  step.key = static_cast<size_t>(*number);
  step.place = index.place;
  if (accept(Token::Kind::sign, "]"))
    return true;
  reportUnexpected({"dấu “]”", "\"]\""});
  return false;
}

ExpressionParser::Parsed ExpressionParser::postfix(Parsed node, size_t nesting) {
  while (node && accept(Token::Kind::sign, "|"))
    node = filter(std::move(*node), nesting);
  return node;
}

ExpressionParser::Parsed ExpressionParser::filter(Node input, size_t nesting) {
  if (peek().kind != Token::Kind::name) {
    reportUnexpected({"tên bộ lọc", "the name of a filter"});
    return std::nullopt;
  }
  const Token name = next();
  const FilterInfo* info = findFilter(name.raw);
  if (info == nullptr) {
    failed_ = true;
    reporter_.error(name.place,
                    "template.unknown-filter",
                    {"Không có bộ lọc " + quoted(name.raw) + ".",
                     "There is no filter " + quoted(name.raw) + "."},
                    didYouMean(nearestName(name.raw, filterNames())));
    return std::nullopt;
  }
  FilterCall call{info->filter, {}};
  call.operands.push_back(std::move(input.tree));
  size_t depth = input.depth;
  if (!readArguments(call, depth, nesting))
    return std::nullopt;
  if (!checkFilterArguments(call, name.place, reporter_)) {
    failed_ = true;
    return std::nullopt;
  }
  return limited({Expression{std::move(call), name.place}, depth + 1});
}

bool ExpressionParser::readArguments(FilterCall& call, size_t& depth, size_t nesting) {
  if (!accept(Token::Kind::sign, "(") || accept(Token::Kind::sign, ")"))
    return true;
  while (true) {
    Parsed argument = binary(0, nesting + 1);
    if (!argument)
      return false;
    depth = std::max(depth, argument->depth);
    call.operands.push_back(std::move(argument->tree));
    if (accept(Token::Kind::sign, ")"))
      return true;
    if (!accept(Token::Kind::sign, ",")) {
      reportUnexpected({"dấu “,” hoặc “)”", "\",\" or \")\""});
      return false;
    }
  }
}

std::optional<Expression> parseExpression(std::string_view content,
                                          Place start,
                                          Reporter& reporter) {
  const std::vector<Token> tokens = tokenize(content, start, reporter);
  ExpressionParser parser(tokens, reporter);
  std::optional<Expression> expression = parser.expression();
  if (expression && !parser.atEnd()) {
    parser.reportUnexpected(
        {"dấu phép tính, “|” hoặc hết thẻ", "an operator, \"|\" or the end of the tag"});
    return std::nullopt;
  }
  return expression;
}

}  // namespace vanthu::markup
