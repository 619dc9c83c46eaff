// How far a database has come: the end of its audit chain and the last number of each series.
#ifndef VANTHU_STORE_HEADS_H_
#define VANTHU_STORE_HEADS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/audit.h"
#include "store/database/database.h"

namespace vanthu::store {

struct Heads {
  AuditHead audit;
  std::map<std::string, int64_t> series;  ///< last number by the series' id
};

Heads readHeads(Transaction& tx);

/// True if the database has been where `heads` says: its chain holds that entry, and no series
/// stands before that number.
bool hasReached(Transaction& tx, const Heads& heads);
/// The same where readHeads() has given `now` in this transaction.
bool hasReached(Transaction& tx, const Heads& heads, const Heads& now);

/// One line of JSON.
std::string toText(const Heads& heads);

/// Errors: "store.bad-anchor".
Result<Heads> parseHeads(std::string_view text);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_HEADS_H_
