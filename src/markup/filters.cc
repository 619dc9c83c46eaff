#include "markup/filters.h"

#include <array>

namespace vanthu::markup {
namespace {

constexpr size_t kMany = 32;

constexpr std::array<FilterInfo, 20> kFilters = {{
    {Filter::hoa, "hoa", 0, 0},          {Filter::hoaDau, "hoa_dau", 0, 0},
    {Filter::macDinh, "mac_dinh", 1, 1}, {Filter::cham, "cham", 0, 1},
    {Filter::ngay, "ngay", 0, 1},        {Filter::so, "so", 0, 0},
    {Filter::so2, "so2", 0, 0},          {Filter::tien, "tien", 0, 0},
    {Filter::bangChu, "bang_chu", 0, 1}, {Filter::laMa, "la_ma", 0, 0},
    {Filter::dem, "dem", 0, 0},          {Filter::tong, "tong", 0, 1},
    {Filter::loc, "loc", 1, kMany},      {Filter::nhom, "nhom", 1, 1},
    {Filter::sapTen, "sap_ten", 0, 1},   {Filter::phanTram, "phan_tram", 1, 2},
    {Filter::tim, "tim", 2, 2},          {Filter::gio, "gio", 0, 1},
    {Filter::dat, "dat", 3, 3},          {Filter::chuaDat, "chua_dat", 3, 3},
}};

}  // namespace

const FilterInfo* findFilter(std::string_view name) {
  for (const FilterInfo& info : kFilters) {
    if (info.name == name)
      return &info;
  }
  return nullptr;
}

const FilterInfo& infoOf(Filter filter) {
  return kFilters[static_cast<size_t>(filter)];
}

const std::vector<std::string>& filterNames() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const FilterInfo& info : kFilters)
      names.emplace_back(info.name);
    return names;
  }();
  return kNames;
}

}  // namespace vanthu::markup
