// Runs: evaluated words before they become the inlines of a document.
//
// A run remembers who wrote it, because only the template's own words can be labels and only their
// spaces may be joined; a value prints as it is.
#ifndef VANTHU_FILL_RUNS_H_
#define VANTHU_FILL_RUNS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/divisions.h"
#include "text/labels.h"

namespace vanthu::fill {

struct Run {
  document::Inline content;
  bool words = false;       ///< written in the template, not a value
  bool labelWords = false;  ///< may be part of a label: unescaped words, numbers that tags give

  const document::Text* text() const { return std::get_if<document::Text>(&content); }
  document::Text* text() { return std::get_if<document::Text>(&content); }
};
using Runs = std::vector<Run>;

/// Joins spaces where the template's words meet values that print nothing; none at the ends.
void tidySpaces(Runs& runs);

/// Puts `more` behind `runs` with one space between them.
void appendLine(Runs& runs, Runs more);

/// Takes the label off the front and gives it. In a heading words that come from the record count
/// too, and signs (`-`) do not.
struct TakenLabel {
  text::Label::Kind kind;
  std::string text;
};
std::optional<TakenLabel> takeLabel(Runs& runs, bool heading);
bool beginsWithLabel(const Runs& runs);

/// The same of "Chương I." at the front of a heading; its title is left, maybe nothing.
std::optional<text::Division> takeDivision(Runs& runs);

/// The document's inlines; neighbouring words of one style become one Text.
document::Inlines toInlines(Runs runs);

/// All letters as capitals.
void makeUpper(document::Inlines& inlines);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_RUNS_H_
