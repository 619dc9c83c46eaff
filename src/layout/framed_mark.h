// A mark in a frame: urgency and circulation (the-thuc.md §4, M2-M5).
//
// One line of text in a rectangle with a single border. Knows the frame's size, not its place.
#ifndef VANTHU_LAYOUT_FRAMED_MARK_H_
#define VANTHU_LAYOUT_FRAMED_MARK_H_

#include <vector>

#include "document/document.h"
#include "layout/context.h"
#include "layout/text_block.h"
#include "page/page.h"

namespace vanthu::layout {

struct FramedMark {
  TextBlock text;  ///< empty: no mark
  Length width, height;
  Length border;
  page::Color color = page::kBlack;

  bool empty() const { return text.empty(); }
  /// From the top of the frame to the text's baseline.
  Length baseline() const;
};

/// M2-M4: red, in the least of the regulation's widths that holds the text.
FramedMark urgencyMark(const document::Inlines& words, page::TagId tag, Context& context);

/// M5: in a frame as wide as its text.
FramedMark circulationMark(const document::Inlines& words, page::TagId tag, Context& context);

/// Appends text and border; the frame's outer edge begins at `corner`.
void placeMark(const FramedMark& mark,
               page::Point corner,
               const Context& context,
               std::vector<page::Item>& items);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_FRAMED_MARK_H_
