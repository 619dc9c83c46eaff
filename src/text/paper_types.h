// The 29 kinds of administrative paper and their signs (loai-van-ban.md §1; Decree 30/2020/NĐ-CP,
// Article 7 and Appendix III.I).
//
// Pure and thread-safe.
#ifndef VANTHU_TEXT_PAPER_TYPES_H_
#define VANTHU_TEXT_PAPER_TYPES_H_

#include <optional>
#include <string_view>

namespace vanthu::text {

/// "KH" of "Kế hoạch", in any case; nothing for a kind without a sign (công văn, thư công) and for
/// what is none of the 29.
std::optional<std::string_view> signOfType(std::string_view typeName);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_PAPER_TYPES_H_
