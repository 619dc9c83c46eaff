// The tree of an expression inside a tag. Immutable data; evaluated by fill.
#ifndef VANTHU_MARKUP_EXPRESSION_H_
#define VANTHU_MARKUP_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/value.h"
#include "markup/filters.h"

namespace vanthu::markup {

/// A place in one of the template's files; line 0 is none.
struct Place {
  uint32_t file = 0;    ///< index into Template::files
  uint32_t line = 0;    ///< from 1
  uint32_t column = 0;  ///< from 1, in code points

  bool operator==(const Place&) const = default;
};

struct Expression;

struct Literal {
  Value value;
};

/// A variable and what is taken from it: `units[0].name`.
struct Path {
  struct Step {
    std::variant<std::string, size_t> key;  ///< field, or index from 0
    Place place;
  };
  std::string name;
  std::vector<Step> steps;
};

enum class Operator {
  negate,
  add,
  subtract,
  multiply,
  equal,
  notEqual,
  less,
  lessEqual,
  greater,
  greaterEqual,
  logicalNot,
  logicalAnd,
  logicalOr,
};

/// The operator as the template writes it: "+", "==", "and".
std::string_view symbol(Operator op);

struct Operation {
  Operator op;
  std::vector<Expression> operands;  ///< one or two
};

/// REQUIRES (kept by the parser): operands.front() is the input, the number of others fits the
/// filter.
struct FilterCall {
  Filter filter;
  std::vector<Expression> operands;
};

struct Expression {
  std::variant<Literal, Path, Operation, FilterCall> node;
  Place place;  ///< of the first letter; of the sign for operators, of the name for filters
};

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_EXPRESSION_H_
