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

}  // namespace vanthu::text
