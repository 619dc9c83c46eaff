#include "fill/unused_fields.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace vanthu::fill {
namespace {

using data::SchemaNode;

/// Definitions may refer to themselves and to each other, so each node is entered once.
class Walk {
 public:
  explicit Walk(const TypeChecker& checker) : checker_(checker) {}

  void collect(const SchemaNode& node, const std::string& path) {
    if (!entered_.insert(&node).second)
      return;
    if (node.items != nullptr)
      collect(*node.items, path + "[]");
    for (const SchemaNode::Property& property : node.properties) {
      const std::string name = path.empty() ? property.name : path + "." + property.name;
      if (checker_.isUsed(property.node))
        collect(*property.node, name);
      else
        warn(*property.node, name);
    }
  }

  Diagnostics take() { return std::move(warnings_); }

 private:
  void warn(const SchemaNode& node, const std::string& name) {
    Diagnostic warning;
    warning.code = "lint.unused-field";
    warning.severity = Severity::warning;
    warning.where = node.where;
    warning.message = {"Mẫu không dùng trường “" + name + "”.",
                       "The template does not use the field \"" + name + "\"."};
    warnings_.push_back(std::move(warning));
  }

  const TypeChecker& checker_;
  std::unordered_set<const SchemaNode*> entered_;
  Diagnostics warnings_;
};

}  // namespace

Diagnostics unusedFields(const data::Schema& schema, const TypeChecker& checker) {
  Walk walk(checker);
  walk.collect(schema.root(), "");
  return walk.take();
}

}  // namespace vanthu::fill
