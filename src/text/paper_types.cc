#include "text/paper_types.h"

#include <map>

#include "text/fold.h"

namespace vanthu::text {

std::optional<std::string_view> signOfType(std::string_view typeName) {
  static const std::map<std::string_view, std::string_view> kSigns = {
      {"nghị quyết", "NQ"},   {"quyết định", "QĐ"},       {"chỉ thị", "CT"},
      {"quy chế", "QC"},      {"quy định", "QyĐ"},        {"thông cáo", "TC"},
      {"thông báo", "TB"},    {"hướng dẫn", "HD"},        {"chương trình", "CTr"},
      {"kế hoạch", "KH"},     {"phương án", "PA"},        {"đề án", "ĐA"},
      {"dự án", "DA"},        {"báo cáo", "BC"},          {"biên bản", "BB"},
      {"tờ trình", "TTr"},    {"hợp đồng", "HĐ"},         {"công điện", "CĐ"},
      {"bản ghi nhớ", "BGN"}, {"bản thỏa thuận", "BTT"},  {"giấy ủy quyền", "GUQ"},
      {"giấy mời", "GM"},     {"giấy giới thiệu", "GGT"}, {"giấy nghỉ phép", "GNP"},
      {"phiếu gửi", "PG"},    {"phiếu chuyển", "PC"},     {"phiếu báo", "PB"},
  };
  const auto known = kSigns.find(foldKey(typeName));
  return known == kSigns.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace vanthu::text
