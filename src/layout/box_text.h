// The words of a box, fitted and placed: lines of text on the page of a certificate.
#ifndef VANTHU_LAYOUT_BOX_TEXT_H_
#define VANTHU_LAYOUT_BOX_TEXT_H_

#include <memory>
#include <span>
#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "layout/context.h"
#include "page/page.h"

namespace vanthu::layout {

/// What is to be placed: the words of a box, or of a part of it.
struct BoxText {
  const document::Box& box;
  std::span<const document::Inlines> lines;
  std::span<const page::TagId> tags;  ///< one for each line
  page::Rect room;
  document::Box::Vertical vertical = document::Box::Vertical::top;
  unsigned maxLines = 1;
  bool post = false;  ///< lines are parted as the posts over a signature are
};

struct PlacedText {
  std::vector<page::Item> items;  ///< none: there were no words, or they did not fit
  Length longestLine;
  Length bottom;  ///< of the deepest letters
};

/// Faults: as of fitText(). What the context's BoxMemory knows is not done again. Never null.
std::shared_ptr<const PlacedText> placeText(const BoxText& text, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOX_TEXT_H_
