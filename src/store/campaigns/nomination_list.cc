#include <string>
#include <utility>

#include "store/campaigns/faults.h"
#include "store/campaigns/nomination_row.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/database/conditions.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostNominations = 100'000;  // of one campaign; its schema takes 5,000
constexpr char kColumns[] =
    "SELECT id, campaign, office, unit, code, kind, full_name, award_form, position, version,"
    " state, reason, record, submitted_on, created_by, updated_at FROM nomination";

Nomination nominationOf(const Row& row) {
  return {row.text("id"),
          row.text("campaign"),
          row.text("office"),
          row.text("unit"),
          row.text("code"),
          row.text("kind"),
          row.text("full_name"),
          row.text("award_form"),
          row.integer("position"),
          row.integer("version"),
          row.text("state"),
          row.text("reason"),
          storedJson(row.text("record")),
          row.text("submitted_on"),
          row.text("created_by"),
          row.text("updated_at")};
}

}  // namespace

std::vector<Nomination> sameNames(Transaction& tx, const Nomination& one) {
  std::vector<Nomination> all;
  for (const Row& row :
       tx.query(std::string(kColumns) + " WHERE campaign = ? AND loose_name = ? AND id <> ?"
                                        " ORDER BY position",
                {one.campaign, text::looseKey(one.fullName), one.id}))
    all.push_back(nominationOf(row));
  return all;
}

Result<Nomination> findNomination(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("nomination", {"đề nghị khen thưởng", "nomination"}));
  return nominationOf(*row);
}

std::vector<NominationEvent> nominationEvents(Transaction& tx, std::string_view id) {
  std::vector<NominationEvent> all;
  for (const Row& row : tx.query("SELECT n, from_state, to_state, reason, actor, at"
                                 " FROM nomination_event WHERE nomination = ? ORDER BY n",
                                 {id}))
    all.push_back({row.integer("n"),
                   row.text("from_state"),
                   row.text("to_state"),
                   row.text("reason"),
                   row.text("actor"),
                   row.text("at")});
  return all;
}

std::vector<Nomination> listNominations(Transaction& tx, const NominationSelection& selection) {
  Conditions where;
  where.add("campaign = ?", {selection.campaign})
      .equal("unit", selection.unit)
      .equal("kind", selection.kind)
      .equal("state", selection.state)
      .equal("fold_form", text::foldKey(selection.awardForm));
  return pageByPosition(
      tx, kColumns, std::move(where), {selection.after, selection.limit}, nominationOf);
}

std::vector<Nomination> allNominations(Transaction& tx, std::string_view campaign) {
  NominationSelection all;
  all.campaign = campaign;
  all.limit = kMostNominations;
  return listNominations(tx, all);
}

}  // namespace vanthu::store
