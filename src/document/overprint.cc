#include "document/overprint.h"

#include <vector>

namespace vanthu::document {

void keepUnprinted(BoxSheet& sheet) {
  sheet.ground = nullptr;
  std::erase_if(sheet.boxes, [](const Box& box) { return box.printed; });
  for (Box& box : sheet.boxes)
    box.rule = false;
}

}  // namespace vanthu::document
