// The drawing under a certificate: `motifs` and `ground` of the front matter into outlines on the
// page.
//
// Figures are typed once and repeated: moved, turned, mirrored. Work and size are bounded
// (kMaxGroundSteps). Faults go to the reporter.
#ifndef VANTHU_MARKUP_GROUND_H_
#define VANTHU_MARKUP_GROUND_H_

#include <cstddef>
#include <memory>

#include "base/drawing.h"
#include "base/value.h"
#include "markup/front_values.h"

namespace vanthu::markup {

constexpr size_t kMaxGroundSteps = 50'000;

/// `motifs` may be null. Mirrors lie in the middle of the page, `width` × `height` millimetres.
/// Null if the ground draws nothing.
std::shared_ptr<const drawing::Ground> readGround(
    const Value* motifs, const Value& ground, double width, double height, FrontValues& values);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_GROUND_H_
