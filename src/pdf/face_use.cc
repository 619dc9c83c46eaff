#include "pdf/face_use.h"

#include <algorithm>
#include <bit>

namespace vanthu::pdf {

void FaceUse::begin() {
  any_ = true;
  const size_t glyphs = table().widths.size();
  used_.assign(glyphs / kBits + 1, 0);
  if (fixed_)
    return;
  letters_.assign(glyphs, 0);
  if (start_ != nullptr)
    std::copy_n(start_->begin(), std::min(start_->size(), letters_.size()), letters_.begin());
}

std::vector<uint16_t> FaceUse::usedGlyphs() const {
  std::vector<uint16_t> glyphs;
  for (size_t i = 0; i < used_.size(); ++i) {
    for (uint64_t left = used_[i]; left != 0; left &= left - 1)
      glyphs.push_back(
          static_cast<uint16_t>(i * kBits + static_cast<size_t>(std::countr_zero(left))));
  }
  return glyphs;
}

}  // namespace vanthu::pdf
