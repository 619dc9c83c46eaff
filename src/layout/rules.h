// Drawn lines under text: how long and where (the-thuc.md §3, "Rule-line").
#ifndef VANTHU_LAYOUT_RULES_H_
#define VANTHU_LAYOUT_RULES_H_

#include "base/length.h"
#include "layout/profile.h"
#include "page/page.h"

namespace vanthu::layout {

/// The length of a rule under text whose longest line is `longest` wide.
inline Length shareOf(Length longest, const RuleFormat& format) {
  return scale(longest, format.lengthShare, 1000);
}

/// A horizontal rule centred in a column, an artifact.
inline page::Rule centredRule(
    Length columnLeft, Length columnWidth, Length length, Length y, const RuleFormat& format) {
  const Length left = columnLeft + (columnWidth - length) / 2;
  page::Rule rule;
  rule.from = {left, y};
  rule.to = {left + length, y};
  rule.thickness = format.thickness;
  return rule;
}

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_RULES_H_
