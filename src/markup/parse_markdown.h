// The text of a markdown field into blocks: the body's own block rules without tags.
//
// Linear in the size of the text. Thread-safe.
#ifndef VANTHU_MARKUP_PARSE_MARKDOWN_H_
#define VANTHU_MARKUP_PARSE_MARKDOWN_H_

#include <string_view>

#include "base/result.h"
#include "markup/template.h"

namespace vanthu::markup {

/// TextLines, Heading, TableRow and LineBlock blocks. Lines and columns of the places (and of the
/// errors) count within `text`; their file means nothing. REQUIRES: `text` is clean
/// (text/normalize.h).
Result<Blocks> parseMarkdown(std::string_view text);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_PARSE_MARKDOWN_H_
