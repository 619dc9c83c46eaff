// "Did you mean …?": the known name that is nearest to a mistyped one.
#ifndef VANTHU_BASE_NEAREST_NAME_H_
#define VANTHU_BASE_NEAREST_NAME_H_

#include <string>
#include <string_view>
#include <vector>

namespace vanthu {

/// The candidate with the smallest edit distance, if it is near enough to be a slip (at most a
/// third of the length, counted in code points); otherwise empty. The first wins a tie.
std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace vanthu

#endif  // VANTHU_BASE_NEAREST_NAME_H_
