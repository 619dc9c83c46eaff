// Capitals and small letters of Vietnamese.
//
// Letter by letter; knows nothing of names or agencies, so there is no title case: "Sở Giáo dục và
// Đào tạo" cannot be had by rule (tieng-viet.md §4). Takes and gives clean text. Thread-safe.
#ifndef VANTHU_TEXT_CASE_H_
#define VANTHU_TEXT_CASE_H_

#include <string>
#include <string_view>

namespace vanthu::text {

/// "Sở Giáo dục" → "SỞ GIÁO DỤC".
std::string toUpper(std::string_view text);

/// "SỞ GIÁO DỤC" → "sở giáo dục".
std::string toLower(std::string_view text);

/// The first letter as a capital, signs before it skipped: "“đổi mới" → "“Đổi mới". A text that
/// begins with a digit stays as it is.
std::string capitalizeFirst(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_CASE_H_
