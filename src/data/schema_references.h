// The references of a schema: collected while it is read, followed once all of it is known.
//
// Inside data/ only. One per schema.
#ifndef VANTHU_DATA_SCHEMA_REFERENCES_H_
#define VANTHU_DATA_SCHEMA_REFERENCES_H_

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "data/findings.h"
#include "data/schema.h"

namespace vanthu::data {

class SchemaReferences {
 public:
  /// `#/definitions/name` is `node`. The nodes must stay where they are.
  void define(const std::string& name, SchemaNode& node) { definitions_[name] = &node; }

  /// `node` says what `#/definitions/name` says.
  void refer(SchemaNode& node, std::string name, Where where);

  /// Copies into every node that refers what its definition says; its own title and description, if
  /// any, stay. Reports "data.schema-bad-ref" for names without a definition and for definitions
  /// that only refer to each other.
  void resolve(Findings& findings);

 private:
  enum class State { waiting, busy, done, broken };
  struct Reference {
    SchemaNode* node;
    std::string name;
    Where where;
    State state = State::waiting;
  };

  bool resolve(Reference& reference, Findings& findings);
  SchemaNode* target(const Reference& reference, Findings& findings);

  std::vector<Reference> references_;
  std::unordered_map<const SchemaNode*, size_t> byNode_;  // index into references_
  std::unordered_map<std::string, SchemaNode*> definitions_;
};

}  // namespace vanthu::data

#endif  // VANTHU_DATA_SCHEMA_REFERENCES_H_
