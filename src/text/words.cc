#include "text/words.h"

#include "base/utf8.h"

namespace vanthu::text {

std::vector<std::string_view> splitWords(std::string_view text) {
  std::vector<std::string_view> words;
  size_t begin = 0;
  for (size_t offset = 0; offset < text.size();) {
    const size_t at = offset;
    if (!isSpace(nextCodePoint(text, offset)))
      continue;
    if (at > begin)
      words.push_back(text.substr(begin, at - begin));
    begin = offset;
  }
  if (begin < text.size())
    words.push_back(text.substr(begin));
  return words;
}

std::string_view withoutOuterSpaces(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  constexpr std::string_view kPlain = " \t\n";
  const auto plain = [&](char c) { return kPlain.find(c) != std::string_view::npos; };
  while (!text.empty() && (plain(text.front()) || text.starts_with(kNoBreakSpace)))
    text.remove_prefix(plain(text.front()) ? 1 : kNoBreakSpace.size());
  while (!text.empty() && (plain(text.back()) || text.ends_with(kNoBreakSpace)))
    text.remove_suffix(plain(text.back()) ? 1 : kNoBreakSpace.size());
  return text;
}

}  // namespace vanthu::text
