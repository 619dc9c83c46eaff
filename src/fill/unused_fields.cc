#include "fill/unused_fields.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace vanthu::fill {
namespace {

using data::SchemaNode;

/// Definitions may refer to themselves and to each other, so each node is entered once.
class Walk {
 public:
  Walk(const SchemaNode& root, const TypeChecker& checker) {
    gather(root);
    markUsed(checker);
  }

  void collect(const SchemaNode& node, const std::string& path) {
    if (!entered_.insert(&node).second)
      return;
    if (node.items != nullptr)
      collect(*node.items, path + "[]");
    for (const SchemaNode::Property& property : node.properties) {
      const std::string name = path.empty() ? property.name : path + "." + property.name;
      if (used_.contains(property.node))
        collect(*property.node, name);
      else
        warn(*property.node, name);
    }
  }

  Diagnostics take() { return std::move(warnings_); }

 private:
  void gather(const SchemaNode& root) {
    nodes_.push_back(&root);
    std::unordered_set<const SchemaNode*> known{&root};
    for (size_t i = 0; i < nodes_.size(); ++i) {
      const SchemaNode& node = *nodes_[i];
      const auto add = [&](const SchemaNode* child) {
        if (child != nullptr && known.insert(child).second)
          nodes_.push_back(child);
      };
      add(node.items);
      for (const SchemaNode::Property& property : node.properties)
        add(property.node);
    }
  }

  /// Used is what the template uses, and what holds something used.
  void markUsed(const TypeChecker& checker) {
    for (const SchemaNode* node : nodes_) {
      if (checker.isUsed(node))
        used_.insert(node);
    }
    for (size_t before = nodes_.size() + 1; before != used_.size();) {
      before = used_.size();
      for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
        if (holdsUsed(**node))
          used_.insert(*node);
      }
    }
  }

  bool holdsUsed(const SchemaNode& node) const {
    return used_.contains(node.items) ||
           std::any_of(node.properties.begin(),
                       node.properties.end(),
                       [this](const auto& property) { return used_.contains(property.node); });
  }

  void warn(const SchemaNode& node, const std::string& name) {
    Diagnostic warning;
    warning.code = "lint.unused-field";
    warning.severity = Severity::warning;
    warning.where = node.where;
    warning.message = {"Mẫu không dùng trường “" + name + "”.",
                       "The template does not use the field \"" + name + "\"."};
    warnings_.push_back(std::move(warning));
  }

  std::vector<const SchemaNode*> nodes_;
  std::unordered_set<const SchemaNode*> used_;
  std::unordered_set<const SchemaNode*> entered_;
  Diagnostics warnings_;
};

}  // namespace

Diagnostics unusedFields(const data::Schema& schema, const TypeChecker& checker) {
  Walk walk(schema.root(), checker);
  walk.collect(schema.root(), "");
  return walk.take();
}

}  // namespace vanthu::fill
