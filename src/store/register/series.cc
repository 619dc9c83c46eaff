#include "store/register/series.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/database/conditions.h"
#include "store/register/faults.h"
#include "store/register/series_row.h"

namespace vanthu::store {
namespace {

Diagnostics faultsOf(Transaction& tx, const SeriesStart& start) {
  Diagnostics faults;
  const Date& today = tx.now().day;
  if (start.year < today.year)
    faults.push_back(fault("conflict.year-over",
                           "/year",
                           {"năm " + std::to_string(start.year) + " đã kết thúc",
                            "the year " + std::to_string(start.year) + " is over"}));
  if (start.year > today.year + 1)
    faults.push_back(fault("data.bad-number",
                           "/year",
                           {"chỉ mở sổ của năm nay hoặc năm sau",
                            "only series of this year or the next can be opened"}));
  if (start.firstNumber < 1 || start.firstNumber > kLargestNumber)
    faults.push_back(fault("data.bad-number",
                           "/firstNumber",
                           {"số bắt đầu phải từ 1", "the first number is 1 or more"}));
  if (start.lastDate && (start.lastDate->year != start.year || *start.lastDate > today))
    faults.push_back(fault("data.bad-number",
                           "/lastDate",
                           {"ngày của số cuối phải thuộc năm đó và không sau hôm nay",
                            "the day of the last number is in that year and not after today"}));
  return faults;
}

Diagnostic seriesExists() {
  return fault("conflict.series-exists",
               "",
               {"sổ của năm này đã mở", "this series is open already"},
               {"số tiếp theo được cấp từ sổ đang có", "it goes on with its next number"});
}

std::string startDetail(const Series& series) {
  JsonWriter json;
  json.beginObject()
      .member("year", int64_t{series.year})
      .member("class", series.numberClass)
      .member("firstNumber", series.firstNumber)
      .endObject();
  return json.take();
}

void insert(Transaction& tx, std::string_view actor, const Series& series) {
  tx.execute(
      "INSERT INTO register_series (id, office, year, class, title, kind, first_number, "
      "last_number,"
      " last_date, closed, version, opened_at, opened_by)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1, ?, ?)",
      {series.id,
       series.office,
       series.year,
       series.numberClass,
       series.title,
       nameOf(series.kind),
       series.firstNumber,
       series.lastNumber,
       isoOf(series.lastDate),
       tx.now().instant,
       actor});
  appendAudit(tx,
              {std::string(actor),
               series.office,
               "series.open",
               "series/" + series.id,
               startDetail(series)});
}

struct Cursor {
  int64_t year = 0;
  std::string office, numberClass;
};

std::optional<Cursor> cursorAt(Transaction& tx, std::string_view id) {
  const auto row = tx.one("SELECT year, office, class FROM register_series WHERE id = ?", {id});
  if (!row)
    return std::nullopt;
  return Cursor{row->integer("year"), row->text("office"), row->text("class")};
}

}  // namespace

std::optional<std::string> isoOf(const std::optional<Date>& day) {
  return day ? std::optional(toIso(*day)) : std::nullopt;
}

std::optional<Date> dayOf(const std::optional<std::string>& iso) {
  return iso ? parseIsoDate(*iso) : std::nullopt;
}

Series seriesOf(const Row& row) {
  Series series;
  series.id = row.text("id");
  series.office = row.text("office");
  series.year = static_cast<int>(row.integer("year"));
  series.numberClass = row.text("class");
  series.title = row.text("title");
  series.kind = row.text("kind") == "own" ? SeriesKind::own : SeriesKind::external;
  series.firstNumber = row.integer("first_number");
  series.lastNumber = row.integer("last_number");
  series.lastDate = dayOf(row.maybeText("last_date"));
  series.closed = row.flag("closed");
  series.version = row.integer("version");
  return series;
}

std::optional<NumberClass> classNamed(Transaction& tx,
                                      std::string_view office,
                                      int year,
                                      std::string_view name) {
  for (NumberClass& one : classesOf(tx, office, year))
    if (one.name == name)
      return std::move(one);
  return std::nullopt;
}

Diagnostic unknownClass(std::string_view name) {
  return fault("data.unknown-class",
               "/numberClass",
               {"cơ quan không có dãy số \"" + std::string(name) + "\" trong năm này",
                "the office has no class \"" + std::string(name) + "\" in this year"});
}

std::optional<Series> seriesOf(Transaction& tx,
                               std::string_view office,
                               int year,
                               std::string_view numberClass) {
  const auto row =
      tx.one(std::string(kSelectSeries) + " WHERE office = ? AND year = ? AND class = ?",
             {office, year, numberClass});
  return row ? std::optional(seriesOf(*row)) : std::nullopt;
}

Result<Series> ensureSeries(Transaction& tx,
                            std::string_view actor,
                            std::string_view office,
                            int year,
                            const NumberClass& numberClass) {
  if (auto there = seriesOf(tx, office, year, numberClass.name))
    return std::move(*there);
  Series series;
  series.id = randomId();
  series.office = office;
  series.year = year;
  series.numberClass = numberClass.name;
  series.title = numberClass.title;
  series.kind = numberClass.kind;
  insert(tx, actor, series);
  return series;
}

Result<Series> openSeries(Transaction& tx, std::string_view actor, const SeriesStart& start) {
  if (Diagnostics faults = faultsOf(tx, start); !faults.empty())
    return fail(std::move(faults));
  const auto numberClass = classNamed(tx, start.office, start.year, start.numberClass);
  if (!numberClass)
    return fail(unknownClass(start.numberClass));
  if (auto ended = officeEnded(tx, start.office, std::max(tx.now().day, Date{start.year, 1, 1})))
    return fail(std::move(*ended));
  if (tx.one("SELECT id FROM register_series WHERE office = ? AND year = ? AND class = ?",
             {start.office, start.year, start.numberClass}))
    return fail(seriesExists());
  Series series;
  series.id = randomId();
  series.office = start.office;
  series.year = start.year;
  series.numberClass = numberClass->name;
  series.title = numberClass->title;
  series.kind = numberClass->kind;
  series.firstNumber = start.firstNumber;
  series.lastNumber = start.firstNumber - 1;
  series.lastDate = start.lastDate;
  insert(tx, actor, series);
  return series;
}

Result<Series> getSeries(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kSelectSeries) + " WHERE id = ?", {id});
  if (!row)
    return fail(fault("series.unknown", "", {"không có sổ này", "there is no such series"}));
  return seriesOf(*row);
}

Result<SeriesPage> listSeries(Transaction& tx, const SeriesFilter& filter) {
  Conditions where;
  where.offices(filter.offices);
  if (filter.year)
    where.add("year = ?", {*filter.year});
  if (!filter.after.empty()) {
    const auto cursor = cursorAt(tx, filter.after);
    if (!cursor)
      return fail(badCursor());
    where.add("(year < ? OR (year = ? AND (office, class) > (?, ?)))",
              {cursor->year, cursor->year, cursor->office, cursor->numberClass});
  }
  const int size = pageSize(filter.limit);
  SeriesPage page;
  for (const Row& row : tx.query(
           std::string(kSelectSeries) + where.sql() + " ORDER BY year DESC, office, class LIMIT ?",
           where.params({size + 1})))
    page.items.push_back(seriesOf(row));
  if (page.items.size() > static_cast<size_t>(size)) {
    page.items.pop_back();
    page.next = page.items.back().id;
  }
  return page;
}

}  // namespace vanthu::store
