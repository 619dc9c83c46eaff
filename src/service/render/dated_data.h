// What this installation knows better than the product: its offices, its dated tables of money,
// legal texts, authority and days off.
//
// Nothing stored means that nothing is given, so that papers are then those of the command line.
#ifndef VANTHU_SERVICE_RENDER_DATED_DATA_H_
#define VANTHU_SERVICE_RENDER_DATED_DATA_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"
#include "check/award_authority.h"
#include "check/legal_basis.h"
#include "data/award_tables.h"
#include "data/offices.h"
#include "data/workdays.h"
#include "engine/check.h"
#include "engine/engine.h"
#include "store/database/database.h"

namespace vanthu::service {

/// Null where what is installed counts. Plain data, shared by threads.
struct DatedData {
  /// What is stored of the first two, a JSON object: bytes are made of it, so it is kept with a
  /// paper that has its number.
  std::string kept, keptHash;  ///< and its SHA-256 in hex
  std::shared_ptr<const data::Offices> offices;
  std::shared_ptr<const data::AwardTables> awardTables;
  std::shared_ptr<const check::LegalBasisTable> legalBasis;
  std::shared_ptr<const check::AuthorityTable> authority;
  std::shared_ptr<const data::Workdays> workdays;

  /// `options` with these; offices that they hold already stand before the stored ones.
  engine::Options over(engine::Options options) const;
  engine::CheckOptions over(engine::CheckOptions options) const;
};

/// Errors: "data.bad-table", "machine.missing-resource".
Result<DatedData> readDatedData(const World& world, store::Transaction& tx);

/// Of `kept` alone, as it was then. Errors: "data.bad-table", "data.…" of data::readJson.
Result<DatedData> readKept(std::string kept);

/// Names of tables that people may replace: "awards", "base-salary", "legal-basis", "authority",
/// "holidays".
const std::vector<std::string>& tableNames();

/// The installed table of that name as it would be stored. Errors: "table.unknown",
/// "machine.missing-resource".
Result<Value> installedTable(const World& world, std::string_view name);

/// What the engine would refuse, by its own readers. Errors at their places: "data.bad-table".
Diagnostics checkTable(const World& world, std::string_view name, const Value& table);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_DATED_DATA_H_
