// Where the next block hangs in the structure tree: heading levels, lists in lists, appendix parts.
//
// Blocks come in reading order. A heading takes the level after the nearest open heading that
// outranks it, so that no level is skipped whatever labels an author uses. Labelled paragraphs
// become list items; an item of lower rank nests in the item before it; an unlabelled block ends
// all lists.
#ifndef VANTHU_LAYOUT_OUTLINE_H_
#define VANTHU_LAYOUT_OUTLINE_H_

#include <string>
#include <vector>

#include "document/document.h"
#include "layout/tag_tree.h"
#include "page/page.h"

namespace vanthu::layout {

/// Order of headings, the highest first. Headings of the body rank by their role, below these.
enum class HeadingRank { title = 0, appendix = 1, lines = 2, body = 3 };

struct ItemTags {
  page::TagId label;
  page::TagId text;
};

class Outline {
 public:
  /// `tags` must outlive this.
  explicit Outline(TagTree& tags) : tags_(tags) {}

  /// Leaves and containers for the next block.
  page::TagId heading(HeadingRank rank);
  page::TagId heading(const document::Paragraph& paragraph);
  page::TagId paragraph();
  page::TagId container(page::TagRole role);
  /// For a block that ends the lists before it, also where it has no words to be tagged: dots to
  /// write on.
  void endItems() { items_.clear(); }

  /// Tags of a labelled paragraph that is no heading. `next` is the block that follows, or null:
  /// what nests in this item decides whether its body is a leaf.
  ItemTags item(const document::Paragraph& paragraph, const document::Paragraph* next);

  /// All that follows hangs in a new Part, until endPart().
  void beginPart();
  void endPart();

 private:
  struct OpenItem {
    int rank;
    char sign;  // '-', '+' or '*' of an item, else 0
    page::TagId list;
    page::TagId body;
  };

  page::TagId headingOfRank(int rank);
  size_t depthOf(const document::Paragraph& paragraph) const;

  TagTree& tags_;
  page::TagId root_ = 0;
  std::vector<int> headings_;    // ranks of the open headings
  std::vector<OpenItem> items_;  // open list items, outermost first
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_OUTLINE_H_
