// The structure tree of a PDF and its parent tree, from the tags and the marked contents of the
// pages.
#ifndef VANTHU_PDF_STRUCTURE_H_
#define VANTHU_PDF_STRUCTURE_H_

#include <vector>

#include "page/page.h"
#include "pdf/haru.h"

namespace vanthu::pdf {

/// What the structure tree needs of a page.
struct MarkedPage {
  ObjectId page;
  std::vector<page::TagId> marks;  ///< by MCID
};

/// A form field's widget on a page.
struct TaggedWidget {
  ObjectId widget;
  ObjectId page;
  page::TagId tag = 0;
};

/// Adds the tree and returns its root. A page's key in the parent tree (StructParents) is its
/// index, a widget's (StructParent) is the number of pages plus its index.
ObjectId addStructure(HaruDocument& document,
                      const std::vector<page::Tag>& tags,
                      const std::vector<MarkedPage>& pages,
                      const std::vector<TaggedWidget>& widgets);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_STRUCTURE_H_
