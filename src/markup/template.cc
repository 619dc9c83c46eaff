#include "markup/template.h"

namespace vanthu::markup {
namespace {

const FrontValue* findIn(const FrontValue::Map& map, std::string_view key) {
  for (const auto& [name, value] : map) {
    if (name == key)
      return &value;
  }
  return nullptr;
}

}  // namespace

std::string_view symbol(Operator op) {
  switch (op) {
    case Operator::negate:
      return "-";
    case Operator::add:
      return "+";
    case Operator::subtract:
      return "-";
    case Operator::multiply:
      return "*";
    case Operator::equal:
      return "==";
    case Operator::notEqual:
      return "!=";
    case Operator::less:
      return "<";
    case Operator::lessEqual:
      return "<=";
    case Operator::greater:
      return ">";
    case Operator::greaterEqual:
      return ">=";
    case Operator::logicalNot:
      return "not";
    case Operator::logicalAnd:
      return "and";
    case Operator::logicalOr:
      return "or";
  }
  return "";
}

const Expression* onlyExpression(const Inlines& inlines) {
  if (inlines.size() != 1)
    return nullptr;
  const Output* output = std::get_if<Output>(&inlines.front().node);
  return output == nullptr ? nullptr : &output->expression;
}

const FrontValue* FrontValue::find(std::string_view key) const {
  const Map* map = std::get_if<Map>(&node);
  return map == nullptr ? nullptr : findIn(*map, key);
}

const FrontValue* Template::element(std::string_view elementName) const {
  return findIn(elements, elementName);
}

}  // namespace vanthu::markup
