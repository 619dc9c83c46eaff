// Colours of a content stream into red, green and blue, near enough to tell black from others.
#ifndef VANTHU_READ_COLOR_SPACE_H_
#define VANTHU_READ_COLOR_SPACE_H_

#include <span>

#include "read/objects.h"
#include "read/read_pdf.h"

namespace vanthu::read {

enum class ColorSpace {
  gray,
  rgb,
  cmyk,
  tint,     ///< Separation, DeviceN: how much of an ink, taken for black
  lab,      ///< only the lightness is looked at
  unknown,  ///< Indexed, Pattern: taken for black
};

/// `space` is a name or an array, as the operator `cs` or the resources have it.
ColorSpace colorSpaceOf(Object space);

/// Missing numbers count as 0, numbers outside the range are cut.
Color toColor(ColorSpace space, std::span<const double> numbers);

/// What `cs` sets: black, but for a tint, which begins at full.
Color initialColor(ColorSpace space);

}  // namespace vanthu::read

#endif  // VANTHU_READ_COLOR_SPACE_H_
