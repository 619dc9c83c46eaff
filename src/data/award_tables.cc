#include "data/award_tables.h"

#include <algorithm>
#include <utility>

#include "data/findings.h"
#include "text/fold.h"

namespace vanthu::data {
namespace {

class TableReader {
 public:
  Result<AwardTables> read(const Value& tables);

 private:
  const Value::List& rows(const Value& tables, std::string_view name);
  void bad(const Value& place, const std::string& name, const Message& due);
  Date date(const Value& row);
  std::optional<Decimal> multiple(const Value& row, const std::string& name);
  BaseSalary salary(const Value& row);
  Award award(const Value& row);

  Findings findings_;
};

void TableReader::bad(const Value& place, const std::string& name, const Message& due) {
  findings_.add(
      "data.bad-table",
      place.where(),
      {"trong bảng, \"" + name + "\" " + due.vi, "in the table, \"" + name + "\" " + due.en});
}

const Value::List& TableReader::rows(const Value& tables, std::string_view name) {
  static const Value::List kNone;
  const Value* list = tables.find(name);
  if (list != nullptr && list->isList())
    return list->list();
  bad(list != nullptr ? *list : tables, std::string(name), {"phải là danh sách", "must be a list"});
  return kNone;
}

Date TableReader::date(const Value& row) {
  const Value* from = row.find("from");
  const auto date = from != nullptr && from->isText() ? parseIsoDate(from->text()) : std::nullopt;
  if (!date)
    bad(from != nullptr ? *from : row,
        "from",
        {"phải là ngày dạng năm-tháng-ngày", "must be a date year-month-day"});
  return date.value_or(Date{});
}

std::optional<Decimal> TableReader::multiple(const Value& row, const std::string& name) {
  const Value* value = row.find(name);
  if (value == nullptr || value->isNull())
    return std::nullopt;
  const auto number = value->isText() ? parseDecimal(value->text()) : asNumber(*value);
  if (!number || number->unscaled < 0)
    bad(*value, name, {"phải là số không âm", "must be a number, not negative"});
  return number;
}

BaseSalary TableReader::salary(const Value& row) {
  const Value* amount = row.find("amount");
  const auto number = amount != nullptr ? asInteger(*amount) : std::nullopt;
  if (!number || *number <= 0)
    bad(amount != nullptr ? *amount : row,
        "amount",
        {"phải là số đồng", "must be an amount in đồng"});
  return {date(row), number.value_or(0)};
}

Award TableReader::award(const Value& row) {
  Award out;
  const Value* form = row.find("form");
  if (form != nullptr && form->isText())
    out.keys.push_back(text::foldKey(form->text()));
  else
    bad(form != nullptr ? *form : row,
        "form",
        {"phải là tên hình thức khen", "must be the name of an award"});
  if (const Value* aliases = row.find("aliases"); aliases != nullptr && aliases->isList()) {
    for (const Value& alias : aliases->list()) {
      if (alias.isText())
        out.keys.push_back(text::foldKey(alias.text()));
      else
        bad(alias, "aliases", {"phải gồm các tên", "must be names"});
    }
  }
  out.from = date(row);
  out.individual = multiple(row, "individual");
  out.collective = multiple(row, "collective");
  return out;
}

Result<AwardTables> TableReader::read(const Value& tables) {
  std::vector<BaseSalary> salaries;
  for (const Value& row : rows(tables, "baseSalary"))
    salaries.push_back(salary(row));
  std::vector<Award> awards;
  for (const Value& row : rows(tables, "awards"))
    awards.push_back(award(row));
  if (!findings_.empty())
    return fail(findings_.take());
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
