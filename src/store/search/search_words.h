// Titles and questions as words, words as trigrams, and how far two words are apart.
//
// Inside search/ only. Pure and thread-safe.
#ifndef VANTHU_STORE_SEARCH_SEARCH_WORDS_H_
#define VANTHU_STORE_SEARCH_SEARCH_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::store {

struct SearchWord {
  std::string loose;    ///< text::looseKey
  std::string written;  ///< text::foldKey

  auto operator<=>(const SearchWord&) const = default;
};

/// The first `most` words of clean text: runs of letters and digits, each at most 40 letters.
std::vector<SearchWord> searchWords(std::string_view text, size_t most);

/// The trigrams of a word with two spaces before and behind it, each once: the first and the last
/// letter are trigrams of their own, so that even "hao" and "hoa" share one.
std::vector<std::string> trigrams(std::string_view word);

/// How many letters have to be put in, left out, changed or swapped with their neighbour to get
/// from one word to the other; more than `most` is `most` + 1.
size_t editDistance(std::string_view a, std::string_view b, size_t most);

/// How many of those a word of that length may have: short words none.
size_t allowedTypos(std::string_view word);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_SEARCH_SEARCH_WORDS_H_
