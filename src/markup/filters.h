// The fixed list of filters: names, and how many arguments each takes. What they do is fill's.
#ifndef VANTHU_MARKUP_FILTERS_H_
#define VANTHU_MARKUP_FILTERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::markup {

enum class Filter {
  hoa,       ///< in capitals
  hoaDau,    ///< first letter a capital
  macDinh,   ///< another value for nothing
  cham,      ///< dots to write on for nothing
  ngay,      ///< a date in one of its forms
  so,        ///< thousands grouped
  so2,       ///< two digits
  tien,      ///< an amount of money
  bangChu,   ///< a number in words
  laMa,      ///< a Roman number
  dem,       ///< how many
  tong,      ///< sum
  loc,       ///< those that …
  nhom,      ///< grouped by a field
  sapTen,    ///< in the order of names
  phanTram,  ///< share of a whole
  tim,       ///< the one that …
  gio,       ///< a time of day
  dat,       ///< those that reach a share of a whole
  chuaDat,   ///< those that do not
};

struct FilterInfo {
  Filter filter;
  std::string_view name;
  size_t minArguments;
  size_t maxArguments;
};

/// The filter of that name, or null.
const FilterInfo* findFilter(std::string_view name);

const FilterInfo& infoOf(Filter filter);

/// All names, in the order of the enumeration.
const std::vector<std::string>& filterNames();

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_FILTERS_H_
