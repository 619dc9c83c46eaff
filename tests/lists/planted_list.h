// A list of recipients with planted faults, and what each row must become.
#ifndef VANTHU_TESTS_LISTS_PLANTED_LIST_H_
#define VANTHU_TESTS_LISTS_PLANTED_LIST_H_

#include <cstddef>
#include <string>
#include <vector>

namespace vanthu::testing {

struct PlantedCell {
  std::string text;
  std::string font;     ///< empty: the program's own
  bool number = false;  ///< `text` is one
};

enum class Plant {
  none,
  nfd,        ///< the name typed with marks apart
  tcvn3,      ///< the name in .VnTime
  capitals,   ///< the name in capitals, spaced twice
  hole,       ///< no unit
  duplicate,  ///< the whole row above once more
  twoAwards,  ///< the person above once more, with another award
};

struct PlantedRow {
  Plant plant = Plant::none;
  std::vector<PlantedCell> cells;  ///< an item has one for each of kHeaders
  std::string fullName;            ///< as it should come out
  std::string state;               ///< "accepted", "mended", "refused"; empty: no item
};

inline const std::vector<std::string> kHeaders = {"STT",
                                                  "Họ và tên",
                                                  "Chức vụ",
                                                  "Tên đơn vị",
                                                  "Thành tích",
                                                  "Hình thức khen",
                                                  "Tiền thưởng (đồng)"};

/// Titles, a header, a group row, `count` items and a total that is right.
std::vector<PlantedRow> plantedList(size_t count);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_LISTS_PLANTED_LIST_H_
