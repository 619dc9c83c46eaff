// Offices as this installation keeps them: before those that are installed with the product.
//
// An office is one JSON record (data/offices.h: dated rows and heads, successor) with a version;
// every version is kept. What the engine would refuse is refused here, by the engine's own reader.
// A record that tells a last day and a successor hands over the office's register as well
// (register/series.h, followOffice).
#ifndef VANTHU_STORE_CAMPAIGNS_OFFICES_H_
#define VANTHU_STORE_CAMPAIGNS_OFFICES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "data/offices.h"
#include "store/database/database.h"
#include "store/register/series.h"

namespace vanthu::store {

struct StoredOffice {
  std::string id;
  int64_t version = 1;
  Value record;
  std::string name;  ///< organName of the last row; the id if there is none
  std::string createdAt, updatedAt;
};

/// Errors: "conflict.office-exists", "data.bad-office" (the id is not of small letters, digits and
/// "-"; rows that overlap), "data.bad-table", those of followOffice.
Result<StoredOffice> addOffice(Transaction& tx, const Value& record, std::string_view actor);

/// Errors: "office.unknown", "precondition.failed", and those of addOffice.
Result<StoredOffice> replaceOffice(Transaction& tx,
                                   std::string_view id,
                                   const std::optional<int64_t>& version,
                                   const Value& record,
                                   std::string_view actor);

/// The office exists to the end of `lastDay`; `successor` takes over. Several offices may have one
/// successor: so they are merged. Errors: "office.unknown", "precondition.failed",
/// "data.bad-successor" (unknown to `known`, the same office, or one that has ended by itself on
/// the day after), "conflict.office-ended".
Result<StoredOffice> endOffice(Transaction& tx,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               const Date& lastDay,
                               std::string_view successor,
                               const data::Offices& known,
                               std::string_view actor);

/// Errors: "office.unknown".
Result<StoredOffice> findOffice(Transaction& tx, std::string_view id);

struct OfficeVersion {
  int64_t version = 1;
  Value record;
  std::string changedBy, changedAt;
};

/// The newest first, before the version `before` (0: from the newest).
std::vector<OfficeVersion> listOfficeVersions(Transaction& tx,
                                              std::string_view id,
                                              int64_t before,
                                              size_t limit);

/// Errors: "office.unknown-version".
Result<OfficeVersion> findOfficeVersion(Transaction& tx, std::string_view id, int64_t version);

/// What the record of an office tells of its successor: the one named, from the day behind the last
/// row; nothing if it has no last day or no successor.
std::optional<Succession> successionIn(const Value& record);

/// By id, behind `after`.
std::vector<StoredOffice> listOffices(Transaction& tx, std::string_view after, size_t limit);

/// All of them, for engine::Options::offices; and their records, which data::readOffices reads.
data::Offices allOffices(Transaction& tx);
Value officeRecords(Transaction& tx);

/// A number that changes whenever an office does.
int64_t officesVersion(Transaction& tx);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_OFFICES_H_
