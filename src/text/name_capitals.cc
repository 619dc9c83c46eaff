#include "text/name_capitals.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "text/letter_class.h"
#include "text/syllables.h"
#include "text/vietnamese_letters.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

char32_t lower(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t upper(char32_t c) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

// One word of a name.
class Word {
 public:
  explicit Word(std::string_view text) {
    for (size_t i = 0; i < text.size();)
      letters_ += nextCodePoint(text, i);
    for (const char32_t c : letters_) {
      count_ += isLetter(c) ? 1u : 0u;
      capitals_ += isLetter(c) && isUpper(c) ? 1u : 0u;
    }
  }

  size_t letters() const { return count_; }
  bool hasDigits() const {
    return std::any_of(letters_.begin(), letters_.end(), [](char32_t c) {
      return u_isdigit(static_cast<UChar32>(c)) != 0;
    });
  }
  bool hasCapitals() const { return capitals_ > 0; }
  bool hasSmall() const { return capitals_ < count_; }

  bool beginsWithTone() const { return toneOf(letters_.front()) != 0; }

  /// Each part with its capital, or II, III … as they are.
  std::u32string titled() const {
    std::u32string out(letters_);
    if (isRoman()) {
      std::transform(out.begin(), out.end(), out.begin(), upper);
      return out;
    }
    bool first = true;
    for (char32_t& c : out) {
      c = first ? upper(c) : lower(c);
      first = !isLetter(c);
    }
    return out;
  }

  bool isTitled() const { return titled() == letters_; }

  bool isVietnamese() const {
    std::u32string small(letters_);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    return isSyllable(small) || isPlainSyllable(small);
  }

  const std::u32string& text() const { return letters_; }

 private:
  // "VI" and "XI" are names too.
  bool isRoman() const {
    constexpr std::u32string_view kNumerals[] = {U"ii", U"iii", U"iv", U"vii", U"viii", U"ix"};
    std::u32string small(letters_);
    std::transform(small.begin(), small.end(), small.begin(), lower);
    return std::find(std::begin(kNumerals), std::end(kNumerals), small) != std::end(kNumerals);
  }

  std::u32string letters_;
  size_t count_ = 0;
  size_t capitals_ = 0;
};

class Mender {
 public:
  explicit Mender(std::string_view name) {
    for (const std::string_view word : splitWords(name))
      words_.emplace_back(word);
  }

  NameCapitals mend() {
    const bool uniform = isUniform();
    const bool vietnamese = std::all_of(words_.begin(), words_.end(), [](const Word& word) {
      return word.isVietnamese() || word.letters() == 0;
    });
    for (const Word& word : words_)
      append(uniform ? word.titled() : mended(word, vietnamese));
    return std::move(out_);
  }

 private:
  // Nothing tells which letters its owner makes capitals.
  bool isUniform() const {
    const bool small =
        std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.hasSmall(); });
    const bool capitals = std::any_of(
        words_.begin(), words_.end(), [](const Word& word) { return word.hasCapitals(); });
    return !(small && capitals);
  }

  std::u32string mended(const Word& word, bool vietnameseName) {
    if (word.isTitled() || word.letters() == 0 || word.hasDigits())
      return word.text();
    const bool capitals = !word.hasSmall();
    const bool small = !word.hasCapitals();
    if (small && word.beginsWithTone())  // TCVN3 has no capitals with tones: "Ksor út"
      return word.titled();
    if (word.isVietnamese() && (!small || vietnameseName))
      return word.titled();
    constexpr size_t kAbbreviation = 2;  // letters: such a word may be meant so
    if (capitals && word.letters() > kAbbreviation)
      return word.titled();
    out_.unsure = out_.unsure || capitals || small;
    return word.text();
  }

  void append(const std::u32string& word) {
    if (!out_.text.empty())
      out_.text += ' ';
    for (const char32_t c : word)
      appendUtf8(out_.text, c);
  }

  std::vector<Word> words_;
  NameCapitals out_;
};

}  // namespace

NameCapitals withNameCapitals(std::string_view name) {
  return Mender(name).mend();
}

}  // namespace vanthu::text
