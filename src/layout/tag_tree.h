// The growing tree of structure tags (page::Tag), in reading order.
#ifndef VANTHU_LAYOUT_TAG_TREE_H_
#define VANTHU_LAYOUT_TAG_TREE_H_

#include <utility>
#include <vector>

#include "page/page.h"

namespace vanthu::layout {

class TagTree {
 public:
  TagTree() { tags_.push_back({.role = page::TagRole::document, .alternate = {}}); }

  /// Appends a tag as the last child of `parent`. Tags are read in the order in which they are
  /// added.
  page::TagId add(page::TagRole role, page::TagId parent) {
    tags_.push_back({.role = role, .parent = parent, .alternate = {}});
    return static_cast<page::TagId>(tags_.size() - 1);
  }
  page::Tag& operator[](page::TagId tag) { return tags_[static_cast<size_t>(tag)]; }
  const page::Tag& operator[](page::TagId tag) const { return tags_[static_cast<size_t>(tag)]; }

  std::vector<page::Tag> take() { return std::move(tags_); }

 private:
  std::vector<page::Tag> tags_;
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TAG_TREE_H_
