// The installed templates, each parsed once and shared.
//
// Safe to use from several threads. A template that does not parse is an error each time it is
// asked for.
#ifndef VANTHU_ENGINE_TEMPLATE_LIBRARY_H_
#define VANTHU_ENGINE_TEMPLATE_LIBRARY_H_

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "data/schema.h"
#include "markup/template.h"

namespace vanthu::engine {

/// A template with the schema of its data.
struct LoadedTemplate {
  std::shared_ptr<const markup::Template> tree;
  std::shared_ptr<const data::Schema> schema;
};

class TemplateLibrary {
 public:
  /// `world` must outlive the library.
  explicit TemplateLibrary(const World& world) : world_(world) {}

  /// Names of all installed templates, sorted.
  std::vector<std::string> names() const;

  // Errors of all four: "template.unknown", without a place, with the nearest name as a hint;
  // "template.missing-part" for a file of the template that is not there or cannot be read.

  Result<std::shared_ptr<const LoadedTemplate>> load(std::string_view name) const;

  /// The schema alone, whatever the template itself is like.
  Result<std::shared_ptr<const data::Schema>> schema(std::string_view name) const;

  /// The schema as one text that stands alone: as it was written, or, where it refers to what
  /// templates/_shared/definitions.json defines, written anew with those definitions.
  Result<std::string> schemaText(std::string_view name) const;

  /// The text of one part of a template: "template.md", "schema.json", "sample.json".
  Result<std::string> part(std::string_view name, std::string_view file) const;

  /// Takes what was loaded before out of memory: the world holds other templates now.
  void forget() const;

  /// What is wrong in the template's sample.json: it must be a record that the schema takes.
  Diagnostics sampleFaults(std::string_view name, const data::Schema& schema) const;

 private:
  bool knows(std::string_view name) const;

  struct SchemaSource {
    std::string text;  ///< as it was written
    Value written;
    Value whole;  ///< with what it takes from the shared definitions
  };
  Result<SchemaSource> schemaSource(std::string_view name) const;
  Result<std::shared_ptr<const data::Schema>> readSchema(std::string_view name) const;

  const World& world_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::shared_ptr<const LoadedTemplate>, std::less<>> loaded_;
  mutable uint64_t forgotten_ = 0;  // how often: what was being loaded meanwhile is not kept
};

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_TEMPLATE_LIBRARY_H_
