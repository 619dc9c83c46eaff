#include "base/value.h"

#include "base/json_writer.h"

namespace vanthu {
namespace {

void write(JsonWriter& json, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      json.null();
      return;
    case Value::Kind::boolean:
      json.value(value.boolean());
      return;
    case Value::Kind::integer:
      json.value(value.integer());
      return;
    case Value::Kind::decimal:
      json.raw(toString(value.decimal()));
      return;
    case Value::Kind::text:
      json.value(value.text());
      return;
    case Value::Kind::list:
      json.beginArray();
      for (const Value& item : value.list())
        write(json, item);
      json.endArray();
      return;
    case Value::Kind::object:
      json.beginObject();
      for (const auto& [name, member] : value.object()) {
        json.key(name);
        write(json, member);
      }
      json.endObject();
      return;
  }
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  if (!isObject())
    return nullptr;
  for (const Member& member : object()) {
    if (member.first == name)
      return &member.second;
  }
  return nullptr;
}

const Where& Value::where() const {
  static const Where kNowhere;
  return where_ ? *where_ : kNowhere;
}

Value& Value::setWhere(Where where) {
  where_ = std::make_shared<const Where>(std::move(where));
  return *this;
}

bool Value::operator==(const Value& other) const {
  if (kind() != other.kind())
    return false;
  switch (kind()) {
    case Kind::text:
      return text() == other.text();
    case Kind::list:
      return list() == other.list();
    case Kind::object:
      return object() == other.object();
    default:
      return data_ == other.data_;
  }
}

std::optional<Decimal> asNumber(const Value& value) {
  if (value.isInteger())
    return Decimal{value.integer(), 0};
  if (value.kind() == Value::Kind::decimal)
    return value.decimal();
  return std::nullopt;
}

std::optional<int64_t> asInteger(const Value& value) {
  auto number = asNumber(value);
  if (!number)
    return std::nullopt;
  for (; number->scale > 0; --number->scale) {
    if (number->unscaled % 10 != 0)
      return std::nullopt;
    number->unscaled /= 10;
  }
  return number->unscaled;
}

std::string toJson(const Value& value, bool pretty) {
  JsonWriter json(pretty);
  write(json, value);
  return json.take();
}

}  // namespace vanthu
