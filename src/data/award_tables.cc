#include "data/award_tables.h"

#include <algorithm>
#include <utility>

#include "base/table_entries.h"
#include "text/fold.h"

namespace vanthu::data {
namespace {

constexpr TableWords kWords = {.missing = "data.bad-table",
                               .unknown = "data.bad-table",
                               .wrong = "data.bad-table",
                               .inVi = "trong bảng, ",
                               .inEn = "in the table, "};

class TableReader {
 public:
  Result<AwardTables> read(const Value& tables);

 private:
  std::optional<Decimal> multiple(const Value& row, const std::string& name);
  BaseSalary salary(const Value& row);
  Award award(const Value& row);
  Date from(const Value& row) { return entries_.day(row, "from", true).value_or(Date{}); }

  TableEntries entries_{kWords};
};

std::optional<Decimal> TableReader::multiple(const Value& row, const std::string& name) {
  const Value* value = row.find(name);
  if (value == nullptr || value->isNull())
    return std::nullopt;
  const auto number = value->isText() ? parseDecimal(value->text()) : asNumber(*value);
  if (!number || number->unscaled < 0)
    entries_.wrong(*value, name, {"phải là số không âm", "must be a number, not negative"});
  return number;
}

BaseSalary TableReader::salary(const Value& row) {
  const Value* amount = row.find("amount");
  const auto number = amount != nullptr ? asInteger(*amount) : std::nullopt;
  if (!number || *number <= 0)
    entries_.wrong(amount != nullptr ? *amount : row,
                   "amount",
                   {"phải là số đồng", "must be an amount in đồng"});
  return {from(row), number.value_or(0)};
}

Award TableReader::award(const Value& row) {
  Award out;
  out.keys.push_back(text::foldKey(entries_.words(row, "form", true)));
  for (const std::string& alias : entries_.list(row, "aliases", false))
    out.keys.push_back(text::foldKey(alias));
  out.from = from(row);
  out.individual = multiple(row, "individual");
  out.collective = multiple(row, "collective");
  return out;
}

Result<AwardTables> TableReader::read(const Value& tables) {
  std::vector<BaseSalary> salaries;
  for (const Value& row : entries_.items(tables, "baseSalary", true))
    salaries.push_back(salary(row));
  std::vector<Award> awards;
  for (const Value& row : entries_.items(tables, "awards", true))
    awards.push_back(award(row));
  if (Diagnostics faults = entries_.take(); !faults.empty())
    return fail(std::move(faults));
  return AwardTables(std::move(salaries), std::move(awards));
}

}  // namespace

const BaseSalary* AwardTables::baseSalary(const Date& date) const {
  const BaseSalary* best = nullptr;
  for (const BaseSalary& row : salaries_) {
    if (row.from <= date && (best == nullptr || best->from < row.from))
      best = &row;
  }
  return best;
}

const Award* AwardTables::award(std::string_view form, const Date& date) const {
  const std::string key = text::foldKey(form);
  const Award* best = nullptr;
  for (const Award& row : awards_) {
    const bool named = std::find(row.keys.begin(), row.keys.end(), key) != row.keys.end();
    if (named && row.from <= date && (best == nullptr || best->from < row.from))
      best = &row;
  }
  return best;
}

Result<AwardTables> readAwardTables(const Value& tables) {
  return TableReader().read(tables);
}

}  // namespace vanthu::data
