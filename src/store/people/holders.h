// Those who hold roles, people and keys, in lists. Inside store/people/ only.
#ifndef VANTHU_STORE_PEOPLE_HOLDERS_H_
#define VANTHU_STORE_PEOPLE_HOLDERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database/database.h"

namespace vanthu::store {

/// A table with an `id`, in words of ours.
struct HolderTable {
  std::string_view name;     ///< "person"
  std::string_view columns;  ///< what its rows have
  std::string_view order;    ///< the column that orders the list, and the id behind it
  bool lastFirst = false;
};

/// The rows behind the one whose id is `after` (empty: from the beginning), of those who hold a
/// role in one of `offices`; nothing: of all.
Rows pageOfHolders(Transaction& tx,
                   const HolderTable& table,
                   const std::optional<std::vector<std::string>>& offices,
                   std::string_view after,
                   size_t limit);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_HOLDERS_H_
