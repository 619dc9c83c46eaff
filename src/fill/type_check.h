// The static types of expressions, and what is certainly wrong in them.
#ifndef VANTHU_FILL_TYPE_CHECK_H_
#define VANTHU_FILL_TYPE_CHECK_H_

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "data/schema.h"
#include "fill/static_type.h"
#include "markup/reporter.h"
#include "markup/template.h"

namespace vanthu::fill {

/// Not thread-safe: one lint, one checker.
class TypeChecker {
 public:
  TypeChecker(const markup::Template& tmpl, const data::Schema& schema)
      : reporter_(tmpl.files), schema_(schema) {}

  /// The type of an expression; its faults are reported. The schema's depth limit bounds nothing
  /// here, the parser's bounds the recursion.
  StaticType check(const markup::Expression& expression);

  /// Reports it if `type` cannot be any of `wanted`.
  void require(const StaticType& type,
               Kinds wanted,
               const markup::Place& place,
               const Message& who);

  /// Warns if a field of `type` can never have that value.
  void checkValue(const StaticType& type, const Value& value, const markup::Place& place);

  void push(std::string name, StaticType type) {
    scopes_.push_back({std::move(name), std::move(type)});
  }
  /// Takes the last variable away; false if nothing used it.
  bool pop() {
    const bool used = scopes_.back().used;
    scopes_.pop_back();
    return used;
  }
  void pop(size_t count) { scopes_.resize(scopes_.size() - count); }

  /// Parts of the schema that the template uses.
  void use(const data::SchemaNode* node) {
    if (node != nullptr)
      used_.insert(node);
  }
  /// `node` and everything below it. REQUIRES: definitions do not refer to themselves endlessly;
  /// each node is entered once.
  void useAll(const data::SchemaNode* node);
  bool isUsed(const data::SchemaNode* node) const { return used_.contains(node); }

  markup::Reporter& reporter() { return reporter_; }

 private:
  struct Variable {
    std::string name;
    StaticType type;
    bool used = false;
  };

  StaticType path(const markup::Path& path, const markup::Place& place);
  StaticType variable(const std::string& name, const markup::Place& place);
  StaticType member(const StaticType& object, const std::string& name, const markup::Place& place);
  StaticType operation(const markup::Operation& operation, const markup::Place& place);
  StaticType filter(const markup::FilterCall& call, const markup::Place& place);
  void checkNumbers(const markup::FilterCall& call, const std::vector<StaticType>& types);
  StaticType listFilter(const markup::FilterCall& call,
                        const StaticType& input,
                        const markup::Place& place);
  void requireDate(const StaticType& type, const markup::Place& place);
  void comparison(const markup::Operation& operation,
                  const std::vector<StaticType>& types,
                  const markup::Place& place);
  void unknownField(std::string_view name,
                    const std::vector<std::string>& candidates,
                    const markup::Place& place);

  markup::Reporter reporter_;
  const data::Schema& schema_;
  std::vector<Variable> scopes_;
  std::unordered_set<const data::SchemaNode*> used_;
};

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_TYPE_CHECK_H_
