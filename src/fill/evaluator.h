// Evaluates expressions. Faults go to the context; their result is silent from there on.
#ifndef VANTHU_FILL_EVALUATOR_H_
#define VANTHU_FILL_EVALUATOR_H_

#include <string_view>

#include "fill/context.h"
#include "fill/operand.h"
#include "markup/expression.h"

namespace vanthu::fill {

/// The parser's depth limit bounds the recursion.
Operand evaluate(const markup::Expression& expression, Context& context);

/// Whether a condition holds.
bool holds(const markup::Expression& condition, Context& context);

/// The list of a loop; nothing counts as an empty list, but for a gap of a draft, which stays
/// nothing. All else is a fault.
Operand evaluateList(const markup::Expression& expression, Context& context);

/// The record's field of that name; nothing if the record has none, also where the schema does not
/// know it (header fields that a kind of paper does not have).
Operand recordField(std::string_view name, Context& context);

/// The member of that name; nothing if there is none.
Operand memberOf(const Operand& object, std::string_view name, Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_EVALUATOR_H_
