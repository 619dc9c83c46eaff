// The cells of a `|` line.
#ifndef VANTHU_MARKUP_TABLE_ROW_H_
#define VANTHU_MARKUP_TABLE_ROW_H_

#include <optional>
#include <string_view>
#include <vector>

#include "markup/tag_scanner.h"
#include "markup/template.h"

namespace vanthu::markup {

/// The segments of each cell, spaces around them left out. A `|` inside a tag or behind a `\` parts
/// nothing. REQUIRES: the line begins with `|`.
std::vector<std::vector<Segment>> splitCells(const std::vector<Segment>& segments);

/// The alignments of a line such as `|:---|---:|`, or nothing if it is no such line.
std::optional<std::vector<Align>> readSeparator(std::string_view line);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_TABLE_ROW_H_
