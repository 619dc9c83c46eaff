#include "pdf/program_cache.h"

#include <utility>

namespace vanthu::pdf {

std::string ProgramCache::keyOf(fonts::Style style,
                                const std::vector<uint16_t>& glyphs,
                                const std::vector<char32_t>& letters) {
  std::string key;
  key.reserve(1 + glyphs.size() * 5);
  key += static_cast<char>(style);
  for (const uint16_t glyph : glyphs) {
    const auto letter = static_cast<uint32_t>(letters[glyph]);
    for (const uint32_t byte :
         {uint32_t{glyph} >> 8, uint32_t{glyph}, letter >> 16, letter >> 8, letter})
      key += static_cast<char>(byte & 0xFF);
  }
  return key;
}

size_t ProgramCache::Kept::bytes() const {
  return sizeof(Kept) + key.size() + sizeof(FontProgram) + program->name.size() +
         program->deflated.size() + program->deflatedToUnicode.size();
}

std::shared_ptr<const FontProgram> ProgramCache::find(std::string_view key) {
  const std::lock_guard lock(mutex_);
  const auto found = byKey_.find(key);
  if (found == byKey_.end())
    return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return found->second->program;
}

void ProgramCache::keep(std::string key, std::shared_ptr<const FontProgram> program) {
  const std::lock_guard lock(mutex_);
  if (byKey_.contains(key))
    return;
  kept_.push_front({std::move(key), std::move(program)});
  byKey_.emplace(kept_.front().key, kept_.begin());
  bytes_ += kept_.front().bytes();
  while (bytes_ > mostBytes_) {
    bytes_ -= kept_.back().bytes();
    byKey_.erase(kept_.back().key);
    kept_.pop_back();
  }
}

}  // namespace vanthu::pdf
