#include "fill/type_check.h"

#include <algorithm>

#include "base/nearest_name.h"

namespace vanthu::fill {
namespace {

using markup::Filter;
using markup::Operator;
using markup::Place;

/// What a filter that takes no list accepts and gives.
struct Rule {
  Kinds takes;
  Kinds gives;
};

Rule ruleOf(Filter filter) {
  switch (filter) {
    case Filter::hoa:
    case Filter::hoaDau:
    case Filter::ngay:
      return {kText, kText};
    case Filter::macDinh:
      return {kAnything, kAnything};
    case Filter::cham:
      return {kPrintable, kPrintable};
    case Filter::so:
      return {kNumbers, kText};
    case Filter::so2:
    case Filter::tien:
    case Filter::bangChu:
    case Filter::laMa:
    case Filter::phanTram:
      return {kInteger, kText};
    default:
      return {kList, kAnything};
  }
}

bool takesList(Filter filter) {
  return filter == Filter::dem || filter == Filter::tong || filter == Filter::loc ||
         filter == Filter::nhom || filter == Filter::sapTen;
}

Message theFilter(Filter filter) {
  const std::string name(markup::infoOf(filter).name);
  return {"Bộ lọc “" + name + "”", "The filter \"" + name + "\""};
}

Message theOperator(Operator op) {
  const std::string sign(markup::symbol(op));
  return {"Phép “" + sign + "”", "The operator \"" + sign + "\""};
}

const std::string& literalText(const markup::Expression& expression) {
  return std::get<markup::Literal>(expression.node).value.text();
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
    if (scope->first == name)
      return scope->second;
  }
  const data::SchemaNode& root = schema_.root();
  if (const data::SchemaNode* node = root.member(name)) {
    use(node);
    return typeOf(node);
  }
  std::vector<std::string> candidates = memberNames(typeOf(&root));
  for (const auto& [known, type] : scopes_)
    candidates.push_back(known);
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
      return StaticType::of(kBoolean);
    default:
      return StaticType::of(kBoolean);
  }
}

StaticType TypeChecker::filter(const markup::FilterCall& call, const Place& place) {
  const StaticType input = check(call.operands.front());
  StaticType argument;
  for (size_t i = 1; i < call.operands.size(); ++i)
    argument = check(call.operands[i]);
  const Rule rule = ruleOf(call.filter);
  require(input, rule.takes, place, theFilter(call.filter));
  if (takesList(call.filter))
    return listFilter(call, input, place);
  if (call.filter == Filter::cham)
    return input;
  if (call.filter == Filter::macDinh) {
    StaticType out = input;
    out.kinds |= argument.kinds;
    return out;
  }
  return StaticType::of(rule.gives);
}

StaticType TypeChecker::listFilter(const markup::FilterCall& call,
                                   const StaticType& input,
                                   const Place& place) {
  const StaticType item = itemOf(input);
  StaticType field;
  if (call.operands.size() > 1) {
    require(item, kObject, place, theFilter(call.filter));
    if (item.can(kObject))
      field = member(item, literalText(call.operands[1]), call.operands[1].place);
  } else if (call.filter == Filter::sapTen && item.node != nullptr && !item.can(kText)) {
    field = member(item, "fullName", place);
  }
  switch (call.filter) {
    case Filter::dem:
      return StaticType::of(kInteger);
    case Filter::tong:
      require(call.operands.size() > 1 ? field : item, kInteger, place, theFilter(call.filter));
      return StaticType::of(kInteger);
    case Filter::nhom: {
      StaticType group = StaticType::of(kObject);
      group.members = {{"key", field}, {"items", input}};
      return listOf(std::move(group));
    }
    default:
      return input;
  }
}

}  // namespace vanthu::fill
