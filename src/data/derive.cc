#include "data/derive.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "data/findings.h"

namespace vanthu::data {
namespace {

const std::string* textOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->isText() ? &member->text() : nullptr;
}

bool isCollective(const Value& nominee) {
  return *textOf(nominee, "kind") == "collective";
}

// A nominee whose money may be worked out: kind and form are there, the amount is not.
bool lacksAmount(const Value& nominee) {
  const std::string* kind = textOf(nominee, "kind");
  return kind != nullptr && (*kind == "individual" || *kind == "collective") &&
         textOf(nominee, "awardForm") != nullptr && nominee.find("amount") == nullptr;
}

// The place of the nominee's award form, also in a record that was not read from a file.
Where placeOf(const Value& nominee, size_t index) {
  Where where = nominee.find("awardForm")->where();
  if (where.pointer.empty())
    where.pointer = "/nominees/" + std::to_string(index) + "/awardForm";
  return where;
}

Message ownAmountHint() {
  return {"có thể tự ghi số tiền vào \"amount\"", "the money can be given as \"amount\""};
}

class AmountFinder {
 public:
  AmountFinder(const AwardTables& tables, Date date) : tables_(tables), date_(date) {}

  // Nothing if the award carries no money or there was an error.
  std::optional<int64_t> amount(const Value& nominee, size_t index);
  Findings& findings() { return findings_; }

 private:
  std::optional<int64_t> product(const Decimal& multiple, int64_t salary, const Where& where);

  const AwardTables& tables_;
  Date date_;
  Findings findings_;
};

std::optional<int64_t> AmountFinder::amount(const Value& nominee, size_t index) {
  const Award* award = tables_.award(*textOf(nominee, "awardForm"), date_);
  if (award == nullptr)
    return std::nullopt;
  const Where where = placeOf(nominee, index);
  const bool collective = isCollective(nominee);
  const auto& multiple = collective ? award->collective : award->individual;
  if (!multiple) {
    findings_.add(
        "data.wrong-award-kind",
        where,
        {std::string("hình thức khen này không dành cho ") + (collective ? "tập thể" : "cá nhân"),
         std::string("this award is not given to ") + (collective ? "collectives" : "persons")},
        ownAmountHint());
    return std::nullopt;
  }
  const BaseSalary* salary = tables_.baseSalary(date_);
  if (salary == nullptr) {
    findings_.add("data.no-base-salary",
                  where,
                  {"bảng lương cơ sở không có mức nào cho ngày " + toIso(date_),
                   "the table of base salaries has none for " + toIso(date_)},
                  ownAmountHint());
    return std::nullopt;
  }
  return product(*multiple, salary->amount, where);
}

std::optional<int64_t> AmountFinder::product(const Decimal& multiple,
                                             int64_t salary,
                                             const Where& where) {
  __int128 amount = static_cast<__int128>(multiple.unscaled) * salary;
  for (int i = 0; i < multiple.scale; ++i) {
    if (amount % 10 != 0) {
      findings_.add(
          "data.fractional-amount",
          where,
          {"tiền thưởng tính ra lẻ dưới một đồng", "the award money does not come to whole đồng"},
          ownAmountHint());
      return std::nullopt;
    }
    amount /= 10;
  }
  if (amount > std::numeric_limits<int64_t>::max()) {
    findings_.add("data.amount-too-large",
                  where,
                  {"tiền thưởng tính ra quá lớn", "the award money is too large"},
                  ownAmountHint());
    return std::nullopt;
  }
  return static_cast<int64_t>(amount);
}

Value withAmount(const Value& nominee, int64_t amount) {
  Value::Object members = nominee.object();
  members.emplace_back("amount", Value(amount));
  return Value(std::move(members)).setWhere(nominee.where());
}

Value withNominees(const Value& record, Value nominees) {
  Value::Object members = record.object();
  for (auto& [name, member] : members) {
    if (name == "nominees")
      member = nominees;
  }
  return Value(std::move(members)).setWhere(record.where());
}

}  // namespace

Result<Value> derive(const Value& record, const AwardTables& tables, Date date) {
  const Value* nominees = record.find("nominees");
  if (nominees == nullptr || !nominees->isList() ||
      std::none_of(nominees->list().begin(), nominees->list().end(), lacksAmount))
    return record;
  AmountFinder finder(tables, date);
  Value::List items;
  for (const Value& nominee : nominees->list()) {
    const auto amount = lacksAmount(nominee) ? finder.amount(nominee, items.size()) : std::nullopt;
    items.push_back(amount ? withAmount(nominee, *amount) : nominee);
  }
  if (!finder.findings().empty())
    return fail(finder.findings().take());
  return withNominees(record, Value(std::move(items)).setWhere(nominees->where()));
}

}  // namespace vanthu::data
