#include <algorithm>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/register/faults.h"
#include "store/register/series.h"
#include "store/register/series_row.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostHoles = 100;

// Walks over the numbers in their order; between two neighbours there may be a gap. A voided number
// fills its place, but one above the last that stands says nothing of those between.
std::vector<int64_t> holesOf(Transaction& tx, const Series& series) {
  std::vector<int64_t> holes;
  int64_t expected = series.firstNumber;
  const auto miss = [&](int64_t until) {
    for (; expected < until && holes.size() < kMostHoles; ++expected)
      holes.push_back(expected);
  };
  const Rows gaps = tx.query(
      "SELECT number, before_it FROM (SELECT number, LAG(number) OVER (ORDER BY number) AS "
      "before_it"
      " FROM register_entry WHERE series = ? AND (claimed = 1 OR number <= ?)) numbers"
      " WHERE before_it IS NULL OR number > before_it + 1 ORDER BY number LIMIT 101",
      {series.id, series.lastNumber});
  for (const Row& row : gaps) {
    if (const auto before = row.maybeInteger("before_it"))
      expected = std::max(expected, *before + 1);
    miss(row.integer("number"));
  }
  const auto last = tx.one(
      "SELECT MAX(number) AS last FROM register_entry WHERE series = ?"
      " AND (claimed = 1 OR number <= ?)",
      {series.id, series.lastNumber});
  expected = std::max(expected, last->maybeInteger("last").value_or(series.firstNumber - 1) + 1);
  miss(series.lastNumber + 1);
  return holes;
}

SeriesReport report(Transaction& tx, const Series& series) {
  SeriesReport out;
  out.series = series;
  for (const Row& row :
       tx.query("SELECT state, COUNT(*) AS n FROM register_entry WHERE series = ? GROUP BY state",
                {series.id})) {
    const std::string& state = row.text("state");
    int64_t& count = state == "voided"     ? out.voided
                     : state == "reserved" ? out.reserved
                                           : out.issued;
    count += row.integer("n");
  }
  out.holes = holesOf(tx, series);
  return out;
}

Diagnostic stillReserved(Transaction& tx, const Series& series) {
  std::string numbers;
  for (const Row& row :
       tx.query("SELECT number FROM register_entry WHERE series = ? AND state = 'reserved'"
                " ORDER BY number LIMIT 20",
                {series.id}))
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(row.integer("number"));
  return fault("conflict.numbers-reserved",
               "",
               {"sổ \"" + series.title + "\" còn số chưa hoàn thành: " + numbers,
                "numbers of \"" + series.title + "\" are not finished: " + numbers},
               {"hoàn thành văn bản hoặc hủy số kèm lý do", "finish or void them"});
}

Diagnostic hasHoles(const SeriesReport& report) {
  std::string numbers;
  for (const int64_t hole : report.holes)
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(hole);
  return fault("store.number-hole",
               "",
               {"sổ \"" + report.series.title + "\" thiếu số " + numbers,
                "\"" + report.series.title + "\" lacks " + numbers},
               {"cơ sở dữ liệu đã bị sửa: báo người quản trị", "the database was changed"});
}

Diagnostics faultsOf(Transaction& tx, const std::vector<SeriesReport>& reports) {
  Diagnostics faults;
  for (const SeriesReport& one : reports) {
    if (one.reserved > 0)
      faults.push_back(stillReserved(tx, one.series));
    if (one.series.kind == SeriesKind::own && !one.holes.empty())
      faults.push_back(hasHoles(one));
  }
  return faults;
}

void close(Transaction& tx, std::string_view actor, SeriesReport& report) {
  Series& series = report.series;
  if (series.closed)
    return;
  tx.execute(
      "UPDATE register_series SET closed = 1, version = version + 1, closed_at = ?, closed_by = ?"
      " WHERE id = ?",
      {tx.now().instant, actor, series.id});
  series.closed = true;
  ++series.version;
  JsonWriter detail;
  detail.beginObject()
      .member("last", series.lastNumber)
      .member("issued", report.issued)
      .member("voided", report.voided)
      .endObject();
  appendAudit(
      tx,
      {std::string(actor), series.office, "series.close", "series/" + series.id, detail.take()});
}

// Classes that no number was given in: their series would open by themselves otherwise.
Diagnostics closeTheRest(Transaction& tx,
                         std::string_view actor,
                         std::string_view office,
                         int year,
                         std::vector<SeriesReport>& reports) {
  for (const NumberClass& one : classesOf(tx, office, year)) {
    if (seriesOf(tx, office, year, one.name))
      continue;
    const auto series = ensureSeries(tx, actor, office, year, one);
    if (!series)
      return series.error();
    reports.emplace_back().series = *series;
    close(tx, actor, reports.back());
  }
  return {};
}

}  // namespace

Result<SeriesReport> reportSeries(Transaction& tx, std::string_view id) {
  const Result<Series> series = getSeries(tx, id);
  if (!series)
    return fail(series.error());
  return report(tx, *series);
}

Result<std::vector<SeriesReport>> closeYear(Transaction& tx,
                                            std::string_view actor,
                                            std::string_view office,
                                            int year) {
  if (year >= tx.now().day.year)
    return fail(fault("conflict.year-running",
                      "/year",
                      {"năm " + std::to_string(year) + " chưa kết thúc",
                       "the year " + std::to_string(year) + " is not over"},
                      {"đóng sổ từ ngày 01/01 năm sau", "close it in the year after"}));
  std::vector<SeriesReport> reports;
  for (const Row& row :
       tx.query(std::string(kSelectSeries) + " WHERE office = ? AND year = ? ORDER BY class",
                {office, year}))
    reports.push_back(report(tx, seriesOf(row)));
  if (Diagnostics faults = faultsOf(tx, reports); !faults.empty())
    return fail(std::move(faults));
  for (SeriesReport& one : reports)
    close(tx, actor, one);
  if (Diagnostics faults = closeTheRest(tx, actor, office, year, reports); !faults.empty())
    return fail(std::move(faults));
  return reports;
}

}  // namespace vanthu::store
