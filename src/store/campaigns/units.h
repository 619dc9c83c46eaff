// The units of an office: schools and departments that take part in its campaigns.
//
// A unit is one JSON record as in a campaign's record (`campaignUnit`), with the days of which it
// holds (`from`, `until`) and who takes over (`successor`).
#ifndef VANTHU_STORE_CAMPAIGNS_UNITS_H_
#define VANTHU_STORE_CAMPAIGNS_UNITS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "store/database/database.h"

namespace vanthu::store {

struct StoredUnit {
  std::string office;
  std::string id;
  int64_t version = 1;
  Value record;
  std::string name;
  std::string updatedAt;
};

/// Errors: "conflict.unit-exists", "data.bad-unit" (no id, or days the wrong way round).
Result<StoredUnit> addUnit(Transaction& tx,
                           std::string_view office,
                           const Value& record,
                           std::string_view actor);

/// Errors: "unit.unknown", "precondition.failed", "data.bad-unit".
Result<StoredUnit> replaceUnit(Transaction& tx,
                               std::string_view office,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               const Value& record,
                               std::string_view actor);

/// Errors: "unit.unknown".
Result<StoredUnit> findUnit(Transaction& tx, std::string_view office, std::string_view id);

/// By id, behind `after`.
std::vector<StoredUnit> listUnits(Transaction& tx,
                                  std::string_view office,
                                  std::string_view after,
                                  size_t limit);

/// The records of those that exist on that day, as a campaign's record holds them, by id.
Value::List unitsOn(Transaction& tx, std::string_view office, const Date& day);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_UNITS_H_
