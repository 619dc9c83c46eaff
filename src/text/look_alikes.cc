#include "text/look_alikes.h"

#include "base/utf8.h"
#include "text/letter_class.h"
#include "text/vietnamese_letters.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

bool needsRepair(std::string_view word) {
  bool hasLookAlike = false;
  bool hasOtherLetter = false;
  for (size_t i = 0; i < word.size();) {
    const char32_t c = nextCodePoint(word, i);
    if (isLookAlike(c))
      hasLookAlike = true;
    else if (isVietnameseLetter(c))
      hasOtherLetter = true;
    else if (isLetter(c))
      return false;
  }
  return hasLookAlike && hasOtherLetter;
}

// Đ stands anywhere in an abbreviation (HĐND); đ only begins a syllable, unlike the Icelandic ð.
char32_t repaired(char32_t c, bool afterLetter) {
  if (!isLookAlike(c))
    return c;
  if (c == U'\u00F0')
    return afterLetter ? c : U'đ';
  return U'Đ';
}

void appendRepaired(std::string& out, std::string_view word) {
  bool afterLetter = false;
  for (size_t i = 0; i < word.size();) {
    const char32_t c = nextCodePoint(word, i);
    appendUtf8(out, repaired(c, afterLetter));
    afterLetter = isLetter(c);
  }
}

}  // namespace

std::string mapLookAlikes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const std::string_view word : splitWords(text)) {
    // The spaces before the word, as they are. Repairing keeps the length: each letter has two
    // bytes.
    const auto begin = static_cast<size_t>(word.data() - text.data());
    out += text.substr(out.size(), begin - out.size());
    if (needsRepair(word))
      appendRepaired(out, word);
    else
      out += word;
  }
  return out.append(text.substr(out.size()));
}

}  // namespace vanthu::text
