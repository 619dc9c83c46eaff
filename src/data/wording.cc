#include "data/wording.h"

#include <algorithm>

#include "base/json_pointer.h"
#include "base/nearest_name.h"
#include "text/fold.h"

namespace vanthu::data {
namespace {

constexpr size_t kMaxListed = 12;  // names or values in one hint

Message typeName(Type type) {
  switch (type) {
    case Type::null:
      return {"null", "null"};
    case Type::boolean:
      return {"true hoặc false", "true or false"};
    case Type::integer:
      return {"số nguyên", "a whole number"};
    case Type::number:
      return {"số", "a number"};
    case Type::string:
      return {"chuỗi trong dấu ngoặc kép", "a text in quotes"};
    case Type::array:
      return {"danh sách […]", "a list […]"};
    case Type::object:
      return {"đối tượng {…}", "an object {…}"};
  }
  return {};
}

std::string quoted(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

std::string shown(const Value& value) {
  return value.isText() ? quoted(value.text()) : toJson(value);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts)
    out += (out.empty() ? "" : ", ") + part;
  return out;
}

Message didYouMean(const std::string& quotedName, const Message& more = {}) {
  return {"có phải " + quotedName + more.vi + " không?",
          "did you mean " + quotedName + more.en + "?"};
}

}  // namespace

std::string pointerOf(const Path& path) {
  if (path.parent == nullptr)
    return {};
  const std::string parent = pointerOf(*path.parent);
  return path.item ? childPointer(parent, path.index) : childPointer(parent, path.name);
}

Message nameOf(std::string_view name, const SchemaNode* node) {
  if (node == nullptr || node->title.empty())
    return {quoted(name), quoted(name)};
  return {quoted(node->title) + " (" + std::string(name) + ")", quoted(name)};
}

Message nameOf(const Path& path) {
  if (path.parent == nullptr)
    return {"dữ liệu", "the data"};
  if (path.item) {
    const Message list = nameOf(*path.parent);
    const std::string n = std::to_string(path.index + 1);
    return {"mục thứ " + n + " của " + list.vi, "item " + n + " of " + list.en};
  }
  const Message name = nameOf(path.name, path.node);
  return {"trường " + name.vi, "field " + name.en};
}

Message typesDue(const std::vector<Type>& types) {
  Message due{"phải là ", "must be "};
  for (size_t i = 0; i < types.size(); ++i) {
    const Message name = typeName(types[i]);
    due.vi += (i == 0 ? "" : " hoặc ") + name.vi;
    due.en += (i == 0 ? "" : " or ") + name.en;
  }
  return due;
}

Message kindOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return typeName(Type::null);
    case Value::Kind::boolean:
      return typeName(Type::boolean);
    case Value::Kind::integer:
      return typeName(Type::integer);
    case Value::Kind::decimal:
      return {"số thập phân", "a decimal number"};
    case Value::Kind::text:
      return typeName(Type::string);
    case Value::Kind::list:
      return typeName(Type::array);
    case Value::Kind::object:
      return typeName(Type::object);
  }
  return {};
}

Message allowedHint(const SchemaNode& node, const Value& value) {
  std::vector<std::string> texts;
  std::vector<std::string> all;
  for (const Value& allowed : node.allowed) {
    all.push_back(shown(allowed));
    if (allowed.isText())
      texts.push_back(allowed.text());
  }
  if (node.constant)
    all.push_back(shown(*node.constant));
  const std::string near = value.isText() ? nearestName(value.text(), texts) : std::string();
  if (!near.empty())
    return didYouMean(quoted(near));
  if (all.size() > kMaxListed)
    return {};
  return {"giá trị được dùng: " + joined(all), "allowed: " + joined(all)};
}

std::string meantField(const SchemaNode& node, const Value& object, std::string_view name) {
  std::vector<std::string> free;
  for (const SchemaNode::Property& property : node.properties) {
    if (object.find(property.name) == nullptr)
      free.push_back(property.name);
  }
  const std::string key = text::looseKey(name);
  const auto titled =
      std::find_if(node.properties.begin(), node.properties.end(), [&](const auto& property) {
        return !property.node->title.empty() && text::looseKey(property.node->title) == key;
      });
  return titled != node.properties.end() ? titled->name : nearestName(name, free);
}

Message unknownFieldHint(const SchemaNode& node, const std::string& meant) {
  if (!meant.empty()) {
    const SchemaNode* found = node.member(meant);
    const std::string title = found != nullptr ? found->title : std::string();
    return didYouMean(quoted(meant), title.empty() ? Message{} : Message{" (" + title + ")", ""});
  }
  if (node.properties.empty() || node.properties.size() > kMaxListed)
    return {};
  std::vector<std::string> all;
  for (const SchemaNode::Property& property : node.properties)
    all.push_back(property.name);
  return {"các trường ở đây: " + joined(all), "the fields here are: " + joined(all)};
}

}  // namespace vanthu::data
