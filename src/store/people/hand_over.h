// The open work of a leaving person goes to another.
#ifndef VANTHU_STORE_PEOPLE_HAND_OVER_H_
#define VANTHU_STORE_PEOPLE_HAND_OVER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database/database.h"
#include "store/people/users.h"

namespace vanthu::store {

struct HandedOver {
  int64_t drafts = 0;
  int64_t tasks = 0;
};

/// Gives drafts and other open papers and tasks of `from` to `to`. What is issued or closed keeps
/// the name of who did it.
HandedOver handOver(Transaction& tx, std::string_view from, std::string_view to);

/// The offices in which handOver() would give something of `from` to somebody who could not see it:
/// who holds `grants` has no role there nor, of papers, in the office that keeps its registers.
std::vector<std::string> officesOutOfReach(Transaction& tx,
                                           std::string_view from,
                                           const Grants& grants);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_HAND_OVER_H_
