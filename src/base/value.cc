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
    case Kind::list:
      return list() == other.list();
    case Kind::object:
      return object() == other.object();
    default:
      return data_ == other.data_;
  }
}

std::string_view schemaTypeName(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::null:
      return "null";
    case Value::Kind::boolean:
      return "boolean";
    case Value::Kind::integer:
      return "integer";
    case Value::Kind::decimal:
      return "number";
    case Value::Kind::text:
      return "string";
    case Value::Kind::list:
      return "array";
    case Value::Kind::object:
      return "object";
  }
  return "";
}

std::string toJson(const Value& value, bool pretty) {
  JsonWriter json(pretty);
  write(json, value);
  return json.take();
}

std::string childPointer(std::string_view pointer, std::string_view key) {
  std::string out(pointer);
  out += '/';
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

std::string childPointer(std::string_view pointer, size_t index) {
  return std::string(pointer) + "/" + std::to_string(index);
}

}  // namespace vanthu
