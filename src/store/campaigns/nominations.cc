#include "store/campaigns/nominations.h"

#include <algorithm>
#include <utility>

#include "base/random_id.h"
#include "store/campaigns/campaign_units.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/held.h"
#include "store/campaigns/nomination_row.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/search/search_index.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

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

void index(Transaction& tx, const Nomination& nomination) {
  indexObject(tx,
              objectOf(nomination),
              nomination.office,
              {{"nominee", nomination.fullName, nomination.awardForm}});
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

void insert(Transaction& tx, const Nomination& nomination) {
  tx.execute(
      "INSERT INTO nomination (id, campaign, office, unit, code, kind, full_name, fold_name,"
      " loose_name, award_form, fold_form, position, version, state, reason, record, submitted_on,"
      " created_by, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {nomination.id,
       nomination.campaign,
       nomination.office,
       nomination.unit,
       nomination.code,
       nomination.kind,
       nomination.fullName,
       text::foldKey(nomination.fullName),
       text::looseKey(nomination.fullName),
       nomination.awardForm,
       text::foldKey(nomination.awardForm),
       nomination.position,
       nomination.version,
       nomination.state,
       nomination.reason,
       toJson(nomination.record),
       nomination.submittedOn,
       nomination.createdBy,
       nomination.updatedAt});
}

void update(Transaction& tx, const Nomination& nomination) {
  tx.execute(
      "UPDATE nomination SET version = ?, unit = ?, kind = ?, full_name = ?, fold_name = ?,"
      " loose_name = ?, award_form = ?, fold_form = ?, record = ?, updated_at = ? WHERE id = ?",
      {nomination.version,
       nomination.unit,
       nomination.kind,
       nomination.fullName,
       text::foldKey(nomination.fullName),
       text::looseKey(nomination.fullName),
       nomination.awardForm,
       text::foldKey(nomination.awardForm),
       toJson(nomination.record),
       nomination.updatedAt,
       nomination.id});
}

// What was sent once stays, with its history.
Diagnostic notADraft(const Nomination& nomination) {
  Diagnostic fault = badState(nomination, {"xóa", "delete"}, {"draft"});
  const Message instead =
      nomination.state == "awarded" || nomination.state == "refused"
          ? Message{}
          : Message{"; đề nghị đã gửi thì quyết định không xét (:refuse), có lý do",
                    "; refuse one that was sent (:refuse), with the reason"};
  fault.hint.vi += instead.vi;
  fault.hint.en += instead.en;
  return fault;
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
  insert(tx, out);
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
  Result<Nomination> found = held(tx, id, version, findNomination);
  if (!found)
    return fail(std::move(found.error()));
  if (found->state != "draft" && found->state != "returned")
    return fail(badState(*found, {"sửa", "change"}, {"draft", "returned"}));
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
  update(tx, *found);
  index(tx, *found);
  audit(tx, *found, actor, "change");
  return AddedNomination{std::move(*found), std::move(*duplicates)};
}

Result<void> removeNomination(Transaction& tx,
                              std::string_view id,
                              const std::optional<int64_t>& version,
                              std::string_view actor) {
  const Result<Nomination> found = held(tx, id, version, findNomination);
  if (!found)
    return fail(found.error());
  if (found->state != "draft")
    return fail(notADraft(*found));
  tx.execute("DELETE FROM nomination_event WHERE nomination = ?", {id});
  tx.execute("DELETE FROM nomination WHERE id = ?", {id});
  dropFromIndex(tx, objectOf(*found));
  audit(tx, *found, actor, "remove");
  return {};
}

}  // namespace vanthu::store
