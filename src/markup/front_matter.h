// The front matter's value into the fields of a Template.
#ifndef VANTHU_MARKUP_FRONT_MATTER_H_
#define VANTHU_MARKUP_FRONT_MATTER_H_

#include "base/value.h"
#include "markup/reporter.h"
#include "markup/template.h"

namespace vanthu::markup {

/// Fills all of `out` but name, files and body. `yaml` comes from readYaml; its places belong to
/// the file with index `file`. Unknown keys, wrong values and kinds of paper that are not supported
/// are reported.
void readFrontMatter(const Value& yaml, uint32_t file, Template& out, Reporter& reporter);

// For front_table.cc.

Place placeOf(const Value& value, uint32_t file);

/// A scalar as one line of the body language: text with its tags, anything else as it is.
Inlines readFrontText(const Value& value, uint32_t file, Reporter& reporter);

/// Reports the members of `object` that are not among `known`.
void refuseUnknownKeys(const Value& object,
                       const std::vector<std::string>& known,
                       uint32_t file,
                       Reporter& reporter);

/// The tables of the front matter's `tables`.
std::vector<TableShape> readTables(const Value& yaml, uint32_t file, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_FRONT_MATTER_H_
