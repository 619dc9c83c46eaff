// GateMemory: what the gates found in streams that they have met before.
//
// The files of a batch share their fonts and grounds. A stream with the very same bytes was judged
// already; the bytes are kept and compared whole, so nothing is taken for granted. Holds the last
// few. Safe to use from several threads.
#ifndef VANTHU_PDF_GATE_MEMORY_H_
#define VANTHU_PDF_GATE_MEMORY_H_

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/cmap_check.h"
#include "pdf/paint_map.h"

namespace vanthu::pdf {

/// A ground that was scanned.
struct GroundFacts {
  const char* fault = nullptr;  ///< as scanGround() gives it
  PaintMap map;
};

/// Facts by the stored bytes of a stream and by the paper, where that matters.
template <typename Facts>
class StreamMemory {
 public:
  std::shared_ptr<const Facts> find(std::string_view bytes, const Box& paper) const {
    const std::lock_guard lock(mutex_);
    for (const Kept& kept : kept_) {
      if (kept.paper == paper && kept.bytes == bytes)
        return kept.facts;
    }
    return nullptr;
  }

  void keep(std::string_view bytes, const Box& paper, std::shared_ptr<const Facts> facts) {
    constexpr size_t kMostKept = 16;
    const std::lock_guard lock(mutex_);
    if (kept_.size() == kMostKept)
      kept_.erase(kept_.begin());
    kept_.push_back({std::string(bytes), paper, std::move(facts)});
  }

 private:
  struct Kept {
    std::string bytes;
    Box paper;
    std::shared_ptr<const Facts> facts;
  };
  mutable std::mutex mutex_;
  std::vector<Kept> kept_;  ///< oldest first
};

class GateMemory {
 public:
  StreamMemory<ToUnicode> maps;
  StreamMemory<GroundFacts> grounds;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_GATE_MEMORY_H_
