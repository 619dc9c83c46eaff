// The outline of a merged file: units, and in them their rows.
#ifndef VANTHU_PDF_OUTLINE_OBJECTS_H_
#define VANTHU_PDF_OUTLINE_OBJECTS_H_

#include <string>
#include <vector>

#include "pdf/haru.h"

namespace vanthu::pdf {

/// A row, its unit, and the page that they lead to.
struct OutlineEntry {
  std::string group, title;  ///< one of them may be empty
  ObjectId page;
};

/// Entries of the catalog: the outline, shown when the file is opened, with closed units. Empty if
/// no entry has a name.
std::string addOutline(HaruDocument& document, const std::vector<OutlineEntry>& entries);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_OUTLINE_OBJECTS_H_
