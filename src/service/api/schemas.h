// The schemas of bodies and answers, embedded in the program (src/service/schemas/*.json).
//
// Each file is a schema of data/schema.h; what "#/definitions/NAME" names and the file itself does
// not define stands in _definitions.json. Immutable; safe to use from several threads.
#ifndef VANTHU_SERVICE_API_SCHEMAS_H_
#define VANTHU_SERVICE_API_SCHEMAS_H_

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"

namespace vanthu::service {

struct SchemaText {
  std::string_view name;  ///< without ".json"; "_definitions" is what all share
  std::string_view text;
};

/// The embedded texts; made by the build.
std::span<const SchemaText> embeddedSchemas();

class Schemas {
 public:
  /// Errors: those of data::readJson and data::readSchema; a fault of ours that a test finds.
  static Result<Schemas> read(std::span<const SchemaText> texts);

  /// Null if there is none of that name.
  const data::Schema* find(std::string_view name) const;
  /// As they were written, by name, without the shared definitions.
  const std::map<std::string, Value, std::less<>>& written() const { return written_; }
  /// The members of the shared "definitions".
  const Value& definitions() const { return definitions_; }

 private:
  std::map<std::string, std::shared_ptr<const data::Schema>, std::less<>> schemas_;
  std::map<std::string, Value, std::less<>> written_;
  Value definitions_ = Value(Value::Object());
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SCHEMAS_H_
