// The filters' part of the type checker: what they take and give.
#include <string>
#include <variant>
#include <vector>

#include "fill/filter_types.h"
#include "fill/type_check.h"

namespace vanthu::fill {
namespace {

using markup::Filter;
using markup::Place;

Message theFilter(Filter filter) {
  const std::string name(markup::infoOf(filter).name);
  return {"Bộ lọc “" + name + "”", "The filter \"" + name + "\""};
}

const std::string& literalText(const markup::Expression& expression) {
  return std::get<markup::Literal>(expression.node).value.text();
}

}  // namespace

// Text that need not be a date fails only when a record holds it.
void TypeChecker::requireDate(const StaticType& type, const Place& place) {
  const data::SchemaNode* node = type.node;
  if (node == nullptr || node->types.empty() || !type.can(kText) ||
      node->format == data::Format::date || !node->allowed.empty())
    return;
  reporter_.warning(place,
                    "lint.not-a-date",
                    {"“ngay” cần ngày, nhưng lược đồ không ghi \"format\": \"date\".",
                     "\"ngay\" takes a date, but the schema lacks \"format\": \"date\"."});
}

StaticType TypeChecker::filter(const markup::FilterCall& call, const Place& place) {
  std::vector<StaticType> operands;
  for (const markup::Expression& operand : call.operands)
    operands.push_back(check(operand));
  const StaticType& input = operands.front();
  const FilterTypes types = typesOf(call.filter);
  require(input, types.takes, place, theFilter(call.filter));
  checkNumbers(call, operands);
  if (input.markdown && (call.filter == Filter::hoa || call.filter == Filter::hoaDau))
    reporter_.error(place,
                    "template.markdown-inline",
                    {"Trường soạn thảo nhiều đoạn không đi qua bộ lọc chữ hoa.",
                     "A markdown field does not go through a filter of capitals."});
  if (call.filter == Filter::ngay)
    requireDate(input, place);
  if (takesList(call.filter))
    return listFilter(call, input, place);
  if (call.filter == Filter::cham)
    return input;
  if (call.filter == Filter::macDinh) {
    StaticType out = input;
    out.kinds |= operands.back().kinds;
    return out;
  }
  return StaticType::of(types.gives);
}

// Operands whose kind or range the filter limits, apart from the input's kind.
void TypeChecker::checkNumbers(const markup::FilterCall& call,
                               const std::vector<StaticType>& types) {
  for (size_t i = 0; i < types.size(); ++i) {
    const Range* range = rangeOf(call.filter, i);
    if (range == nullptr)
      continue;
    const markup::Expression& operand = call.operands[i];
    if (i > 0)
      require(types[i], kInteger, operand.place, theFilter(call.filter));
    const auto* literal = std::get_if<markup::Literal>(&operand.node);
    if (literal == nullptr || !literal->value.isInteger() || range->holds(literal->value.integer()))
      continue;
    const Message who = theFilter(call.filter);
    const std::string is = toJson(literal->value);
    reporter_.error(operand.place,
                    "template.wrong-type",
                    {who.vi + " cần " + range->wanted.vi + ", nhưng ở đây là " + is + ".",
                     who.en + " takes " + range->wanted.en + ", but this is " + is + "."});
  }
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
  if (call.filter == Filter::loc || call.filter == Filter::tim) {
    for (size_t i = 2; i < call.operands.size(); ++i) {
      if (const auto* literal = std::get_if<markup::Literal>(&call.operands[i].node))
        checkValue(field, literal->value, call.operands[i].place);
    }
  }
  switch (call.filter) {
    case Filter::dem:
      return StaticType::of(kInteger);
    case Filter::tong:
      require(call.operands.size() > 1 ? field : item, kInteger, place, theFilter(call.filter));
      return StaticType::of(kInteger);
    case Filter::dat:
    case Filter::chuaDat:
      require(field, kInteger, place, theFilter(call.filter));
      return input;
    case Filter::nhom: {
      StaticType group = StaticType::of(kObject);
      group.members = {{"key", field}, {"items", input}};
      return listOf(std::move(group));
    }
    case Filter::tim:
      return item;
    default:
      return input;
  }
}

}  // namespace vanthu::fill
