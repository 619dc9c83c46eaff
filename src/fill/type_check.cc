#include "fill/type_check.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "fill/operand.h"

namespace vanthu::fill {
namespace {

using markup::Operator;
using markup::Place;

Message theOperator(Operator op) {
  const std::string sign(markup::symbol(op));
  return {"Phép “" + sign + "”", "The operator \"" + sign + "\""};
}

Kinds kindsOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::boolean:
      return kBoolean;
    case Value::Kind::integer:
      return kInteger;
    case Value::Kind::decimal:
      return kDecimal;
    case Value::Kind::text:
      return kText;
    case Value::Kind::list:
      return kList;
    case Value::Kind::object:
      return kObject;
    case Value::Kind::null:
      break;
  }
  return kAnything;  // null may stand where any value may
}

/// Integers and decimals are compared with each other.
Kinds comparableKinds(Kinds kinds) {
  return (kinds & kNumbers) != 0 ? kinds | kNumbers : kinds;
}

}  // namespace

void TypeChecker::useAll(const data::SchemaNode* node) {
  std::vector<const data::SchemaNode*> open{node};
  std::unordered_set<const data::SchemaNode*> seen;
  while (!open.empty()) {
    const data::SchemaNode* each = open.back();
    open.pop_back();
    if (each == nullptr || !seen.insert(each).second)
      continue;
    use(each);
    open.push_back(each->items);
    open.push_back(each->additional);
    for (const data::SchemaNode::Property& property : each->properties)
      open.push_back(property.node);
  }
}

void TypeChecker::require(const StaticType& type,
                          Kinds wanted,
                          const Place& place,
                          const Message& who) {
  if (type.can(wanted))
    return;
  const Message due = kindNames(wanted);
  const Message is = kindNames(type.kinds);
  reporter_.error(place,
                  "template.wrong-type",
                  {who.vi + " cần " + due.vi + ", nhưng ở đây là " + is.vi + ".",
                   who.en + " takes " + due.en + ", but this is " + is.en + "."});
}

void TypeChecker::unknownField(std::string_view name,
                               const std::vector<std::string>& candidates,
                               const Place& place) {
  reporter_.error(place,
                  "template.unknown-field",
                  {"Không có trường " + markup::quoted(name) + ".",
                   "There is no field " + markup::quoted(name) + "."},
                  markup::didYouMean(nearestName(name, candidates)));
}

StaticType TypeChecker::check(const markup::Expression& expression) {
  if (const auto* literal = std::get_if<markup::Literal>(&expression.node))
    return StaticType::of(kindsOf(literal->value));
  if (const auto* names = std::get_if<markup::Path>(&expression.node))
    return path(*names, expression.place);
  if (const auto* signs = std::get_if<markup::Operation>(&expression.node))
    return operation(*signs, expression.place);
  return filter(std::get<markup::FilterCall>(expression.node), expression.place);
}

StaticType TypeChecker::path(const markup::Path& path, const Place& place) {
  StaticType type = variable(path.name, place);
  for (const markup::Path::Step& step : path.steps) {
    if (const auto* field = std::get_if<std::string>(&step.key)) {
      type = member(type, *field, step.place);
    } else {
      require(type, kList, step.place, {"Số thứ tự", "An index"});
      type = itemOf(type);
      use(type.node);
    }
  }
  return type;
}

StaticType TypeChecker::variable(const std::string& name, const Place& place) {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    if (scope->name == name) {
      scope->used = true;
      return scope->type;
    }
  }
  const data::SchemaNode& root = schema_.root();
  if (const data::SchemaNode* node = root.member(name)) {
    use(node);
    return typeOf(node);
  }
  std::vector<std::string> candidates = memberNames(typeOf(&root));
  for (const Variable& known : scopes_)
    candidates.push_back(known.name);
  unknownField(name, candidates, place);
  return {};
}

StaticType TypeChecker::member(const StaticType& object,
                               const std::string& name,
                               const Place& place) {
  for (const auto& [known, type] : object.members) {
    if (known == name)
      return type;
  }
  if (object.node != nullptr) {
    if (const data::SchemaNode* node = object.node->member(name)) {
      use(node);
      return typeOf(node);
    }
  }
  const std::vector<std::string> names = memberNames(object);
  if (!object.can(kObject))
    require(object, kObject, place, {"Trường “" + name + "”", "The field \"" + name + "\""});
  else if (!names.empty())
    unknownField(name, names, place);
  return {};
}

StaticType TypeChecker::operation(const markup::Operation& operation, const Place& place) {
  std::vector<StaticType> types;
  for (const markup::Expression& operand : operation.operands)
    types.push_back(check(operand));
  switch (operation.op) {
    case Operator::negate:
    case Operator::add:
    case Operator::subtract:
    case Operator::multiply:
      for (const StaticType& type : types)
        require(type, kInteger, place, theOperator(operation.op));
      return StaticType::of(kInteger);
    case Operator::less:
    case Operator::lessEqual:
    case Operator::greater:
    case Operator::greaterEqual:
      for (const StaticType& type : types)
        require(type, kNumbers | kText, place, theOperator(operation.op));
      comparison(operation, types, place);
      return StaticType::of(kBoolean);
    case Operator::equal:
    case Operator::notEqual:
      comparison(operation, types, place);
      return StaticType::of(kBoolean);
    default:
      return StaticType::of(kBoolean);
  }
}

void TypeChecker::comparison(const markup::Operation& operation,
                             const std::vector<StaticType>& types,
                             const Place& place) {
  const Kinds left = comparableKinds(types[0].kinds);
  const Kinds right = comparableKinds(types[1].kinds);
  if (left != 0 && right != 0 && (left & right) == 0) {
    const Message a = kindNames(types[0].kinds);
    const Message b = kindNames(types[1].kinds);
    reporter_.error(place,
                    "template.wrong-type",
                    {"Không so sánh được " + a.vi + " với " + b.vi + ".",
                     "Cannot compare " + a.en + " with " + b.en + "."});
    return;
  }
  for (size_t i = 0; i < 2; ++i) {
    const markup::Expression& operand = operation.operands[i];
    if (const auto* literal = std::get_if<markup::Literal>(&operand.node))
      checkValue(types[1 - i], literal->value, operand.place);
  }
}

void TypeChecker::checkValue(const StaticType& type, const Value& value, const Place& place) {
  if (type.node == nullptr || type.node->allowed.empty() || value.isNull())
    return;
  std::vector<std::string> names;
  for (const Value& each : type.node->allowed) {
    if (isSame(each, value))
      return;
    if (each.isText())
      names.push_back(each.text());
  }
  const std::string is = value.isText() ? markup::quoted(value.text()) : toJson(value);
  reporter_.warning(
      place,
      "lint.impossible-value",
      {"Trường này không bao giờ có giá trị " + is + ".",
       "The field never has the value " + is + "."},
      value.isText() ? markup::didYouMean(nearestName(value.text(), names)) : Message{});
}

}  // namespace vanthu::fill
