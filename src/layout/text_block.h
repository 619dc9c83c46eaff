// A text set into a column: collect → measure → break, ready to be placed line by line.
//
// What paragraphs, cells, letterhead and closing have in common. Knows nothing of pages or strips.
#ifndef VANTHU_LAYOUT_TEXT_BLOCK_H_
#define VANTHU_LAYOUT_TEXT_BLOCK_H_

#include <vector>

#include "base/length.h"
#include "layout/break_lines.h"
#include "layout/context.h"
#include "layout/measure_text.h"
#include "page/page.h"

namespace vanthu::layout {

struct TextBlock {
  MeasuredText text;
  std::vector<Line> lines;
  document::Align align = document::Align::left;

  bool empty() const { return lines.empty(); }
  Length height() const { return text.lineHeight * static_cast<int64_t>(lines.size()); }
  /// Natural width of the longest line.
  Length longestLine() const;
};

MeasuredText measureWording(const Wording& wording, const ElementStyle& style, Context& context);

/// An item of `list`, tagged: the dash that it begins with, if it does, is its label.
Wording itemOf(page::TagId list, const document::Inlines& inlines, Context& context);

/// Breaks at `width`, the first line at `width - firstIndent`. A word too long for its line is a
/// fault.
TextBlock breakText(MeasuredText text,
                    document::Align align,
                    Length width,
                    Length firstIndent,
                    bool keepLastTwo,
                    Context& context);

/// Both at once, without first-line indent.
TextBlock setText(const Wording& wording,
                  const ElementStyle& style,
                  Length width,
                  Context& context);

/// One line that must not wrap; wider than `width` is a fault.
TextBlock setSingleLine(MeasuredText text, document::Align align, Length width, Context& context);

/// Appends line `index` with the top of its line box at `top`; `left` is the left edge of its room.
void placeLine(const TextBlock& block,
               size_t index,
               Length left,
               Length top,
               const Context& context,
               std::vector<page::Item>& items);

/// Appends all lines, one under another; returns where the next would begin.
Length placeLines(const TextBlock& block,
                  Length left,
                  Length top,
                  const Context& context,
                  std::vector<page::Item>& items);

/// False if only leaders, or nothing, would be printed.
bool hasWords(const document::Inlines& inlines);

/// A paragraph's tag for `inlines`, or an artifact if they have no words.
page::TagId paragraphFor(const document::Inlines& inlines, Context& context);

/// The same below `parent`.
page::TagId leafFor(const document::Inlines& inlines,
                    page::TagRole role,
                    page::TagId parent,
                    Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TEXT_BLOCK_H_
