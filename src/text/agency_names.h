// Where an agency's name should not be broken over two lines (boxes 2 of the-thuc.md §2).
//
// "SỞ GIÁO DỤC | VÀ ĐÀO TẠO", never "SỞ GIÁO | DỤC VÀ ĐÀO TẠO": compound words, proper names, and
// words that belong to the next one stay whole. Takes the name in capitals, as it is printed. Knows
// nothing of widths. Pure and thread-safe.
#ifndef VANTHU_TEXT_AGENCY_NAMES_H_
#define VANTHU_TEXT_AGENCY_NAMES_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::text {

enum class Joints {
  words,    ///< "GIÁO DỤC", "HỒ CHÍ MINH", "TỈNH …"
  phrases,  ///< also "TRUNG HỌC CƠ SỞ", for columns that have room
};

/// Ascending byte offsets of the words of `name` with which a line should not begin.
std::vector<size_t> joinedWords(std::string_view name, Joints joints = Joints::words);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_AGENCY_NAMES_H_
