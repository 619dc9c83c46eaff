// First step of setting text: inlines and a label become one string with styled segments.
//
// Knows nothing of widths. Checks that each letter has a glyph in its face.
#ifndef VANTHU_LAYOUT_COLLECT_H_
#define VANTHU_LAYOUT_COLLECT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "document/document.h"
#include "fonts/measure.h"
#include "layout/coverage.h"
#include "layout/profile.h"
#include "page/page.h"

namespace vanthu::layout {

/// What a list's item begins with where it is typed as a part of its text.
inline constexpr std::string_view kDash = "- ";

/// The face of words in `style`, with what they ask for on top.
inline fonts::Style faceOf(const ElementStyle& style, bool bold = false, bool italic = false) {
  return style.decorative ? fonts::Style::decorative
                          : fonts::styleOf(style.bold || bold, style.italic || italic);
}

/// A stretch of the text in one style from one source. A leader is an empty segment; one of n lines
/// is n segments.
struct Segment {
  uint32_t begin = 0, end = 0;  ///< bytes of Collected::text
  fonts::Style style = fonts::Style::regular;
  page::Color color = page::kBlack;
  page::TagId tag = page::kLayoutArtifact;
  const Source* source = nullptr;
  bool leader = false;
  bool ownLine = false;  ///< a leader that takes a whole line
};

struct Collected {
  std::string text;  ///< no space at its ends
  std::vector<Segment> segments;
  uint32_t labelEnd = 0;  ///< the label and its space: no line may end inside or right after them
};

/// What is to be set. Views; all must outlive the result.
struct Wording {
  std::span<const document::Inline> inlines;
  page::TagId tag = page::kLayoutArtifact;
  std::string_view label = {};  ///< printed first, with a space
  page::TagId labelTag = page::kLayoutArtifact;
  bool boldLabel = false;
  const Source* labelSource = nullptr;  ///< REQUIRES: set if there is a label
  /// Of the "- " that the inlines begin with, where that is the label of a list's item.
  std::optional<page::TagId> dashTag = {};
};

Collected collect(const Wording& wording, const ElementStyle& style, Coverage& coverage);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_COLLECT_H_
