// Shaped words, kept for the process: the hot path of layout.
//
// A bounded table in parts, each with its own lock, so that threads seldom meet. Two generations:
// when the young one is full it becomes the old one and the old one goes; a word found in the old
// one is young again. Looking up allocates nothing. What is returned never depends on what is kept.
// Knows nothing of HarfBuzz. Safe to use from several threads.
#ifndef VANTHU_FONTS_SHAPE_CACHE_H_
#define VANTHU_FONTS_SHAPE_CACHE_H_

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "fonts/measure.h"

namespace vanthu::fonts {

class ShapeCache {
 public:
  using Word = std::shared_ptr<const ShapedWord>;

  /// Longer words are not kept, so that the size of the whole stays bounded.
  static constexpr size_t kLongestWord = 64;

  /// Keeps at most about `capacity` words. The default is some 10 MB when full.
  explicit ShapeCache(size_t capacity = 65'536);

  /// The kept word, or null.
  Word find(Style style, std::string_view word);

  /// Keeps `shaped` and returns it; if another thread was faster, returns what that one kept.
  Word keep(Style style, std::string_view word, Word shaped);

  /// Number of words kept now, of both generations.
  size_t size() const;

 private:
  // The hash is computed once and serves to choose the part, too.
  struct View {
    std::string_view word;
    size_t hash;
  };
  struct Key {
    std::string word;
    size_t hash;
  };
  struct Hash {
    using is_transparent = void;
    size_t operator()(const Key& key) const { return key.hash; }
    size_t operator()(const View& view) const { return view.hash; }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Key& a, const Key& b) const { return a.word == b.word; }
    bool operator()(const View& a, const Key& b) const { return a.word == b.word; }
    bool operator()(const Key& a, const View& b) const { return a.word == b.word; }
  };
  using Words = std::unordered_map<Key, Word, Hash, Equal>;
  struct alignas(64) Part {
    mutable std::mutex mutex;
    Words young;
    Words old;
  };
  static constexpr size_t kPartsOfStyle = 16;

  Part& partOf(Style style, const View& view);
  /// REQUIRES: the part is locked.
  Word findLocked(Part& part, const View& view);
  Word insertLocked(Part& part, Key key, Word shaped);

  size_t generationSize_;
  std::array<Part, kPartsOfStyle * kStyles> parts_;
};

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_SHAPE_CACHE_H_
