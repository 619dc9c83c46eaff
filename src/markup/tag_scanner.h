// Finds the tags of a line before anything else looks at it.
//
// Linear. A quoted text inside a tag may hold the tag's closing sign. Knows no grammar.
#ifndef VANTHU_MARKUP_TAG_SCANNER_H_
#define VANTHU_MARKUP_TAG_SCANNER_H_

#include <string_view>
#include <vector>

#include "markup/expression.h"
#include "markup/reporter.h"

namespace vanthu::markup {

/// One line of a file, without its line feed.
struct SourceLine {
  std::string_view text;
  Place place;  ///< of its first letter
};

struct Segment {
  enum class Kind { words, output, statement };
  Kind kind = Kind::words;
  std::string_view text;  ///< words with their escapes; a tag's content without its signs
  Place place;            ///< of the first letter of `text`
  Place tag;              ///< of the opening "{{" or "{%"
};

/// The segments of a line in order, none of them empty words. A tag that is not closed on the line
/// is reported and ends the line. The views point into `line`.
std::vector<Segment> scanTags(const SourceLine& line, Reporter& reporter);

/// The whole line as words: text that holds no tags.
std::vector<Segment> withoutTags(const SourceLine& line);

/// The line without spaces and TABs around it, its place moved accordingly.
SourceLine trimmed(const SourceLine& line);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_TAG_SCANNER_H_
