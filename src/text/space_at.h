// The spaces that part a label from its words. Inside text/ only.
#ifndef VANTHU_TEXT_SPACE_AT_H_
#define VANTHU_TEXT_SPACE_AT_H_

#include <cstddef>
#include <string_view>

namespace vanthu::text {

/// Bytes of the space, TAB or U+00A0 that stands at `offset`; 0 if none does.
inline size_t spaceAt(std::string_view text, size_t offset) {
  constexpr std::string_view kHardSpace = "\u00A0";
  if (offset >= text.size())
    return 0;
  if (text[offset] == ' ' || text[offset] == '\t')
    return 1;
  return text.substr(offset).starts_with(kHardSpace) ? kHardSpace.size() : 0;
}

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_SPACE_AT_H_
