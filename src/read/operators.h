// The operators of content streams by name.
#ifndef VANTHU_READ_OPERATORS_H_
#define VANTHU_READ_OPERATORS_H_

#include <string_view>

namespace vanthu::read {

class Interpreter;
using Operator = void (*)(Interpreter&);

/// Null for an operator that is passed over.
Operator findOperator(std::string_view name);

}  // namespace vanthu::read

#endif  // VANTHU_READ_OPERATORS_H_
