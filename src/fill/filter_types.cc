#include "fill/filter_types.h"

#include <iterator>

namespace vanthu::fill {

using markup::Filter;

FilterTypes typesOf(Filter filter) {
  switch (filter) {
    case Filter::hoa:
    case Filter::hoaDau:
    case Filter::ngay:
    case Filter::gio:
      return {kText, kText};
    case Filter::macDinh:
      return {kAnything, kAnything};
    case Filter::cham:
      return {kPrintable, kPrintable};
    case Filter::so:
      return {kNumbers, kText};
    case Filter::so2:
    case Filter::tien:
    case Filter::bangChu:
    case Filter::laMa:
    case Filter::phanTram:
      return {kInteger, kText};
    default:
      return {kList, kAnything};
  }
}

const Range* rangeOf(Filter filter, size_t index) {
  static const Range kRoman = {1, 3999, {"số nguyên từ 1 đến 3999", "an integer from 1 to 3999"}};
  static const Range kShare[] = {
      {0, INT64_MAX, {"số nguyên không âm", "an integer that is not negative"}},
      {1, INT64_MAX, {"tổng là số nguyên lớn hơn 0", "a whole above 0"}},
      {0, 6, {"số chữ số lẻ từ 0 đến 6", "0 to 6 decimals"}},
  };
  static const Range kPercent = {
      0, 100, {"tỷ lệ phần trăm từ 0 đến 100", "a percentage from 0 to 100"}};
  if (filter == Filter::dat || filter == Filter::chuaDat)
    return index == 2 ? &kPercent : index == 3 ? &kShare[0] : nullptr;
  if (filter == Filter::laMa)
    return index == 0 ? &kRoman : nullptr;
  return filter == Filter::phanTram && index < std::size(kShare) ? &kShare[index] : nullptr;
}

bool takesList(Filter filter) {
  return filter == Filter::dem || filter == Filter::tong || filter == Filter::loc ||
         filter == Filter::nhom || filter == Filter::sapTen || filter == Filter::tim ||
         filter == Filter::dat || filter == Filter::chuaDat;
}

}  // namespace vanthu::fill
