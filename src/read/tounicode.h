// The CMaps that stand in a file as streams.
#ifndef VANTHU_READ_TOUNICODE_H_
#define VANTHU_READ_TOUNICODE_H_

#include "read/budget.h"
#include "read/cmap.h"
#include "read/objects.h"

namespace vanthu::read {

/// Empty if `stream` is none, cannot be read, or is longer than any font needs.
CMap readCMapStream(const Object& stream, Budget& budget);

/// A font's ToUnicode.
CMap readToUnicode(const Object& font, Budget& budget);

}  // namespace vanthu::read

#endif  // VANTHU_READ_TOUNICODE_H_
