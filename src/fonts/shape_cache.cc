#include "fonts/shape_cache.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace vanthu::fonts {

ShapeCache::ShapeCache(size_t capacity)
    : generationSize_(std::max<size_t>(1, capacity / (2 * kPartsOfStyle * kStyles))) {}

ShapeCache::Word ShapeCache::find(Style style, std::string_view word) {
  if (word.size() > kLongestWord)
    return nullptr;
  const View view{word, std::hash<std::string_view>()(word)};
  Part& part = partOf(style, view);
  const std::lock_guard lock(part.mutex);
  return findLocked(part, view);
}

ShapeCache::Word ShapeCache::keep(Style style, std::string_view word, Word shaped) {
  if (word.size() > kLongestWord)
    return shaped;
  const View view{word, std::hash<std::string_view>()(word)};
  Part& part = partOf(style, view);
  const std::lock_guard lock(part.mutex);
  if (Word faster = findLocked(part, view))
    return faster;
  return insertLocked(part, Key{std::string(word), view.hash}, std::move(shaped));
}

size_t ShapeCache::size() const {
  size_t n = 0;
  for (const Part& part : parts_) {
    const std::lock_guard lock(part.mutex);
    n += part.young.size() + part.old.size();
  }
  return n;
}

ShapeCache::Part& ShapeCache::partOf(Style style, const View& view) {
  // The low bits choose the bucket inside a part, so the part is chosen by higher ones.
  const size_t slot = (view.hash >> 20) % kPartsOfStyle;
  return parts_[static_cast<size_t>(style) * kPartsOfStyle + slot];
}

ShapeCache::Word ShapeCache::findLocked(Part& part, const View& view) {
  if (const auto found = part.young.find(view); found != part.young.end())
    return found->second;
  const auto found = part.old.find(view);
  if (found == part.old.end())
    return nullptr;
  auto node = part.old.extract(found);
  return insertLocked(part, std::move(node.key()), std::move(node.mapped()));
}

ShapeCache::Word ShapeCache::insertLocked(Part& part, Key key, Word shaped) {
  if (part.young.size() >= generationSize_) {
    part.old = std::move(part.young);
    part.young.clear();
  }
  return part.young.emplace(std::move(key), std::move(shaped)).first->second;
}

}  // namespace vanthu::fonts
