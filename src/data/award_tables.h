// The dated tables behind award money: base salary and multiples (loai-van-ban.md §11).
//
// Read once for a process from templates/_shared/base_salary.yaml and awards.yaml. Money is whole
// đồng, multiples are exact. Pure and thread-safe once read.
#ifndef VANTHU_DATA_AWARD_TABLES_H_
#define VANTHU_DATA_AWARD_TABLES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::data {

struct BaseSalary {
  Date from;
  int64_t amount = 0;  ///< đồng a month
};

struct Award {
  std::vector<std::string> keys;  ///< text::foldKey of the form and of its other names
  Date from;
  std::optional<Decimal> individual;  ///< multiple of the base salary; none: not given to persons
  std::optional<Decimal> collective;
};

class AwardTables {
 public:
  AwardTables(std::vector<BaseSalary> salaries, std::vector<Award> awards)
      : salaries_(std::move(salaries)), awards_(std::move(awards)) {}

  /// The row in force on that day: the latest that began on or before it. Null if there is none.
  const BaseSalary* baseSalary(const Date& date) const;
  const Award* award(std::string_view form, const Date& date) const;

 private:
  std::vector<BaseSalary> salaries_;
  std::vector<Award> awards_;
};

/// `{"baseSalary": [{"from", "amount"}…], "awards": [{"form", "aliases", "from", "individual",
/// "collective"}…]}`; `aliases`, `individual` and `collective` may be left out. Errors:
/// data.bad-table.
Result<AwardTables> readAwardTables(const Value& tables);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_AWARD_TABLES_H_
