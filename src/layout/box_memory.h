// BoxMemory: what the boxes of earlier certificates came to.
//
// Most boxes say the same on each certificate of a list. Where everything that the result depends
// on is the same, it is compared whole, the result of the last time is taken. A box whose words are
// nearly always new (the name) is soon no longer kept. Takes bounded memory. Changes no result.
// Safe to use from several threads.
#ifndef VANTHU_LAYOUT_BOX_MEMORY_H_
#define VANTHU_LAYOUT_BOX_MEMORY_H_

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <vector>

#include "layout/box_text.h"

namespace vanthu::layout {

/// REQUIRES: all documents are of one template, all are laid out with one Measure.
class BoxMemory {
 public:
  BoxMemory();
  BoxMemory(const BoxMemory&) = delete;
  BoxMemory& operator=(const BoxMemory&) = delete;
  ~BoxMemory();

  /// Null if it is not known.
  std::shared_ptr<const PlacedText> find(const BoxText& text) const;

  void keep(const BoxText& text, std::shared_ptr<const PlacedText> placed);

 private:
  struct Entry;
  /// Of the boxes of one name.
  struct Place {
    std::vector<Entry> entries;
    size_t oldest = 0;  ///< is replaced next
    size_t kept = 0;
    mutable std::atomic<size_t> found = 0;
  };

  mutable std::shared_mutex mutex_;
  std::map<std::string, Place, std::less<>> places_;
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOX_MEMORY_H_
