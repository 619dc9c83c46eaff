// Template text into a Template.
//
// Linear in the size of the text; nesting is limited, not the stack. All faults at once:
// "template.*" for the language, "yaml.*" for the front matter, "template.bad-text" for the bytes.
// Knows nothing of schemas and records. Pure (the world is only read) and thread-safe.
#ifndef VANTHU_MARKUP_PARSE_TEMPLATE_H_
#define VANTHU_MARKUP_PARSE_TEMPLATE_H_

#include <memory>
#include <string_view>

#include "base/result.h"
#include "base/world.h"
#include "markup/template.h"

namespace vanthu::markup {

constexpr size_t kMaxTemplateBytes = 1024 * 1024;  ///< each file
constexpr size_t kMaxTemplateFiles = 64;
constexpr size_t kMaxBlockDepth = 32;
constexpr size_t kMaxExpressionDepth = 32;
constexpr size_t kMaxIncludeDepth = 8;

/// Reads "templates/<name>/template.md" and the partials it includes, each from the template's own
/// folder, else from "templates/_shared/".
Result<std::shared_ptr<const Template>> parseTemplate(std::string_view name, const World& world);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_PARSE_TEMPLATE_H_
