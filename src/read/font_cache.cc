#include "read/font_cache.h"

#include <utility>

namespace vanthu::read {
namespace {

// What a font costs before its widths and letters: 4,000 fonts are the end.
constexpr uint64_t kEntriesOfAFont = 1'000;

}  // namespace

const FontReader* FontCache::find(const Resources& resources, const std::string& name) {
  Object font = resources.find("/Font", name);
  std::string key = identity(font);
  if (key.empty())
    key = resources.owner + "/" + name;
  const auto known = readers_.find(key);
  if (known != readers_.end())
    return known->second.get();
  if (!budget_.takeFontEntries(kEntriesOfAFont))
    return nullptr;
  Font facts;
  std::unique_ptr<FontReader> reader = readFont(font, budget_, facts);
  reader->index = static_cast<uint32_t>(fonts_.size());
  fonts_.push_back(std::move(facts));
  return readers_.emplace(std::move(key), std::move(reader)).first->second.get();
}

}  // namespace vanthu::read
