#include "store/table_copy.h"

#include <algorithm>
#include <set>

#include "store/database/fault.h"

namespace vanthu::store {
namespace {

// Files are large, other rows are not.
constexpr int kRowsOfAPage = 500;
constexpr int kFilesOfAPage = 8;

Table::Kind kindOf(const std::string& type) {
  if (type == "TEXT")
    return Table::Kind::text;
  if (type == "BIGINT")
    return Table::Kind::integer;
  if (type == "BLOB")
    return Table::Kind::blob;
  throw DatabaseFault(FaultKind::failed, "a column of type " + type);
}

Table describe(Transaction& sqlite, const std::string& name) {
  Table table{name, {}, {}};
  std::map<int64_t, std::string> key;
  const std::string sql = "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid";
  for (const Row& row : sqlite.query(sql, {name})) {
    table.columns.push_back({row.text("name"), kindOf(row.text("type"))});
    if (row.integer("pk") > 0)
      key[row.integer("pk")] = row.text("name");
  }
  for (const auto& [position, column] : key)
    table.key.push_back(column);
  if (table.key.empty())
    throw DatabaseFault(FaultKind::failed, "a table without a primary key: " + name);
  return table;
}

std::set<std::string> refersTo(Transaction& sqlite, const std::string& name) {
  std::set<std::string> others;
  const std::string sql = "SELECT \"table\" AS other FROM pragma_foreign_key_list(?)";
  for (const Row& row : sqlite.query(sql, {name}))
    others.insert(row.text("other"));
  return others;
}

// Takes out, again and again, the tables that refer to none that is left.
std::vector<std::string> inOrder(std::map<std::string, std::set<std::string>> references) {
  std::vector<std::string> order;
  while (!references.empty()) {
    const auto free = std::find_if(references.begin(), references.end(), [&](const auto& entry) {
      return std::none_of(entry.second.begin(), entry.second.end(), [&](const std::string& other) {
        return references.contains(other);
      });
    });
    if (free == references.end())
      throw DatabaseFault(FaultKind::failed, "tables that refer to each other in a circle");
    order.push_back(free->first);
    references.erase(free);
  }
  return order;
}

template <typename Items, typename Text>
std::string joined(const Items& items, const Text& text) {
  std::string out;
  for (const auto& item : items) {
    out += out.empty() ? "" : ", ";
    out += text(item);
  }
  return out;
}

std::string nameOf(const Table::Column& column) {
  return "\"" + column.name + "\"";
}

std::string selectSql(const Table& table, bool first) {
  const auto quoted = [](const std::string& name) { return "\"" + name + "\""; };
  const std::string key = joined(table.key, quoted);
  std::string sql = "SELECT " + joined(table.columns, nameOf) + " FROM \"" + table.name + "\"";
  if (!first)
    sql += " WHERE (" + key + ") > (" + joined(table.key, [](const auto&) { return "?"; }) + ")";
  return sql + " ORDER BY " + key + " LIMIT ?";
}

std::string insertSql(const Table& table) {
  return "INSERT INTO \"" + table.name + "\" (" + joined(table.columns, nameOf) + ") VALUES (" +
         joined(table.columns, [](const auto&) { return "?"; }) + ")";
}

Param valueOf(const Row& row, const Table::Column& column) {
  if (row.isNull(column.name))
    return nullptr;
  switch (column.kind) {
    case Table::Kind::integer:
      return row.integer(column.name);
    case Table::Kind::blob:
      return Blob{row.blob(column.name)};
    case Table::Kind::text:
      break;
  }
  return row.text(column.name);
}

Params valuesOf(const Row& row, const Table& table) {
  Params values;
  for (const Table::Column& column : table.columns)
    values.push_back(valueOf(row, column));
  return values;
}

Params keyOf(const Row& row, const Table& table) {
  Params values;
  for (const std::string& name : table.key) {
    const auto column = std::find_if(table.columns.begin(),
                                     table.columns.end(),
                                     [&](const Table::Column& c) { return c.name == name; });
    values.push_back(valueOf(row, *column));
  }
  return values;
}

int pageOf(const Table& table) {
  const bool files = std::any_of(table.columns.begin(), table.columns.end(), [](const auto& c) {
    return c.kind == Table::Kind::blob;
  });
  return files ? kFilesOfAPage : kRowsOfAPage;
}

}  // namespace

std::vector<Table> tablesOf(Transaction& sqlite) {
  std::map<std::string, std::set<std::string>> references;
  const Rows rows = sqlite.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      " AND name <> 'migration'");
  for (const Row& row : rows)
    references[row.text("name")] = refersTo(sqlite, row.text("name"));
  std::vector<Table> tables;
  for (const std::string& name : inOrder(std::move(references)))
    tables.push_back(describe(sqlite, name));
  return tables;
}

RowCounts countRows(Transaction& tx, const std::vector<Table>& tables) {
  RowCounts counts;
  for (const Table& table : tables)
    counts[table.name] = tx.one("SELECT count(*) AS n FROM \"" + table.name + "\"")->integer("n");
  return counts;
}

void copyRows(const Table& table, Transaction& from, Transaction& to) {
  const std::string insert = insertSql(table);
  const int page = pageOf(table);
  Params after;
  for (bool first = true;; first = false) {
    after.push_back(page);
    const Rows rows = from.query(selectSql(table, first), after);
    for (const Row& row : rows)
      to.execute(insert, valuesOf(row, table));
    if (static_cast<int>(rows.size()) < page)
      return;
    after = keyOf(rows.back(), table);
  }
}

}  // namespace vanthu::store
