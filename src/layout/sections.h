// Sections: the stretches of a part that stand upright and those that lie on their side.
//
// A table over the profile's number of columns turns its page (the-thuc.md P2); the text before and
// behind it stays upright. Pure.
#ifndef VANTHU_LAYOUT_SECTIONS_H_
#define VANTHU_LAYOUT_SECTIONS_H_

#include <span>
#include <vector>

#include "document/document.h"
#include "layout/profile.h"

namespace vanthu::layout {

struct Section {
  std::span<const document::Block> blocks;
  bool landscape = false;
};

/// Whether `block` is a table with more columns than an upright page should hold.
bool isWideTable(const document::Block& block, const TableFormat& format);

/// `blocks`, in order, none left out. A heading goes with the table that it stands over, the
/// closing with a table that ends the text, and a letterhead without text under it with the table
/// that follows.
std::vector<Section> sectionsOf(std::span<const document::Block> blocks, const TableFormat& format);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_SECTIONS_H_
