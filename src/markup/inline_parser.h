// The words of one line into Inlines: tags, stars, escapes.
//
// Linear in the length of the line.
#ifndef VANTHU_MARKUP_INLINE_PARSER_H_
#define VANTHU_MARKUP_INLINE_PARSER_H_

#include <vector>

#include "markup/reporter.h"
#include "markup/tag_scanner.h"
#include "markup/template.h"

namespace vanthu::markup {

/// REQUIRES: the segments are of one line.
Inlines parseInlines(const std::vector<Segment>& segments, Reporter& reporter);

/// The same from a line of text with tags; spaces around it are left out.
Inlines parseInlineText(const SourceLine& line, Reporter& reporter);

/// The same where stars, escapes and spaces are words as they stand: text that becomes data.
Inlines parseVerbatim(const SourceLine& line, Reporter& reporter);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_INLINE_PARSER_H_
