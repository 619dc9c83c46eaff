#include "pdf/ground_streams.h"

#include "pdf/deflate.h"
#include "pdf/path_operators.h"

namespace vanthu::pdf {
namespace {

constexpr size_t kMostKept = 16;
constexpr int kSmall = 9;  // made once, copied into every document

}  // namespace

std::string groundOperators(const page::Ground& ground, Length pageHeight) {
  std::string out = "/Artifact BMC\n";
  for (const page::Path& path : ground.paths)
    appendPath(out, path, pageHeight);
  return out + "EMC\n";
}

std::shared_ptr<const std::string> GroundStreams::get(
    const std::shared_ptr<const page::Ground>& ground, Length pageHeight) {
  const std::lock_guard lock(mutex_);
  std::erase_if(kept_, [](const Kept& kept) { return kept.ground.expired(); });
  for (const Kept& kept : kept_) {
    if (kept.height == pageHeight && kept.ground.lock() == ground)
      return kept.stream;
  }
  if (kept_.size() == kMostKept)
    kept_.erase(kept_.begin());
  Deflater deflater(kSmall);
  auto stream =
      std::make_shared<const std::string>(deflater.deflate(groundOperators(*ground, pageHeight)));
  kept_.push_back({ground, pageHeight, stream});
  return stream;
}

}  // namespace vanthu::pdf
