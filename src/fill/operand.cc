#include "fill/operand.h"

namespace vanthu::fill {
namespace {

std::optional<Decimal> numberOf(const Value& value) {
  if (value.isInteger())
    return Decimal{value.integer(), 0};
  if (value.kind() == Value::Kind::decimal)
    return value.decimal();
  return std::nullopt;
}

}  // namespace

Operand absent(std::string_view file, std::string pointer) {
  Operand out;
  out.value.setWhere({std::string(file), 0, 0, std::move(pointer)});
  return out;
}

bool isYes(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return false;
    case Value::Kind::boolean:
      return value.boolean();
    case Value::Kind::integer:
      return value.integer() != 0;
    case Value::Kind::decimal:
      return value.decimal().unscaled != 0;
    case Value::Kind::text:
      return !value.text().empty();
    case Value::Kind::list:
      return !value.list().empty();
    case Value::Kind::object:
      return !value.object().empty();
  }
  return false;
}

bool isBlank(const Value& value) {
  return value.isNull() || (value.isText() && value.text().empty());
}

bool isSame(const Value& a, const Value& b) {
  const std::optional<Decimal> left = numberOf(a);
  const std::optional<Decimal> right = numberOf(b);
  if (left && right)
    return compare(*left, *right) == 0;
  return a == b;
}

Message kindName(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return {"giá trị trống", "nothing"};
    case Value::Kind::boolean:
      return {"giá trị đúng/sai", "true or false"};
    case Value::Kind::integer:
      return {"số nguyên", "an integer"};
    case Value::Kind::decimal:
      return {"số thập phân", "a decimal number"};
    case Value::Kind::text:
      return {"chữ", "text"};
    case Value::Kind::list:
      return {"danh sách", "a list"};
    case Value::Kind::object:
      return {"nhóm trường", "an object"};
  }
  return {};
}

}  // namespace vanthu::fill
