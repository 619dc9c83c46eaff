#include "fill/evaluator.h"

#include <algorithm>
#include <utility>

#include "base/json_pointer.h"
#include "base/nearest_name.h"
#include "fill/filters.h"
#include "fill/operators.h"

namespace vanthu::fill {
namespace {

using markup::Expression;
using markup::Operator;
using markup::Place;

std::vector<std::string> namesOf(const data::SchemaNode* node, const Value& value) {
  std::vector<std::string> names;
  if (node != nullptr) {
    for (const data::SchemaNode::Property& property : node->properties)
      names.push_back(property.name);
  }
  if (value.isObject()) {
    for (const auto& [name, member] : value.object())
      names.push_back(name);
  }
  return names;
}

Operand unknownField(std::string_view name,
                     const Place& place,
                     const std::string& pointer,
                     const std::vector<std::string>& candidates,
                     Context& context) {
  if (!context.step(place, candidates.size()))  // each is compared with the name
    return Operand::failure();
  context.error(
      "template.unknown-field",
      place,
      pointer,
      {"Không có trường " + quoted(name) + ".", "There is no field " + quoted(name) + "."},
      didYouMean(nearestName(name, candidates)));
  return Operand::failure();
}

/// Values that an expression has made have no pointer; the schema knows nothing about them.
const data::SchemaNode* nodeOf(const Operand& operand, const Context& context) {
  return operand.pointer().empty() ? nullptr : context.schema().find(operand.pointer());
}

class Evaluation {
 public:
  explicit Evaluation(Context& context) : context_(context) {}

  Operand run(const Expression& expression) {
    if (!context_.step(expression.place))
      return Operand::failure();
    place_ = expression.place;
    return std::visit(*this, expression.node);
  }

  Operand operator()(const markup::Literal& literal) {
    Operand out;
    out.value = literal.value;
    if (out.value.where().line != 0)
      out.value.setWhere({});  // a place in the front matter is no place in the data
    return out;
  }

  Operand operator()(const markup::Path& path) {
    Operand current = variable(path.name);
    for (const markup::Path::Step& step : path.steps) {
      if (current.failed)
        return current;
      if (const auto* field = std::get_if<std::string>(&step.key))
        current = member(current, *field, step.place);
      else
        current = item(current, std::get<size_t>(step.key), step.place);
    }
    return current;
  }

  Operand operator()(const markup::FilterCall& call) {
    const Place place = place_;
    std::vector<Operand> operands;
    for (const Expression& operand : call.operands) {
      operands.push_back(run(operand));
      if (operands.back().failed)
        return Operand::failure();
    }
    return applyFilter(call.filter, operands, place, context_);
  }

  Operand operator()(const markup::Operation& operation) {
    const Place place = place_;
    switch (operation.op) {
      case Operator::logicalNot:
        return truth(run(operation.operands[0]), false);
      case Operator::logicalAnd:
      case Operator::logicalOr:
        return logical(operation);
      default:
        break;
    }
    std::vector<Operand> operands;
    for (const Expression& operand : operation.operands) {
      operands.push_back(run(operand));
      if (operands.back().failed)
        return Operand::failure();
    }
    return applyOperator(operation.op, operands, place, context_);
  }

 private:
  Operand variable(const std::string& name) {
    Operand out;
    if (const Value* value = context_.variable(name)) {
      out.value = *value;
      return out;
    }
    const Value& record = context_.record();
    if (const Value* value = record.find(name)) {
      out.value = *value;
      return out;
    }
    const data::SchemaNode& root = context_.schema().root();
    if (root.member(name) != nullptr)
      return absent(record.where().file, childPointer("", name));
    std::vector<std::string> candidates = namesOf(&root, record);
    for (std::string& each : context_.variableNames())
      candidates.push_back(std::move(each));
    return unknownField(name, place_, {}, candidates, context_);
  }

  Operand member(const Operand& object, const std::string& name, const Place& place) {
    if (const Value* value = object.value.find(name)) {
      Operand out;
      out.value = *value;
      return out;
    }
    if (!object.value.isObject() && !object.isNothing()) {
      const Message kind = kindName(object.value);
      return wrong(place,
                   object,
                   {"Giá trị này là " + kind.vi + ", không có trường " + quoted(name) + ".",
                    "This value is " + kind.en + " and has no field " + quoted(name) + "."});
    }
    const data::SchemaNode* node = nodeOf(object, context_);
    if (node != nullptr && node->member(name) != nullptr)
      return absent(object.value.where().file, childPointer(object.pointer(), name));
    if (object.isNothing() && node == nullptr)
      return object;
    return unknownField(name, place, object.pointer(), namesOf(node, object.value), context_);
  }

  Operand item(const Operand& list, size_t index, const Place& place) {
    Operand out;
    if (list.value.isList() && index < list.value.list().size()) {
      out.value = list.value.list()[index];
      return out;
    }
    if (!list.value.isList() && !list.isNothing()) {
      const Message kind = kindName(list.value);
      return wrong(place,
                   list,
                   {"Giá trị này là " + kind.vi + ", không phải danh sách.",
                    "This value is " + kind.en + " and no list."});
    }
    if (list.pointer().empty())
      return out;
    return absent(list.value.where().file, childPointer(list.pointer(), index));
  }

  Operand wrong(const Place& place, const Operand& operand, Message message, Message hint = {}) {
    context_.error(
        "template.wrong-type", place, operand.pointer(), std::move(message), std::move(hint));
    return Operand::failure();
  }

  static Operand boolean(bool x) {
    Operand out;
    out.value = Value(x);
    return out;
  }

  static Operand truth(const Operand& operand, bool expected) {
    if (operand.failed)
      return Operand::failure();
    return boolean(isYes(operand.value) == expected);
  }

  Operand logical(const markup::Operation& operation) {
    const bool settles = operation.op == Operator::logicalOr;
    Operand left = truth(run(operation.operands[0]), true);
    if (left.failed || left.value.boolean() == settles)
      return left;
    return truth(run(operation.operands[1]), true);
  }

  Context& context_;
  Place place_;
};

}  // namespace

Operand evaluate(const Expression& expression, Context& context) {
  return Evaluation(context).run(expression);
}

bool holds(const Expression& condition, Context& context) {
  const Operand operand = evaluate(condition, context);
  return !operand.failed && isYes(operand.value);
}

Operand evaluateList(const Expression& expression, Context& context) {
  Operand operand = evaluate(expression, context);
  if (operand.failed || operand.value.isList() || context.isGap(operand.pointer()))
    return operand;
  if (!operand.isNothing()) {
    const Message kind = kindName(operand.value);
    context.error("template.wrong-type",
                  expression.place,
                  operand.pointer(),
                  {"Ở đây cần danh sách, nhưng giá trị là " + kind.vi + ".",
                   "A list is due here, but the value is " + kind.en + "."});
    return Operand::failure();
  }
  const Where where = operand.value.where();
  operand.value = Value(Value::List{});
  operand.value.setWhere(where);
  return operand;
}

Operand recordField(std::string_view name, Context& context) {
  Operand out;
  if (const Value* value = context.record().find(name))
    out.value = *value;
  else if (context.schema().root().member(name) != nullptr)
    return absent(context.record().where().file, childPointer("", name));
  return out;
}

Operand memberOf(const Operand& object, std::string_view name, Context& context) {
  Operand out;
  if (const Value* value = object.value.find(name))
    out.value = *value;
  else if (const data::SchemaNode* node = nodeOf(object, context);
           node != nullptr && node->member(name) != nullptr)
    return absent(object.value.where().file, childPointer(object.pointer(), name));
  return out;
}

}  // namespace vanthu::fill
