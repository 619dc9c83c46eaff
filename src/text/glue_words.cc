#include "text/glue_words.h"

#include <initializer_list>
#include <unordered_map>

namespace vanthu::text {
namespace {

struct Entry {
  unsigned roles;
  std::initializer_list<std::string_view> words;
};

using Table = std::unordered_map<std::string_view, unsigned>;

Table makeTable() {
  const std::initializer_list<Entry> entries = {
      {kBeforeNumber, {"Số:", "số:", "Số", "số", "SỐ"}},
      {kBeforeNumber, {"ngày", "Ngày", "NGÀY", "tháng", "Tháng", "THÁNG", "năm", "Năm", "NĂM"}},
      {kBeforeNumber, {"quý", "Quý", "QUÝ", "giờ"}},
      {kBeforeNumber, {"Điều", "điều", "ĐIỀU", "Khoản", "khoản", "Điểm", "điểm"}},
      {kBeforeNumber, {"Phần", "phần", "PHẦN", "Chương", "chương", "CHƯƠNG"}},
      {kBeforeNumber, {"Mục", "mục", "MỤC", "Mẫu", "mẫu", "MẪU"}},
      {kAppendix, {"Phụ", "phụ", "PHỤ"}},
      {kAppendixEnd, {"lục", "LỤC"}},
      {kBeforeAny, {"KT.", "TM.", "TL.", "TUQ.", "Q.", "V/v", "v/v"}},
      {kBeforeName, {"TP.", "Tp.", "TX.", "TT.", "H.", "P."}},
      {kBeforeName, {"Ông", "ông", "Bà", "bà", "Ông:", "Bà:", "Đ/c", "đ/c"}},
      {kUnit, {"%", "người", "bản", "trang", "lần", "tuổi", "điểm", "giờ", "phút", "tuần"}},
      {kUnit, {"m", "km", "cm", "mm", "m2", "m²", "ha", "kg", "g", "lít", "tiết", "buổi"}},
      {kUnit | kDatePart, {"ngày", "tháng", "năm"}},
      {kUnit | kMoneyScale, {"nghìn", "triệu", "tỷ"}},
      {kUnit | kMoneyUnit, {"đồng"}},
      {kHyphen, {"-", "–", "—"}},
  };
  Table table;
  for (const Entry& entry : entries) {
    for (const std::string_view word : entry.words)
      table[word] |= entry.roles;
  }
  return table;
}

}  // namespace

unsigned glueRolesOf(std::string_view word) {
  static const Table table = makeTable();
  const auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

}  // namespace vanthu::text
