#include "base/nearest_name.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "base/utf8.h"

namespace vanthu {
namespace {

constexpr size_t kMaxLength = 64;  // longer names are no slips of known fields

std::u32string codePoints(std::string_view text) {
  std::u32string out;
  for (size_t i = 0; i < text.size();)
    out += nextCodePoint(text, i);
  return out;
}

size_t editDistance(std::u32string_view a, std::u32string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0u : 1u)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
  const std::u32string typed = codePoints(name.substr(0, 4 * kMaxLength + 1));
  if (typed.size() > kMaxLength)
    return {};
  std::string best;
  size_t bestDistance = std::max<size_t>(1, typed.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const size_t distance = editDistance(typed, codePoints(candidate));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace vanthu
