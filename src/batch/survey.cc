#include "batch/survey.h"

#include <variant>

namespace vanthu::batch {
namespace {

constexpr size_t kGlyphs = 65'536;  // ids have 16 bits

}  // namespace

GlyphSurvey::GlyphSurvey() {
  for (Words& words : seen_)
    words = Words(kGlyphs / kBits);
}

void GlyphSurvey::add(const page::Pages& pages) {
  for (const page::Page& page : pages.pages) {
    for (const page::Item& item : page.items) {
      const auto* run = std::get_if<page::TextRun>(&item);
      if (run == nullptr)
        continue;
      Words& words = seen_[static_cast<size_t>(run->style)];
      for (const page::Glyph& glyph : run->glyphs) {
        std::atomic<uint64_t>& word = words[glyph.id / kBits];
        const uint64_t bit = uint64_t{1} << glyph.id % kBits;
        if ((word.load(std::memory_order_relaxed) & bit) == 0)
          word.fetch_or(bit, std::memory_order_relaxed);
      }
    }
  }
}

pdf::GlyphSets GlyphSurvey::all() const {
  pdf::GlyphSets out;
  for (size_t style = 0; style < seen_.size(); ++style) {
    for (size_t glyph = 0; glyph < kGlyphs; ++glyph) {
      if ((seen_[style][glyph / kBits].load(std::memory_order_relaxed) >> glyph % kBits & 1) != 0)
        out[style].insert(out[style].end(), static_cast<uint16_t>(glyph));
    }
  }
  return out;
}

}  // namespace vanthu::batch
