// YAML of a plain kind into a Value: front matter, format profiles, shared tables.
//
// Mappings, lists and scalars; anchors, aliases, tags, several documents, keys that are no text and
// keys that stand twice are errors. Quoted scalars and block scalars are text; plain ones are null
// (empty, `~`, `null`), true, false, numbers as JSON writes them, or else text. yaml-cpp stays
// behind this door. Pure and thread-safe.
#ifndef VANTHU_MARKUP_YAML_H_
#define VANTHU_MARKUP_YAML_H_

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/value.h"

namespace vanthu::markup {

constexpr size_t kMaxYamlBytes = 256 * 1024;
constexpr size_t kMaxYamlDepth = 16;

/// The value of `text`, each node with `file`, line and column (in code points; a quoted text's
/// first letter, not its quote); the first line of `text` counts as `firstLine`. An empty text is
/// null. Errors: "yaml.*". REQUIRES: `text` is valid UTF-8.
Result<Value> readYaml(std::string_view text, std::string_view file, uint32_t firstLine = 1);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_YAML_H_
