// The schema of a template: what a record must hold, in which order people see it and under which
// names.
//
// A named subset of JSON Schema draft 7: type, required, properties, additionalProperties, items
// (one schema for all items), enum, const, pattern, minimum, maximum, minItems, maxItems,
// minLength, maxLength, format (date, markdown), $ref (#/definitions/NAME); and the annotations
// $schema, title, description, default, examples, definitions (at the root). Anything else is an
// error, so that no typed rule is silently without effect. As in draft 7, what stands beside a $ref
// does not count, but its title and description do.
//
// A pattern is searched for anywhere in the text ("^…$" for all of it): see text/regex.h.
//
// Immutable; shared between threads.
#ifndef VANTHU_DATA_SCHEMA_H_
#define VANTHU_DATA_SCHEMA_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::text {
class Pattern;
}

namespace vanthu::data {

/// The schema's own types. A whole number is an integer and a number, also when written 1.0.
enum class Type { null, boolean, integer, number, string, array, object };

/// The schema's word for it: "integer".
std::string_view toString(Type type);
/// The type of that word, if there is one.
std::optional<Type> parseType(std::string_view word);

enum class Format { none, date, markdown };

/// One schema inside a Schema. The pointers live as long as the Schema.
struct SchemaNode {
  struct Property {
    std::string name;
    const SchemaNode* node = nullptr;
    bool required = false;
  };

  std::string title;        ///< for people: "Họ và tên"; may be empty
  std::string description;  ///< may be empty
  Where where;              ///< in the schema's file

  bool nothing = false;           ///< the schema `false`: no value is right
  std::vector<Type> types;        ///< any of these; none given: any type
  std::vector<Value> allowed;     ///< enum; empty: any value
  std::optional<Value> constant;  ///< const

  std::vector<Property> properties;        ///< in the order in which they were written
  std::vector<std::string> required;       ///< also names that are not among the properties
  const SchemaNode* additional = nullptr;  ///< for all other members; null: they are free

  const SchemaNode* items = nullptr;  ///< for every item; null: they are free
  std::optional<int64_t> minItems;
  std::optional<int64_t> maxItems;

  Format format = Format::none;
  std::shared_ptr<const text::Pattern> pattern;
  std::optional<int64_t> minLength;  ///< in code points
  std::optional<int64_t> maxLength;

  std::optional<Decimal> minimum;
  std::optional<Decimal> maximum;

  /// The schema of the member of that name, listed or additional; null if none is given.
  const SchemaNode* member(std::string_view name) const;

  /// True if a value of that type is welcome (an integer also where numbers are).
  bool takes(Type type) const;
};

class Schema {
 public:
  /// Made by readSchema. REQUIRES: `root` is among `nodes`, as is every node they point to.
  Schema(std::vector<std::unique_ptr<SchemaNode>> nodes, const SchemaNode& root)
      : nodes_(std::move(nodes)), root_(&root) {}

  const SchemaNode& root() const { return *root_; }

  /// The schema of the value at a JSON pointer into a record ("/signers/0/fullName"; any index will
  /// do for a list); null if the schema says nothing about that place.
  const SchemaNode* find(std::string_view pointer) const;

 private:
  std::vector<std::unique_ptr<SchemaNode>> nodes_;
  const SchemaNode* root_;
};

/// The schema that `json` (from readJson) describes. `file` names it where the values do not.
/// Errors: data.schema-unknown-keyword, data.schema-bad-keyword, data.schema-bad-ref.
Result<std::shared_ptr<const Schema>> readSchema(const Value& json, std::string_view file);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_SCHEMA_H_
