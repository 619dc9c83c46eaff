// The sheet that a page is shown on: crop box, rotation, user unit (ISO 32000-1, 14.11.2, 8.3.2.3).
#ifndef VANTHU_READ_PAGE_FRAME_H_
#define VANTHU_READ_PAGE_FRAME_H_

#include "read/matrix.h"
#include "read/page_tree.h"

namespace vanthu::read {

struct PageFrame {
  Matrix toPage;  ///< from the page's own coordinates to points from the top left corner, y down
  double width = 0, height = 0;  ///< pt, as shown
};

PageFrame readFrame(const PageNode& node);

}  // namespace vanthu::read

#endif  // VANTHU_READ_PAGE_FRAME_H_
