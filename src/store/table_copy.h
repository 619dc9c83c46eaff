// All rows of all tables from one database into another, whichever kinds they are.
//
// One of the two is SQLite: it is asked what tables there are, in which order they refer to each
// other, and by what their rows are ordered. Both have the schema of this version.
#ifndef VANTHU_STORE_TABLE_COPY_H_
#define VANTHU_STORE_TABLE_COPY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/database/database.h"

namespace vanthu::store {

struct Table {
  enum class Kind { text, integer, blob };
  struct Column {
    std::string name;
    Kind kind = Kind::text;
  };
  std::string name;
  std::vector<Column> columns;
  std::vector<std::string> key;  ///< the columns of the primary key
};

/// Every table but `migration`; each after those that it refers to. REQUIRES: `sqlite` is SQLite.
std::vector<Table> tablesOf(Transaction& sqlite);

/// How many rows each table has.
using RowCounts = std::map<std::string, int64_t>;
RowCounts countRows(Transaction& tx, const std::vector<Table>& tables);

/// REQUIRES: the tables of `to` are empty.
void copyRows(const Table& table, Transaction& from, Transaction& to);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_TABLE_COPY_H_
