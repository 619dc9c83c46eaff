// What this installation knows better than the product: its offices, its dated tables of money.
//
// Read in the transaction of the work, so that a paper and its award agree.
#ifndef VANTHU_SERVICE_RENDER_DATED_DATA_H_
#define VANTHU_SERVICE_RENDER_DATED_DATA_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"
#include "data/award_tables.h"
#include "engine/engine.h"
#include "store/database/database.h"

namespace vanthu::service {

/// The award tables in force: each of the two that is stored, the installed one for the other.
/// Null if none is stored. Errors: "data.bad-table", "machine.missing-resource".
Result<std::shared_ptr<const data::AwardTables>> storedAwardTables(const World& world,
                                                                   store::Transaction& tx);

/// `options` with stored offices and award tables. Errors: those above.
Result<engine::Options> withDatedData(const World& world,
                                      store::Transaction& tx,
                                      engine::Options options = {});

/// Names of tables that people may replace: "awards", "base-salary", "legal-basis", "authority".
const std::vector<std::string>& tableNames();

/// The installed table of that name as it would be stored. Errors: "table.unknown",
/// "machine.missing-resource".
Result<Value> installedTable(const World& world, std::string_view name);

/// What the engine would refuse, by its own readers. Errors at their places: "data.bad-table".
Diagnostics checkTable(const World& world, std::string_view name, const Value& table);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_DATED_DATA_H_
