#include "text/fold.h"

#include "base/utf8.h"
#include "text/case.h"
#include "text/letter_class.h"
#include "text/vietnamese_letters.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

// H'Hen, H’Hen and HʼHen are one name.
char32_t withPlainApostrophe(char32_t c) {
  return c == U'’' || c == U'‘' || c == U'ʼ' ? U'\'' : c;
}

std::u32string lowerWithSingleSpaces(std::string_view text) {
  const std::string lower = toLower(text);
  std::u32string out;
  for (const std::string_view word : splitWords(lower)) {
    if (!out.empty())
      out += U' ';
    for (size_t i = 0; i < word.size();)
      out += withPlainApostrophe(nextCodePoint(word, i));
  }
  return out;
}

bool endsSyllable(const std::u32string& text, size_t next) {
  return next == text.size() || !isLetter(text[next]);
}

// oa, oe, uy that end a syllable: the new style puts the tone on the second letter. "qu" is one
// consonant, so "quý" has only one spelling.
bool hasNewTonePlace(const std::u32string& text, size_t i) {
  if (i + 1 >= text.size() || toneOf(text[i + 1]) == 0 || !endsSyllable(text, i + 2))
    return false;
  const char32_t second = withTone(text[i + 1], 0);
  const bool rime = (text[i] == U'o' && (second == U'a' || second == U'e')) ||
                    (text[i] == U'u' && second == U'y');
  return rime && (i == 0 || text[i - 1] != U'q');
}

void moveTonesToOldPlace(std::u32string& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!hasNewTonePlace(text, i))
      continue;
    text[i] = withTone(text[i], toneOf(text[i + 1]));
    text[i + 1] = withTone(text[i + 1], 0);
  }
}

std::u32string folded(std::string_view text) {
  std::u32string out = lowerWithSingleSpaces(text);
  moveTonesToOldPlace(out);
  return out;
}

std::string toBytes(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text)
    appendUtf8(out, c);
  return out;
}

}  // namespace

std::string foldKey(std::string_view text) {
  return toBytes(folded(text));
}

std::string looseKey(std::string_view text) {
  std::u32string letters = folded(text);
  for (char32_t& c : letters)
    c = plainLetter(c);
  return toBytes(letters);
}

}  // namespace vanthu::text
