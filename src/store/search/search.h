// Finding objects by words that may lack their marks or be mistyped.
//
// Every word of the question has to be found in one title. What is written the same comes first,
// then what differs in marks, then what differs in a letter or two; the last word may be the
// beginning of one. The same statements on both databases.
#ifndef VANTHU_STORE_SEARCH_SEARCH_H_
#define VANTHU_STORE_SEARCH_SEARCH_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database/database.h"

namespace vanthu::store {

enum class Match {
  exact,  ///< every word as it is written, capitals and spaces aside
  marks,  ///< without tones, hats and the stroke of đ
  typos,  ///< words with a letter wrong, missing, too many or in the wrong place, or begun
};

/// "exact", "marks", "typos".
std::string_view nameOf(Match match);

struct SearchHit {
  std::string kind;
  std::string object;
  std::string office;
  std::string title;
  std::string detail;
  Match match = Match::exact;
};

struct SearchQuestion {
  std::string text;  ///< clean text (text/normalize.h); the first eight words count
  /// Only objects of these offices; nothing: of all.
  std::optional<std::vector<std::string>> offices{};
  std::string kind{};  ///< only of that kind; empty: of every kind
  size_t limit = 20;   ///< at most 200
};

/// The best first; of one rank those whose title has fewer words, then by title.
std::vector<SearchHit> search(Transaction& tx, const SearchQuestion& question);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_SEARCH_SEARCH_H_
