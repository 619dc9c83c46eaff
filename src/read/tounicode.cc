#include "read/tounicode.h"

#include <algorithm>

namespace vanthu::read {
namespace {

// A map of all 65,536 codes, letter by letter, is 1 MB long.
constexpr uint64_t kLongestCMap = 4ull << 20;

}  // namespace

CMap readCMapStream(const Object& stream, Budget& budget) {
  const uint64_t most = std::min(kLongestCMap, budget.contentLeft());
  const StreamContent content = readStream(stream, most);
  budget.takeContent(content.bytes.size());
  return CMap::parse(content.bytes, budget);
}

CMap readToUnicode(const Object& font, Budget& budget) {
  return readCMapStream(entry(font, "/ToUnicode"), budget);
}

}  // namespace vanthu::read
