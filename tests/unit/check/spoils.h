// Ways to spoil a paper in one place, short enough for a table.
#ifndef VANTHU_TESTS_UNIT_CHECK_SPOILS_H_
#define VANTHU_TESTS_UNIT_CHECK_SPOILS_H_

#include <string>
#include <string_view>
#include <utility>

#include "unit/check/papers.h"

namespace vanthu::check {

template <typename Change>
Spoil inDocument(Change change) {
  return {.document = std::move(change)};
}

template <typename Change>
Spoil inProfile(Change change) {
  return {.profile = std::move(change)};
}

template <typename Change>
Spoil inPages(Change change) {
  return {.pages = std::move(change)};
}

template <typename Change>
Spoil inPdf(Change change) {
  return {.pdf = std::move(change)};
}

template <typename Change>
Spoil inHead(Change change) {
  return inDocument([change](document::Document& d) { change(first<document::Letterhead>(d)); });
}

template <typename Change>
Spoil inTitle(Change change) {
  return inDocument([change](document::Document& d) { change(first<document::Title>(d)); });
}

template <typename Change>
Spoil inClosing(Change change) {
  return inDocument([change](document::Document& d) { change(first<document::Closing>(d)); });
}

template <typename Change>
Spoil inSignature(Change change) {
  return inClosing([change](document::Closing& c) { change(c.signatures.front()); });
}

template <typename Change>
Spoil inAppendix(Change change) {
  return inDocument([change](document::Document& d) { change(first<document::Appendix>(d)); });
}

template <typename Change>
Spoil inStyle(layout::Element element, Change change) {
  return inProfile(
      [element, change](layout::Profile& p) { change(p.styles[static_cast<size_t>(element)]); });
}

/// The styles of all paragraphs of the body.
template <typename Change>
Spoil inBodyStyles(Change change) {
  return inProfile([change](layout::Profile& p) {
    using enum layout::Element;
    for (const layout::Element element :
         {basis, body, roman, article, arabic, decimal, letter, item})
      change(p.styles[static_cast<size_t>(element)]);
  });
}

inline Spoil size(layout::Element element, double points) {
  return inStyle(element, [points](auto& style) { style.size = Length::points(points); });
}

inline Spoil bold(layout::Element element, bool isBold) {
  return inStyle(element, [isBold](auto& style) { style.bold = isBold; });
}

inline Spoil italic(layout::Element element, bool isItalic) {
  return inStyle(element, [isItalic](auto& style) { style.italic = isItalic; });
}

inline Spoil align(layout::Element element, document::Align to) {
  return inStyle(element, [to](auto& style) { style.align = to; });
}

/// The text of the paragraph that begins with `beginning`.
inline Spoil rewrite(std::string beginning, std::string to) {
  return inDocument([=](document::Document& d) { paragraph(d, beginning).text = words(to); });
}

/// The label of the paragraph that begins with `beginning`.
inline Spoil relabel(std::string beginning, std::string to) {
  return inDocument([=](document::Document& d) { paragraph(d, beginning).label = to; });
}

/// The line that begins with `beginning`. REQUIRES: there is one.
read::TextLine& lineOf(read::Pdf& pdf, std::string_view beginning);

/// Moves such a line.
Spoil shift(std::string beginning, double rightMm, double downPt);

/// Prints other words in its place, as wide as before.
Spoil reprint(std::string beginning, std::string to);

/// Puts a line like the one that begins with `like` elsewhere.
void addLine(read::Pdf& pdf,
             size_t page,
             std::string_view like,
             std::string text,
             double leftMm,
             double baselinePt);

/// Changes the page number of page 2.
Spoil renumber(std::string to);

/// Puts one like it on another page.
void addPageNumber(read::Pdf& pdf, size_t page, std::string text);

/// The drawn line of page 1 nearest under the line that begins with `above`. REQUIRES: there is
/// one.
read::Rule& ruleUnderLine(read::Pdf& pdf, std::string_view above);

inline void moveRule(read::Rule& rule, Length right) {
  rule.x1 += right;
  rule.x2 += right;
}

/// Takes that line away.
Spoil withoutRuleUnder(std::string above);

}  // namespace vanthu::check

#endif  // VANTHU_TESTS_UNIT_CHECK_SPOILS_H_
