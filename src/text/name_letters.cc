#include "text/name_letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "text/letter_class.h"
#include "text/normalize.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

// Each with the Latin letter below it.
constexpr std::u32string_view kForeign = U"аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅαοικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::u32string_view kLatin = U"aeopcyxijshdABEKMHOPCTYXIJSaoikABEZHIKMNOPTYX";
static_assert(kForeign.size() == kLatin.size());

bool isMark(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool isLatin(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

char32_t latinFor(char32_t c) {
  const size_t at = kForeign.find(c);
  return at == std::u32string_view::npos ? c : kLatin[at];
}

// The word with Latin letters, or as it is.
std::string latinWord(std::string_view word) {
  std::string out;
  bool latin = false;
  for (size_t i = 0; i < word.size();) {
    const char32_t c = nextCodePoint(word, i);
    const char32_t replaced = latinFor(c);
    if (isLetter(c) && !isLatin(c) && replaced == c)
      return std::string(word);
    latin = latin || (isLetter(c) && isLatin(c));
    appendUtf8(out, replaced);
  }
  return latin ? out : std::string(word);
}

void addOnce(std::string& signs, std::string_view sign) {
  if (signs.find(sign) == std::string::npos)
    signs += sign;
}

bool isNameSign(char32_t c) {
  return isSpace(c) || c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'-' ||
         c == U'‐' || c == U'.';
}

}  // namespace

std::string withLatinLetters(std::string_view name) {
  std::string out;
  for (const std::string_view word : splitWords(name)) {
    const auto begin = static_cast<size_t>(word.data() - name.data());
    const size_t spaces = begin == 0 ? 0 : name.substr(0, begin).find_last_not_of(' ') + 1;
    out.append(name.substr(spaces, begin - spaces)).append(latinWord(word));
  }
  if (out == name)
    return out;
  // A letter that was Cyrillic may have its tone as a mark.
  if (auto clean = normalize(out))
    return *std::move(clean);
  return std::string(name);
}

StrayLetters strayLettersOf(std::string_view name) {
  StrayLetters out;
  for (size_t i = 0; i < name.size();) {
    const size_t begin = i;
    const char32_t c = nextCodePoint(name, i);
    const std::string_view sign = name.substr(begin, i - begin);
    if (u_isdigit(static_cast<UChar32>(c)))
      addOnce(out.digits, sign);
    else if (isLetter(c) && !isLatin(c) && c != U'ʼ')
      addOnce(out.foreign, sign);
    else if (!isLetter(c) && !isMark(c) && !isNameSign(c))
      addOnce(out.signs, sign);
  }
  return out;
}

}  // namespace vanthu::text
