#include "intake/xlsx_tables.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/value.h"

namespace vanthu::intake {
namespace {

constexpr size_t kRowsMeasured = 200;  // for the width of a column
constexpr double kNarrowest = 8;
constexpr double kWidest = 60;
constexpr int64_t kMoney = 100'000;  // a column with such numbers is easier to read in groups

sheet::XlsxValue valueOf(const sheet::Cell& cell) {
  using Kind = sheet::Cell::Kind;
  if (cell.kind == Kind::boolean)
    return cell.text == "true";
  if (cell.kind == Kind::number) {
    if (const std::optional<Decimal> number = parseDecimal(cell.text))
      return *number;
  }
  if (cell.kind == Kind::date) {
    if (const std::optional<Date> day = parseIsoDate(cell.text))
      return *day;
  }
  return cell.text;
}

// The longest line of a text, in letters.
size_t widthOf(std::string_view text) {
  size_t widest = 0;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    widest = std::max(widest, countCodePoints(text.substr(at, end - at)));
    at = end + 1;
  }
  return widest;
}

sheet::XlsxTable tableOf(const sheet::Table& table) {
  sheet::XlsxTable out;
  out.name = table.name;
  std::vector<size_t> widths;
  for (const sheet::Cell& title : table.rows.front().cells) {
    out.columns.push_back({title.text, 0, sheet::XlsxColumn::Format::plain});
    widths.push_back(widthOf(title.text));
  }
  for (size_t i = 1; i < table.rows.size(); ++i) {
    std::vector<sheet::XlsxValue>& row = out.rows.emplace_back();
    for (const sheet::Cell& cell : table.rows[i].cells) {
      row.resize(cell.column + 1);
      row[cell.column] = valueOf(cell);
      if (i <= kRowsMeasured)
        widths[cell.column] = std::max(widths[cell.column], widthOf(cell.text));
      const auto* number = std::get_if<Decimal>(&row[cell.column]);
      const std::optional<int64_t> whole = number ? asInteger(Value(*number)) : std::nullopt;
      if (whole && *whole >= kMoney)
        out.columns[cell.column].format = sheet::XlsxColumn::Format::grouped;
    }
  }
  for (size_t i = 0; i < widths.size(); ++i)
    out.columns[i].width = std::clamp(static_cast<double>(widths[i]) + 2, kNarrowest, kWidest);
  return out;
}

}  // namespace

std::vector<sheet::XlsxTable> xlsxTables(const sheet::Workbook& workbook) {
  std::vector<sheet::XlsxTable> out;
  for (const sheet::Table& table : workbook.tables) {
    if (!table.rows.empty())
      out.push_back(tableOf(table));
  }
  return out;
}

}  // namespace vanthu::intake
