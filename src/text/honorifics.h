// Words that stand before a person's name and are no part of it (the-thuc.md E23).
//
// For this folder. Pure and thread-safe.
#ifndef VANTHU_TEXT_HONORIFICS_H_
#define VANTHU_TEXT_HONORIFICS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::text {

struct Honorific {
  size_t words = 0;        ///< how many of the name's first words
  bool uncertain = false;  ///< may be a part of the name: "Ông Cao Thắng"
};

/// The honorifics and degrees at the start of a name that is parted into words: "Ông", "Thầy giáo",
/// "PGS.TS.", "Ông ThS". At least one word is always left to the name.
Honorific leadingHonorific(const std::vector<std::string_view>& words);

/// A degree or title of honour by itself: "ThS.", "NGƯT".
bool isDegree(std::string_view word);

/// Family names and the words that ethnic minorities begin names with: "Nguyễn", "Y", "Ksor".
bool isFamilyName(std::string_view word);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_HONORIFICS_H_
