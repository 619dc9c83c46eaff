#include "store/search/search_words.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostLetters = 40;
constexpr size_t kShortWord = 3;
constexpr size_t kLongWord = 7;

// Spaces, signs, quotation marks and dashes part words; what lies beyond them is a letter.
bool partsWords(char32_t c) {
  if (c < 0x80)
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  return (c >= 0x80 && c <= 0xBF) || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
         (c >= 0x3000 && c <= 0x303F);
}

std::u32string letters(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();)
    out += nextCodePoint(text, at);
  return out;
}

}  // namespace

std::vector<SearchWord> searchWords(std::string_view text, size_t most) {
  const std::string key = text::foldKey(text);
  std::vector<SearchWord> words;
  std::string word;
  size_t length = 0;
  const auto end = [&] {
    if (!word.empty() && words.size() < most)
      words.push_back({text::looseKey(word), word});
    word.clear();
    length = 0;
  };
  for (size_t at = 0; at < key.size() && words.size() < most;) {
    const char32_t c = nextCodePoint(key, at);
    if (partsWords(c))
      end();
    else if (++length <= kMostLetters)
      appendUtf8(word, c);
  }
  end();
  return words;
}

std::vector<std::string> trigrams(std::string_view word) {
  const std::u32string padded = U"  " + letters(word) + U"  ";
  std::vector<std::string> grams;
  for (size_t i = 0; i + 3 <= padded.size(); ++i) {
    std::string gram;
    for (size_t k = i; k < i + 3; ++k)
      appendUtf8(gram, padded[k]);
    grams.push_back(std::move(gram));
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

// Optimal string alignment, three rows of the table at a time.
size_t editDistance(std::string_view first, std::string_view second, size_t most) {
  const std::u32string a = letters(first);
  const std::u32string b = letters(second);
  const size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > most)
    return most + 1;
  std::vector<size_t> older(b.size() + 1);
  std::vector<size_t> old(b.size() + 1);
  std::vector<size_t> row(b.size() + 1);
  std::iota(old.begin(), old.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t k = 1; k <= b.size(); ++k) {
      const size_t changed = old[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
      row[k] = std::min({old[k] + 1, row[k - 1] + 1, changed});
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
        row[k] = std::min(row[k], older[k - 2] + 1);
    }
    older.swap(old);
    old.swap(row);
  }
  return std::min(old[b.size()], most + 1);
}

size_t allowedTypos(std::string_view word) {
  const size_t length = letters(word).size();
  return length < kShortWord ? 0 : length < kLongWord ? 1 : 2;
}

}  // namespace vanthu::store
