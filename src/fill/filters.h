// What the filters do (docs/template-language.md, section 4).
#ifndef VANTHU_FILL_FILTERS_H_
#define VANTHU_FILL_FILTERS_H_

#include <vector>

#include "fill/context.h"
#include "fill/operand.h"
#include "markup/filters.h"

namespace vanthu::fill {

/// The input of the filter and its arguments, none of them failed.
using Operands = std::vector<Operand>;

/// REQUIRES: the parser has checked the number and the forms of the arguments.
Operand applyFilter(markup::Filter filter,
                    const Operands& operands,
                    const markup::Place& place,
                    Context& context);

// For the files of this family.

/// The filters that take a list (takesList).
Operand applyListFilter(markup::Filter filter,
                        const Operands& operands,
                        const markup::Place& place,
                        Context& context);

/// Reports that `operand` is no `wanted`; of a number that has the right kind, which one it is.
Operand refuseInput(markup::Filter filter,
                    const Operand& operand,
                    const Message& wanted,
                    const markup::Place& place,
                    Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_FILTERS_H_
