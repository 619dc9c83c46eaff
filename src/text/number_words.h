// Whole numbers in Vietnamese words and back (tieng-viet.md §10): lăm, mốt, tư, "không trăm linh"
// inside, nghìn tỷ and tỷ tỷ above.
//
// Every number written reads back as the same number. Thread-safe.
#ifndef VANTHU_TEXT_NUMBER_WORDS_H_
#define VANTHU_TEXT_NUMBER_WORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::text {

/// Regional wording; the defaults are the office norm.
struct NumberWordStyle {
  bool southernZero = false;      ///< "lẻ" for "linh"
  bool southernThousand = false;  ///< "ngàn" for "nghìn"
  bool plainFour = false;         ///< "linh bốn" for "linh tư"
};

/// 1205000 → "một triệu hai trăm linh năm nghìn"; -5 → "âm năm".
std::string numberInWords(int64_t number, const NumberWordStyle& style = {});

/// The number of a full reading in any of the styles, letter case and spacing aside. Nothing for
/// words that numberInWords would never write ("năm mươi một", "hai triệu triệu").
std::optional<int64_t> parseNumberWords(std::string_view words);

/// 1205000 → "Một triệu hai trăm linh năm nghìn đồng".
std::string moneyInWords(int64_t dong, const NumberWordStyle& style = {});

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_NUMBER_WORDS_H_
