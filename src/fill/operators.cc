#include "fill/operators.h"

#include <optional>
#include <string>
#include <utility>

#include "base/date.h"

namespace vanthu::fill {
namespace {

using markup::Operator;
using markup::Place;

Operand boolean(bool x) {
  Operand out;
  out.value = Value(x);
  return out;
}

bool isNumber(const Value& value) {
  return asNumber(value).has_value();
}

bool isDate(const Value& value) {
  return value.isText() && parseIsoDate(value.text()).has_value();
}

bool comparable(const Value& a, const Value& b) {
  return a.isNull() || b.isNull() || a.kind() == b.kind() || (isNumber(a) && isNumber(b));
}

/// <0, 0, >0, or nothing for values that have no order.
std::optional<int> order(const Value& a, const Value& b) {
  if (isNumber(a) && isNumber(b))
    return compare(*asNumber(a), *asNumber(b));
  if (isDate(a) && isDate(b))
    return a.text().compare(b.text());
  return std::nullopt;
}

/// True if the result does not fit.
bool overflows(Operator op, int64_t a, int64_t b, int64_t& result) {
  switch (op) {
    case Operator::negate:
      return __builtin_sub_overflow(int64_t{0}, a, &result);
    case Operator::add:
      return __builtin_add_overflow(a, b, &result);
    case Operator::subtract:
      return __builtin_sub_overflow(a, b, &result);
    default:
      return __builtin_mul_overflow(a, b, &result);
  }
}

class Application {
 public:
  Application(Operator op,
              const std::vector<Operand>& operands,
              const Place& place,
              Context& context)
      : op_(op), operands_(operands), place_(place), context_(context) {}

  Operand run() {
    switch (op_) {
      case Operator::negate:
      case Operator::add:
      case Operator::subtract:
      case Operator::multiply:
        return arithmetic();
      case Operator::equal:
      case Operator::notEqual:
        return equality();
      default:
        return ordering();
    }
  }

 private:
  const Operand* gap() const {
    for (const Operand& operand : operands_) {
      if (operand.isNothing() && context_.isGap(operand.pointer()))
        return &operand;
    }
    return nullptr;
  }

  Operand refuse(const Operand& operand, const Message& wanted) {
    const std::string sign(markup::symbol(op_));
    const Message kind = kindName(operand.value);
    context_.error(
        "template.wrong-type",
        place_,
        operand.pointer(),
        {"Phép “" + sign + "” cần " + wanted.vi + ", nhưng ở đây là " + kind.vi + ".",
         "The operator \"" + sign + "\" takes " + wanted.en + ", but this is " + kind.en + "."});
    return Operand::failure();
  }

  Operand arithmetic() {
    if (const Operand* missing = gap())
      return *missing;
    for (const Operand& operand : operands_) {
      if (!operand.value.isInteger())
        return refuse(operand, {"số nguyên", "integers"});
    }
    int64_t result = 0;
    const int64_t second = operands_.size() > 1 ? operands_[1].value.integer() : 0;
    if (overflows(op_, operands_[0].value.integer(), second, result)) {
      context_.error("template.overflow",
                     place_,
                     operands_[0].pointer(),
                     {"Kết quả phép tính vượt quá giới hạn số nguyên 64 bit.",
                      "The result does not fit a 64-bit integer."});
      return Operand::failure();
    }
    Operand out;
    out.value = Value(result);
    return out;
  }

  Operand equality() {
    const Value& a = operands_[0].value;
    const Value& b = operands_[1].value;
    if (!context_.read(place_, extentOfComparing(a, b)))
      return Operand::failure();
    if (comparable(a, b))
      return boolean(isSame(a, b) == (op_ == Operator::equal));
    const Message left = kindName(a);
    const Message right = kindName(b);
    const Operand& culprit = operands_[0].pointer().empty() ? operands_[1] : operands_[0];
    context_.error("template.wrong-type",
                   place_,
                   culprit.pointer(),
                   {"Không so sánh được " + left.vi + " với " + right.vi + ".",
                    "Cannot compare " + left.en + " with " + right.en + "."});
    return Operand::failure();
  }

  Operand ordering() {
    if (gap() != nullptr)
      return boolean(false);
    const std::optional<int> sign = order(operands_[0].value, operands_[1].value);
    if (!sign) {
      const Operand& culprit = isNumber(operands_[0].value) ? operands_[1] : operands_[0];
      return refuse(culprit, {"hai số hoặc hai ngày", "two numbers or two dates"});
    }
    switch (op_) {
      case Operator::less:
        return boolean(*sign < 0);
      case Operator::lessEqual:
        return boolean(*sign <= 0);
      case Operator::greater:
        return boolean(*sign > 0);
      default:
        return boolean(*sign >= 0);
    }
  }

  Operator op_;
  const std::vector<Operand>& operands_;
  const Place& place_;
  Context& context_;
};

}  // namespace

Operand applyOperator(Operator op,
                      const std::vector<Operand>& operands,
                      const Place& place,
                      Context& context) {
  return Application(op, operands, place, context).run();
}

}  // namespace vanthu::fill
