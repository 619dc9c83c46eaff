#include "intake/table_use.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vanthu::intake {
namespace {

TableUse useOf(const sheet::Table& table, const FoundHeader& header) {
  TableUse use;
  use.name = table.name;
  use.used = true;
  use.hidden = table.hidden;
  for (size_t i = header.first; i <= header.last; ++i)
    use.headerRows.push_back(table.rows[i].index);
  for (const ColumnMatch& match : header.columns.matches) {
    use.columns.push_back(match.use);
    const auto& hidden = table.hiddenColumns;
    use.columns.back().hidden =
        std::find(hidden.begin(), hidden.end(), match.use.column) != hidden.end();
  }
  for (const sheet::Row& row : table.rows) {
    if (row.hidden)
      use.hiddenRows.push_back(row.index);
    use.formulas += static_cast<size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](const sheet::Cell& c) { return c.formula; }));
  }
  return use;
}

void warn(ListContext& context, std::string code, Message message) {
  context.out.findings.push_back({std::move(code),
                                  {context.target.file, 0, 0, {}},
                                  std::move(message),
                                  {},
                                  Severity::warning});
}

void warnOfHidden(const TableUse& use, ListContext& context) {
  const std::string sheet = use.name.empty() ? "" : " (" + use.name + ")";
  if (!use.hiddenRows.empty())
    warn(context,
         "list.hidden-rows",
         {"có " + std::to_string(use.hiddenRows.size()) + " dòng ẩn, đầu tiên là dòng " +
              std::to_string(use.hiddenRows.front() + 1) + sheet + "; vẫn được đọc",
          std::to_string(use.hiddenRows.size()) + " rows are hidden, the first is row " +
              std::to_string(use.hiddenRows.front() + 1) + sheet + "; they are read"});
  for (const ColumnUse& column : use.columns) {
    const std::string name = sheet::cellName(use.headerRows.front(), column.column);
    if (column.hidden && column.use == ColumnUse::Use::field)
      warn(context,
           "list.hidden-column",
           {"cột “" + column.header + "” (" + name + ") bị ẩn; vẫn được đọc",
            "column “" + column.header + "” (" + name + ") is hidden; it is read"});
    if (column.use == ColumnUse::Use::unknown)
      warn(context,
           "list.unknown-column",
           {"cột “" + column.header + "” (" + name + ") không có trong mẫu, không được đọc",
            "column “" + column.header + "” (" + name + ") is no field, it is not read"});
  }
}

// Columns with cells and no header.
void warnOfBare(const TableUse& use, const std::map<uint32_t, size_t>& bare, ListContext& context) {
  for (const auto& [column, cells] : bare) {
    const std::string name = sheet::cellName(use.headerRows.back(), column);
    warn(context,
         "list.bare-column",
         {"cột không có tên ở " + name + " có " + std::to_string(cells) + " ô, không được đọc",
          "the column without a name at " + name + " has " + std::to_string(cells) +
              " cells, it is not read"});
  }
}

}  // namespace

void noteUse(const sheet::Table& table,
             const FoundHeader& header,
             const std::map<uint32_t, size_t>& bare,
             ListContext& context) {
  TableUse use = useOf(table, header);
  warnOfHidden(use, context);
  warnOfBare(use, bare, context);
  context.out.tables.push_back(std::move(use));
}

}  // namespace vanthu::intake
