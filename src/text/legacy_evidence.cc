#include "text/legacy_evidence.h"

#include <algorithm>
#include <string>

#include "text/letter_class.h"
#include "text/look_alikes.h"
#include "text/syllables.h"
#include "text/vietnamese_letters.h"

namespace vanthu::text {
namespace {

// Letters by their Unicode class that no language writes words with: ª µ º.
bool isSignLike(char32_t c) {
  return c == 0xAA || c == 0xB5 || c == 0xBA;
}

// VNI's marks are letters of other languages; behind a vowel only some of them are.
bool isUnusualPair(char32_t vowel, char32_t mark) {
  constexpr std::u32string_view kBases = U"aeouyAEOUY";
  constexpr std::u32string_view kMarks = U"øõåãäûâêèØÕÅÃÄÛÂÊÈ";
  return kBases.find(vowel) != std::u32string_view::npos &&
         kMarks.find(mark) != std::u32string_view::npos;
}

// "AT&T®": a sign that may follow capitals.
bool isMarkedAbbreviation(std::u32string_view word) {
  constexpr std::u32string_view kSigns = U"®©²³°";
  return kSigns.find(word.back()) != std::u32string_view::npos &&
         std::all_of(
             word.begin(), word.end() - 1, [](char32_t c) { return c < 0x80 && isUpper(c); });
}

// A sign in the midst of letters, or a capital with marks behind a small letter.
bool isOdd(std::u32string_view before, LegacyEncoding encoding) {
  if (isMarkedAbbreviation(before))
    return false;
  for (size_t i = 0; i < before.size(); ++i) {
    if (before[i] > 0x7F && (!isLetter(before[i]) || isSignLike(before[i])))
      return true;
    if (before[i] < 0x20)
      return true;
    if (i == 0)
      continue;
    if (before[i] > 0x7F && isUpper(before[i]) && isLetter(before[i - 1]) &&
        !isUpper(before[i - 1]))
      return true;
    if (encoding == LegacyEncoding::vni && isUnusualPair(before[i - 1], before[i]))
      return true;
  }
  return false;
}

bool isAbbreviation(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return isUpper(c) && isVietnameseLetter(c) && !isVietnameseVowel(c);
  });
}

// Spaces, quotes and dashes around a word, for which VISCII has letters.
bool isPunctuated(std::u32string_view word) {
  constexpr std::u32string_view kOpening = U"\u00A0«‹‘‚“„–—•¿¡", kClosing = U"\u00A0»›’“”–—…";
  return kOpening.find(word.front()) != std::u32string_view::npos ||
         kClosing.find(word.back()) != std::u32string_view::npos;
}

// As normalize() will make it: ð and Ð are đ and Đ in Vietnamese words.
std::u32string withoutLookAlikes(std::u32string_view word) {
  std::u32string out(word);
  for (char32_t& c : out) {
    if (isLookAlike(c))
      c = c == U'\u00F0' ? U'đ' : U'Đ';
  }
  return out;
}

class Weigher {
 public:
  Weigher(std::u32string_view run, const Transcript& transcript, LegacyEncoding encoding)
      : run_(run), transcript_(transcript), encoding_(encoding) {
    out_.readable = transcript.misfits == 0;
  }

  Evidence weigh() {
    const std::u32string& text = transcript_.text;
    for (size_t begin = 0; begin < text.size();) {
      size_t end = begin;
      while (end < text.size() && isLetter(text[end]))
        ++end;
      if (end > begin)
        weighWord(begin, end);
      else if (begin > 0 && isLeftOver(text[begin]) && isLetter(text[begin - 1]))
        out_.readable = false;
      else if (isLeftOver(text[begin]) && begin + 1 < text.size() && isLetter(text[begin + 1]))
        out_.readable = false;
      begin = std::max(end, begin + 1);
    }
    return out_;
  }

 private:
  // A sign that stands in no text beside a letter, though this reading leaves it there.
  static bool isLeftOver(char32_t c) {
    constexpr std::u32string_view kSigns = U"¡¢£¤¥¦¨¬¯´µ¶¸¹¼½¾¿×÷";
    return kSigns.find(c) != std::u32string_view::npos;
  }

  // "TỰ" among words in small letters is hardly meant.
  bool fitsCapitals(std::u32string_view word) const {
    const bool capitals = std::all_of(word.begin(), word.end(), isUpper);
    const bool small =
        std::any_of(run_.begin(), run_.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
    return word.size() == 1 || !capitals || !small;
  }

  bool isChanged(size_t i) const {
    const size_t from = transcript_.from[i];
    return transcript_.from[i + 1] - from != 1 || run_[from] != transcript_.text[i];
  }

  void weighWord(size_t begin, size_t end) {
    const auto after = std::u32string_view(transcript_.text).substr(begin, end - begin);
    const size_t from = transcript_.from[begin];
    const std::u32string_view before = run_.substr(from, transcript_.from[end] - from);
    size_t changed = 0;
    for (size_t i = begin; i < end; ++i)
      changed += isChanged(i) ? 1u : 0u;
    if (changed == 0)
      weighUnchanged(after);
    else if (isLonePunctuation(before))
      out_.readable = false;
    else if (!isSymbol(before))
      weighChanged(before, after, changed);
  }

  // TCVN3's « is a word: "« t«" is "ô tô".
  bool isLonePunctuation(std::u32string_view before) const {
    return before.size() == 1 && isPunctuated(before) &&
           !(encoding_ == LegacyEncoding::tcvn3 && before == U"«");
  }

  // Signs that also stand by themselves: ×, ·, ®, µm, nº.
  static bool isSymbol(std::u32string_view before) {
    constexpr std::u32string_view kKnown[] = {U"µm", U"nº", U"Nº", U"n°", U"N°"};
    return std::find(std::begin(kKnown), std::end(kKnown), before) != std::end(kKnown) ||
           (before.size() == 1 && (!isLetter(before[0]) || isSignLike(before[0])));
  }

  void weighUnchanged(std::u32string_view word) {
    const bool hasSmall =
        std::any_of(word.begin(), word.end(), [](char32_t c) { return !isUpper(c); });
    out_.frequent += isCommonSyllable(word) ? 1u : 0u;
    if (isSyllable(word) || isPlainSyllable(word))
      ++out_.lawful;
    else if (hasSmall)
      ++out_.foreign;
  }

  void weighChanged(std::u32string_view before, std::u32string_view after, size_t changed) {
    const bool odd = isOdd(before, encoding_);
    const bool lawful = isSyllable(after);
    if (isPunctuated(before) && (!lawful || encoding_ == LegacyEncoding::viscii)) {
      out_.readable = out_.readable && lawful;
      return;
    }
    if (!lawful && (after.size() == 1 || isAbbreviation(after)))
      return;  // as of a list or a class; QĐ, GDĐT: no evidence
    if (isSyllable(withoutLookAlikes(before)))
      ++(lawful ? out_.both : out_.spoiled);
    else if (lawful)
      ++(odd ? out_.strong : out_.plain);
    else if (odd)
      ++out_.odd;
    else
      ++(isBeat(after) ? out_.beats : out_.unknown);
    const bool common = lawful && isCommonSyllable(after) && fitsCapitals(after);
    out_.common += common ? 1u : 0u;
    out_.frequent += common ? 1u : 0u;
    out_.hasRich = out_.hasRich || (odd && changed >= 2 && lawful);
  }

  std::u32string_view run_;
  const Transcript& transcript_;
  LegacyEncoding encoding_;
  Evidence out_;
};

}  // namespace

bool Evidence::certain() const {
  const size_t mended = strong + plain;
  const size_t words = mended + both + lawful;
  if (!readable || mended < 8 * (spoiled + unknown + beats) || mended == 0 || foreign * 2 > words ||
      odd > 2 * mended)
    return false;
  if (strong == 0)  // natural words: a Vietnamese text around them
    return foreign == 0 && frequent >= 2 && 3 * frequent >= words;
  return hasRich || strong >= 2 || (words >= 2 && strong >= 1);
}

bool Evidence::likely() const {
  const size_t mended = strong + plain + odd;
  return readable && spoiled + unknown == 0 && mended > 0 && mended >= beats;
}

bool Evidence::open() const {
  return readable && spoiled + unknown + strong + plain + odd == 0 && both + beats > 0;
}

Evidence weigh(std::u32string_view run, const Transcript& transcript, LegacyEncoding encoding) {
  return Weigher(run, transcript, encoding).weigh();
}

}  // namespace vanthu::text
