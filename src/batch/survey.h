// Survey: the first of the two passes over a list. Which glyphs does the whole list show?
//
// The fonts of every file of a batch hold the same glyphs, those of all rows of the list. So a file
// is small, is made once for all, and is the same file when its row alone is printed again.
#ifndef VANTHU_BATCH_SURVEY_H_
#define VANTHU_BATCH_SURVEY_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "fonts/measure.h"
#include "page/page.h"
#include "pdf/write.h"

namespace vanthu::batch {

/// Collects glyphs from several threads; the order does not matter.
class GlyphSurvey {
 public:
  GlyphSurvey();

  void add(const page::Pages& pages);

  pdf::GlyphSets all() const;

 private:
  static constexpr size_t kBits = 64;
  using Words = std::vector<std::atomic<uint64_t>>;

  std::array<Words, fonts::kStyles> seen_;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_SURVEY_H_
