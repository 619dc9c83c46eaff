#include "store/campaigns/nominations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "store/audit.h"
#include "store/campaigns/campaign_units.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/database/conditions.h"
#include "store/database/random_id.h"
#include "store/search/search_index.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostNominations = 100'000;  // of one campaign; its schema takes 5,000
constexpr char kColumns[] =
    "SELECT id, campaign, office, unit, code, kind, full_name, award_form, position, version,"
    " state, reason, record, submitted_on, created_by, updated_at FROM nomination";

struct Step {
  std::string_view from, to;
};
constexpr std::array<Step, 9> kSteps = {{{"draft", "submitted"},
                                         {"returned", "submitted"},
                                         {"submitted", "returned"},
                                         {"accepted", "returned"},
                                         {"submitted", "accepted"},
                                         {"submitted", "refused"},
                                         {"accepted", "refused"},
                                         {"reviewed", "refused"},
                                         {"refused", "returned"}}};

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

std::string objectOf(const Nomination& nomination) {
  return "campaigns/" + nomination.campaign + "/nominations/" + nomination.id;
}

void takeRecord(Nomination& nomination, const Value& record) {
  nomination.record = with(without(record, {"votes"}), "id", Value(nomination.code));
  nomination.unit = textOf(record, "unit");
  nomination.kind = textOf(record, "kind");
  nomination.fullName = textOf(record, "fullName");
  nomination.awardForm = textOf(record, "awardForm");
}

// A unit for those who have one; else the collective must be a unit itself.
Diagnostics checkWhose(const Campaign& campaign, const Value& record) {
  const std::string unit = textOf(record, "unit");
  if (!unit.empty())
    return checkUnit(campaign, unit);
  if (textOf(record, "kind") == "collective" && hasUnit(campaign, textOf(record, "id")))
    return {};
  return {wrong("data.missing-field",
                "/unit",
                {"thiếu đơn vị; chỉ bỏ trống khi chính một đơn vị được đề nghị và \"id\" là mã "
                 "của đơn vị ấy",
                 "the unit is missing; it is left out only for a unit that is nominated itself, "
                 "its id being the nominee's"})};
}

void addEvent(Transaction& tx,
              const Nomination& nomination,
              std::string_view from,
              std::string_view actor) {
  const auto last =
      tx.one("SELECT coalesce(max(n), 0) AS n FROM nomination_event WHERE nomination = ?",
             {nomination.id});
  tx.execute(
      "INSERT INTO nomination_event (nomination, n, from_state, to_state, reason, actor, at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {nomination.id,
       (last ? last->integer("n") : 0) + 1,
       from,
       nomination.state,
       nomination.reason,
       actor,
       tx.now().instant});
}

void audit(Transaction& tx,
           const Nomination& nomination,
           std::string_view actor,
           const std::string& action) {
  appendAudit(
      tx,
      {std::string(actor), nomination.office, "nomination." + action, objectOf(nomination), {}});
}

void index(Transaction& tx, const Nomination& nomination) {
  indexObject(tx,
              objectOf(nomination),
              nomination.office,
              {{"nominee", nomination.fullName, nomination.awardForm}});
}

std::vector<Nomination> sameNames(Transaction& tx, const Nomination& one) {
  std::vector<Nomination> all;
  for (const Row& row :
       tx.query(std::string(kColumns) + " WHERE campaign = ? AND loose_name = ? AND id <> ?"
                                        " ORDER BY position",
                {one.campaign, text::looseKey(one.fullName), one.id}))
    all.push_back(nominationOf(row));
  return all;
}

// What may be the same; an error if it surely is and nobody said otherwise.
Result<std::vector<Duplicate>> checkDuplicates(Transaction& tx,
                                               const Nomination& one,
                                               bool sameIsAnother) {
  std::vector<Duplicate> found = duplicatesOf(one, sameNames(tx, one));
  const bool same = std::any_of(found.begin(), found.end(), [](const Duplicate& each) {
    return each.kind == Duplicate::Kind::same;
  });
  if (same && !sameIsAnother)
    return fail(
        conflict("duplicate-nomination",
                 {"đã có đề nghị cùng tên, cùng đơn vị, cùng hình thức khen",
                  "there is a nomination of that name, unit and award already"},
                 {"nếu là người khác trùng tên, ghi ngày sinh hoặc gửi \"sameIsAnother\": true",
                  "if it is another person of that name, give the birth dates or send "
                  "\"sameIsAnother\": true"}));
  return found;
}

Result<Nomination> openNomination(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version) {
  const Result<Nomination> known = findNomination(tx, id);
  if (!known)
    return known;
  if (const Result<Campaign> campaign = openCampaign(tx, known->campaign); !campaign)
    return fail(campaign.error());
  Result<Nomination> found = findNomination(tx, id);
  if (found)
    if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
      return fail(std::move(faults));
  return found;
}

Diagnostic badState(const Nomination& nomination) {
  return conflict("state",
                  {"đề nghị đang ở trạng thái \"" + nomination.state + "\"",
                   "the nomination is \"" + nomination.state + "\""});
}

}  // namespace

Result<AddedNomination> addNomination(Transaction& tx,
                                      std::string_view campaignId,
                                      const NewNomination& wanted,
                                      std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  return addNomination(tx, *campaign, wanted, actor);
}

Result<AddedNomination> addNomination(Transaction& tx,
                                      const Campaign& campaign,
                                      const NewNomination& wanted,
                                      std::string_view actor) {
  if (Diagnostics faults = checkWhose(campaign, wanted.record); !faults.empty())
    return fail(std::move(faults));
  Nomination out;
  out.id = randomId();
  out.campaign = campaign.id;
  out.office = campaign.office;
  out.code = textOf(wanted.record, "id");
  if (out.code.empty())
    out.code = out.id;
  takeRecord(out, wanted.record);
  out.position = nextPosition(tx, "nomination", campaign.id);
  out.state = wanted.state;
  out.submittedOn = wanted.state == "draft" ? "" : toIso(tx.now().day);
  out.createdBy = actor;
  out.updatedAt = tx.now().instant;
  Result<std::vector<Duplicate>> duplicates = checkDuplicates(tx, out, wanted.sameIsAnother);
  if (!duplicates)
    return fail(std::move(duplicates.error()));
  if (tx.one("SELECT 1 AS one FROM nomination WHERE campaign = ? AND code = ?",
             {campaign.id, out.code}))
    return fail(
        conflict("nominee-id", {"đã có đề nghị mang mã này", "that nominee's id is taken"}));
  tx.execute(
      "INSERT INTO nomination (id, campaign, office, unit, code, kind, full_name, fold_name,"
      " loose_name, award_form, fold_form, position, version, state, reason, record, submitted_on,"
      " created_by, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {out.id,
       out.campaign,
       out.office,
       out.unit,
       out.code,
       out.kind,
       out.fullName,
       text::foldKey(out.fullName),
       text::looseKey(out.fullName),
       out.awardForm,
       text::foldKey(out.awardForm),
       out.position,
       out.version,
       out.state,
       out.reason,
       toJson(out.record),
       out.submittedOn,
       actor,
       out.updatedAt});
  addEvent(tx, out, "", actor);
  index(tx, out);
  audit(tx, out, actor, "add");
  return AddedNomination{std::move(out), std::move(*duplicates)};
}

Result<AddedNomination> replaceNomination(Transaction& tx,
                                          std::string_view id,
                                          const std::optional<int64_t>& version,
                                          const NewNomination& wanted,
                                          std::string_view actor) {
  Result<Nomination> found = openNomination(tx, id, version);
  if (!found)
    return fail(std::move(found.error()));
  if (found->state != "draft" && found->state != "returned")
    return fail(badState(*found));
  const Result<Campaign> campaign = findCampaign(tx, found->campaign);
  if (!campaign)
    return fail(campaign.error());
  const Value record = with(wanted.record, "id", Value(found->code));
  if (Diagnostics faults = checkWhose(*campaign, record); !faults.empty())
    return fail(std::move(faults));
  takeRecord(*found, record);
  Result<std::vector<Duplicate>> duplicates = checkDuplicates(tx, *found, wanted.sameIsAnother);
  if (!duplicates)
    return fail(std::move(duplicates.error()));
  found->version += 1;
  found->updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE nomination SET version = ?, unit = ?, kind = ?, full_name = ?, fold_name = ?,"
      " loose_name = ?, award_form = ?, fold_form = ?, record = ?, updated_at = ? WHERE id = ?",
      {found->version,
       found->unit,
       found->kind,
       found->fullName,
       text::foldKey(found->fullName),
       text::looseKey(found->fullName),
       found->awardForm,
       text::foldKey(found->awardForm),
       toJson(found->record),
       found->updatedAt,
       id});
  index(tx, *found);
  audit(tx, *found, actor, "change");
  return AddedNomination{std::move(*found), std::move(*duplicates)};
}

Result<Nomination> moveNomination(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version,
                                  std::string_view state,
                                  std::string_view reason,
                                  std::string_view actor) {
  Result<Nomination> found = openNomination(tx, id, version);
  if (!found)
    return found;
  if (std::none_of(kSteps.begin(), kSteps.end(), [&](const Step& step) {
        return step.from == found->state && step.to == state;
      }))
    return fail(badState(*found));
  if ((state == "returned" || state == "refused") && reason.empty())
    return fail(
        wrong("data.missing-reason",
              "/reason",
              {"trả lại hoặc không xét phải có lý do", "a return or a refusal needs its reason"}));
  return setNominationState(tx, std::move(*found), state, reason, actor);
}

Nomination setNominationState(Transaction& tx,
                              Nomination nomination,
                              std::string_view state,
                              std::string_view reason,
                              std::string_view actor) {
  const std::string from = std::exchange(nomination.state, std::string(state));
  nomination.reason = reason;
  nomination.version += 1;
  nomination.updatedAt = tx.now().instant;
  if (state == "submitted")
    nomination.submittedOn = toIso(tx.now().day);
  tx.execute(
      "UPDATE nomination SET version = ?, state = ?, reason = ?, submitted_on = ?, updated_at = ?"
      " WHERE id = ?",
      {nomination.version,
       nomination.state,
       nomination.reason,
       nomination.submittedOn,
       nomination.updatedAt,
       nomination.id});
  addEvent(tx, nomination, from, actor);
  audit(tx, nomination, actor, nomination.state);
  return nomination;
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
      .equal("fold_form", text::foldKey(selection.awardForm))
      .add("position > ?", {selection.after});
  std::vector<Nomination> all;
  for (const Row& row : tx.query(kColumns + where.sql() + " ORDER BY position LIMIT ?",
                                 where.params({static_cast<int64_t>(selection.limit)})))
    all.push_back(nominationOf(row));
  return all;
}

std::vector<Nomination> allNominations(Transaction& tx, std::string_view campaign) {
  NominationSelection all;
  all.campaign = campaign;
  all.limit = kMostNominations;
  return listNominations(tx, all);
}

}  // namespace vanthu::store
