// The pages of a file in order, with what they inherit: ISO 32000-1, 7.7.3.
//
// Walked without recursion and each node once, so that no tree is too deep and none goes round.
#ifndef VANTHU_READ_PAGE_TREE_H_
#define VANTHU_READ_PAGE_TREE_H_

#include <vector>

#include "read/budget.h"
#include "read/objects.h"

namespace vanthu::read {

struct PageNode {
  Object page;
  Object resources, mediaBox, cropBox, rotate;  ///< the page's own or inherited; null: none
};

std::vector<PageNode> collectPages(const Object& catalog, Budget& budget);

}  // namespace vanthu::read

#endif  // VANTHU_READ_PAGE_TREE_H_
