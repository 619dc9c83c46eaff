// Where a post over a signature should not be broken over two lines (E20, E22).
//
// "TRƯỞNG PHÒNG | TỔ CHỨC CÁN BỘ", "CHỦ TỊCH | CÔNG ĐOÀN GIÁO DỤC": the title stays whole, and so
// do the words of the agency that it names. Knows nothing of widths. Pure and thread-safe.
#ifndef VANTHU_TEXT_POSTS_H_
#define VANTHU_TEXT_POSTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::text {

/// Ascending byte offsets of the words of `post`, in capitals, with which a line should not begin.
/// Empty if it begins with no title that is known.
std::vector<size_t> joinedPostWords(std::string_view post);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_POSTS_H_
