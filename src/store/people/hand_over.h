// The open work of a leaving person goes to another.
#ifndef VANTHU_STORE_PEOPLE_HAND_OVER_H_
#define VANTHU_STORE_PEOPLE_HAND_OVER_H_

#include <cstdint>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

struct HandedOver {
  int64_t drafts = 0;
  int64_t tasks = 0;
};

/// Gives drafts and other open papers and tasks of `from` to `to`. What is issued or closed keeps
/// the name of who did it.
HandedOver handOver(Transaction& tx, std::string_view from, std::string_view to);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_HAND_OVER_H_
