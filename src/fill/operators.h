// Sums and comparisons of values (docs/template-language.md, "Expressions").
#ifndef VANTHU_FILL_OPERATORS_H_
#define VANTHU_FILL_OPERATORS_H_

#include <vector>

#include "fill/context.h"
#include "fill/operand.h"
#include "markup/expression.h"

namespace vanthu::fill {

/// REQUIRES: `op` is none of and, or, not; no operand has failed. In a draft what would be made of
/// a missing field is a gap, or false.
Operand applyOperator(markup::Operator op,
                      const std::vector<Operand>& operands,
                      const markup::Place& place,
                      Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_OPERATORS_H_
