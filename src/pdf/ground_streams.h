// GroundStreams: the drawing under the text as a ready-deflated content stream, made once for each
// ground and kept while pages show it.
//
// A ground is known by its address; the last few are kept. Safe to use from several threads.
#ifndef VANTHU_PDF_GROUND_STREAMS_H_
#define VANTHU_PDF_GROUND_STREAMS_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "page/page.h"

namespace vanthu::pdf {

class GroundStreams {
 public:
  /// Deflated operators of a ground on pages of that height, all one artifact.
  std::shared_ptr<const std::string> get(const std::shared_ptr<const page::Ground>& ground,
                                         Length pageHeight);

 private:
  struct Kept {
    std::weak_ptr<const page::Ground> ground;
    Length height;
    std::shared_ptr<const std::string> stream;
  };
  std::mutex mutex_;
  std::vector<Kept> kept_;  ///< oldest first
};

/// The operators of such a stream.
std::string groundOperators(const page::Ground& ground, Length pageHeight);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_GROUND_STREAMS_H_
