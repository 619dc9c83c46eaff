#include "fill/operand.h"

namespace vanthu::fill {

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
  const std::optional<Decimal> left = asNumber(a);
  const std::optional<Decimal> right = asNumber(b);
  if (left && right)
    return compare(*left, *right) == 0;
  return a == b;
}

// The depth limit of records bounds the recursion.
size_t extentOf(const Value& value) {
  size_t extent = 1;
  if (value.isText()) {
    extent += value.text().size();
  } else if (value.isList()) {
    for (const Value& item : value.list())
      extent += extentOf(item);
  } else if (value.isObject()) {
    for (const auto& [name, member] : value.object())
      extent += name.size() + extentOf(member);
  }
  return extent;
}

size_t extentOfComparing(const Value& a, const Value& b) {
  if (a.isText() && b.isText())
    return a.text().size() == b.text().size() ? a.text().size() : 0;
  return a.kind() == b.kind() ? extentOf(a) + extentOf(b) : 0;
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
