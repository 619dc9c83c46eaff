// The fonts of one file, each read once.
#ifndef VANTHU_READ_FONT_CACHE_H_
#define VANTHU_READ_FONT_CACHE_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "read/budget.h"
#include "read/font.h"

namespace vanthu::read {

/// Where names of fonts, colour spaces and forms are looked up.
struct Resources {
  Object dictionary;
  std::string owner;  ///< the page or form that they stand in; tells apart fonts without identity

  Object find(const std::string& category, const std::string& name) const {
    return entry(entry(dictionary, category), "/" + name);
  }
};

class FontCache {
 public:
  /// Facts of each font that is used are appended to `fonts`.
  FontCache(std::vector<Font>& fonts, Budget& budget) : fonts_(fonts), budget_(budget) {}

  /// Null when the budget is spent. The reader lives as long as the cache.
  const FontReader* find(const Resources& resources, const std::string& name);

 private:
  std::vector<Font>& fonts_;
  Budget& budget_;
  std::map<std::string, std::unique_ptr<FontReader>> readers_;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_FONT_CACHE_H_
