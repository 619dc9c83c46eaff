// What people find objects by: their names and titles, kept beside the objects themselves.
//
// Each word is kept as it is written but for capitals and spaces (text::foldKey) and without marks
// (text::looseKey); words without marks are listed once with their trigrams, so that a mistyped
// word finds its neighbours. Called in the transaction that changes the object, so that neither is
// without the other.
#ifndef VANTHU_STORE_SEARCH_SEARCH_INDEX_H_
#define VANTHU_STORE_SEARCH_SEARCH_INDEX_H_

#include <string>
#include <string_view>
#include <vector>

#include "store/database/database.h"

namespace vanthu::store {

/// One thing that an object is found by.
struct SearchText {
  std::string kind;  ///< "campaign", "document", "unit", "nominee", "person"
  std::string title;  ///< what is searched: a person's name, a trích yếu; the first 60 words count
  std::string detail;  ///< shown beside it, not searched: "Quyết định số 12/QĐ-SGDĐT"
  std::string also{};  ///< searched too, not shown; the first 60 words count
};

/// `object` ("documents/01j…") of that office is found by `texts` and by nothing else from now on.
void indexObject(Transaction& tx,
                 std::string_view object,
                 std::string_view office,
                 const std::vector<SearchText>& texts);

/// The object is found no more.
void dropFromIndex(Transaction& tx, std::string_view object);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_SEARCH_SEARCH_INDEX_H_
