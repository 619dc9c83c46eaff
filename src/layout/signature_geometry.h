// Where the signer's image and the agency's seal stand (the-thuc.md §6, "Geometry"). Numbers only.
#ifndef VANTHU_LAYOUT_SIGNATURE_GEOMETRY_H_
#define VANTHU_LAYOUT_SIGNATURE_GEOMETRY_H_

#include <algorithm>

#include "base/length.h"
#include "layout/profile.h"
#include "page/page.h"

namespace vanthu::layout {

/// Centred in the space between post and name. `space` is that space, as wide as its column.
inline page::Rect signerPlace(const page::Rect& space, const ClosingFormat& format) {
  const Length width = std::min(format.imageWidth, space.width);
  const Length height = std::min(format.imageHeight, space.height);
  return {space.left + (space.width - width) / 2,
          space.top + (space.height - height) / 2,
          width,
          height};
}

/// Covers the left third of the signer's image: centre at its left edge + a third of its width −
/// the radius, level with its middle. Moved right where it would leave the text block.
inline page::Rect sealPlace(const page::Rect& signer, Length diameter, Length textLeft) {
  const Length centreX = signer.left + signer.width / 3 - diameter / 2;
  const Length centreY = signer.top + signer.height / 2;
  const Length left = std::max(textLeft, centreX - diameter / 2);
  return {left, centreY - diameter / 2, diameter, diameter};
}

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_SIGNATURE_GEOMETRY_H_
