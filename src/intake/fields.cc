#include "intake/fields.h"

#include <algorithm>

#include "base/json_pointer.h"
#include "intake/list_words.h"

namespace vanthu::intake {
namespace {

constexpr size_t kMaxDepth = 4;  // no sheet has headers of more levels

bool onlyTakes(const data::SchemaNode& node, data::Type type) {
  return node.types.size() == 1 && node.types.front() == type;
}

void collect(const data::SchemaNode& node, const Field& above, std::vector<Field>& out) {
  for (const data::SchemaNode::Property& property : node.properties) {
    Field field = above;
    field.path.push_back(property.name);
    field.titles.push_back(property.node->title.empty() ? property.name : property.node->title);
    field.node = property.node;
    field.required = property.required && (above.path.empty() || above.required);
    if (onlyTakes(*property.node, data::Type::object)) {
      if (field.path.size() < kMaxDepth)
        collect(*property.node, field, out);
      continue;
    }
    if (!onlyTakes(*property.node, data::Type::array) || field.isTextList())
      out.push_back(std::move(field));
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts)
    out.append(out.empty() ? "" : between).append(part);
  return out;
}

}  // namespace

std::string Field::pointer() const {
  std::string out;
  for (const std::string& step : path)
    out = childPointer(out, step);
  return out;
}

std::string Field::dottedName() const {
  return joined(path, ".");
}

std::string Field::title() const {
  return joined(titles, ": ");
}

bool Field::isTextList() const {
  return node->takes(data::Type::array) && !node->takes(data::Type::string) &&
         node->items != nullptr && node->items->takes(data::Type::string);
}

std::vector<Field> fieldsOf(const data::SchemaNode& item) {
  std::vector<Field> out;
  if (!item.properties.empty()) {
    collect(item, {}, out);
    return out;
  }
  Field self;
  self.titles.push_back(item.title);
  self.node = &item;
  self.required = true;
  out.push_back(std::move(self));
  return out;
}

size_t fieldAt(const std::vector<Field>& fields, std::string_view pointer) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
    const std::string own = field.pointer();
    return pointer.starts_with(own) && (pointer.size() == own.size() || pointer[own.size()] == '/');
  });
  return static_cast<size_t>(found - fields.begin());
}

size_t fieldCalled(const std::vector<Field>& fields, std::string_view name) {
  const auto byName = std::find_if(
      fields.begin(), fields.end(), [&](const Field& field) { return field.dottedName() == name; });
  if (byName != fields.end())
    return static_cast<size_t>(byName - fields.begin());
  const std::string key = markedKey(name);
  const auto byTitle = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
    return markedKey(field.title()) == key;
  });
  return static_cast<size_t>(byTitle - fields.begin());
}

}  // namespace vanthu::intake
