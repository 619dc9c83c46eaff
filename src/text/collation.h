// Sorting as Vietnamese dictionaries and staff lists do (tieng-viet.md §5): syllable by syllable,
// letters a ă â … d đ …, tones ngang huyền hỏi ngã sắc nặng, numbers by value. Only between texts
// that are the same but for it: small before capital, hoà before hòa.
//
// Keys are byte strings to be compared byte by byte (std::string's <). They hold for one version of
// ICU: do not store them. Thread-safe.
#ifndef VANTHU_TEXT_COLLATION_H_
#define VANTHU_TEXT_COLLATION_H_

#include <string>
#include <string_view>

namespace vanthu::text {

/// For units, titles and other text: "Ha Cường" < "Hà An" < "Hà Bình" < "Hạ An"; "số 2" < "số 10".
std::string sortKey(std::string_view text);

/// For people: by tên (last word), then họ (first word), then đệm (between). A name of one word has
/// no họ and comes before its namesakes; a hyphen does not part words.
std::string nameSortKey(std::string_view fullName);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_COLLATION_H_
