// The words that the glue list knows, and what each does. For this folder. Thread-safe.
#ifndef VANTHU_TEXT_GLUE_WORDS_H_
#define VANTHU_TEXT_GLUE_WORDS_H_

#include <string_view>

namespace vanthu::text {

/// What a word does to its neighbours; a word may do several things.
enum GlueRole : unsigned {
  kBeforeNumber = 1u << 0,  ///< "số", "ngày", "Điều": keeps the number behind it
  kAppendix = 1u << 1,      ///< "Phụ" of "Phụ lục I"
  kAppendixEnd = 1u << 2,   ///< "lục" of "Phụ lục I"
  kBeforeAny = 1u << 3,     ///< "KT.", "V/v": keeps whatever follows
  kBeforeName = 1u << 4,    ///< "TP.", "Ông": keeps a capital or a figure behind it
  kUnit = 1u << 5,          ///< "bản", "%": kept by the quantity before it
  kDatePart = 1u << 6,      ///< "tháng": a unit, unless it begins the next part of a date
  kMoneyScale = 1u << 7,    ///< "triệu" of "1,5 triệu đồng"
  kMoneyUnit = 1u << 8,     ///< "đồng" of "1,5 triệu đồng"
  kHyphen = 1u << 9,        ///< a dash that stands alone
};

/// All roles of `word`, written exactly so; 0 for most words.
unsigned glueRolesOf(std::string_view word);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_GLUE_WORDS_H_
