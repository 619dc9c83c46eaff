#include "store/campaigns/registrations.h"

#include <algorithm>
#include <utility>

#include "base/random_id.h"
#include "store/audit.h"
#include "store/campaigns/campaign_units.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/held.h"
#include "store/campaigns/nomination_states.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/database/conditions.h"
#include "store/search/search_index.h"

namespace vanthu::store {
namespace {

constexpr char kColumns[] =
    "SELECT id, campaign, office, unit, kind, position, version, state, reason, title, record,"
    " submitted_on, created_by, updated_at FROM registration";

Registration registrationOf(const Row& row) {
  return {row.text("id"),
          row.text("campaign"),
          row.text("office"),
          row.text("unit"),
          row.text("kind"),
          row.integer("position"),
          row.integer("version"),
          row.text("state"),
          row.text("reason"),
          row.text("title"),
          storedJson(row.text("record")),
          row.text("submitted_on"),
          row.text("created_by"),
          row.text("updated_at")};
}

std::string objectOf(const Registration& registration) {
  return "campaigns/" + registration.campaign + "/registrations/" + registration.id;
}

std::string titleOf(const std::string& kind, const Value& record) {
  return textOf(record, kind == "task" ? "fullName" : kind == "group" ? "groupName" : "name");
}

// The people of a registration, or the name of a model.
std::vector<SearchText> searchTextsOf(const Registration& registration) {
  std::vector<SearchText> texts = {{"registration", registration.title, registration.unit}};
  for (const Value& member : itemsOf(registration.record, "members"))
    texts.push_back({"registration", textOf(member, "fullName"), registration.title});
  return texts;
}

void audit(Transaction& tx,
           const Registration& registration,
           std::string_view actor,
           const std::string& action) {
  appendAudit(tx,
              {std::string(actor),
               registration.office,
               "registration." + action,
               objectOf(registration),
               {}});
}

void keep(Transaction& tx,
          const Registration& registration,
          std::string_view actor,
          const std::string& action) {
  indexObject(tx, objectOf(registration), registration.office, searchTextsOf(registration));
  audit(tx, registration, actor, action);
}

void update(Transaction& tx, Registration& registration) {
  registration.version += 1;
  registration.updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE registration SET version = ?, unit = ?, state = ?, reason = ?, title = ?,"
      " record = ?, submitted_on = ?, updated_at = ? WHERE id = ?",
      {registration.version,
       registration.unit,
       registration.state,
       registration.reason,
       registration.title,
       toJson(registration.record),
       registration.submittedOn,
       registration.updatedAt,
       registration.id});
}

Diagnostic badState(const Registration& registration,
                    const Message& deed,
                    const std::vector<std::string_view>& from) {
  return store::badState({"đăng ký", "registration"}, deed, registration.state, from);
}

// The states from which there is a step to that one.
std::vector<std::string_view> statesBefore(std::string_view state) {
  if (state == "submitted")
    return {"returned"};
  if (state == "accepted")
    return {"submitted"};
  return {"submitted", "accepted"};
}

Message deedTo(std::string_view state) {
  if (state == "submitted")
    return {"gửi lại", "submit"};
  if (state == "accepted")
    return {"nhận", "accept"};
  return {"trả lại", "return"};
}

// While it is with its unit or not accepted yet.
Diagnostics checkOpen(const Registration& registration, const Message& deed) {
  if (registration.state != "accepted")
    return {};
  Diagnostic fault = badState(registration, deed, {"submitted", "returned"});
  fault.hint.vi += "; trả lại (:return) trước, có lý do";
  fault.hint.en += "; return it (:return) before, with the reason";
  return {std::move(fault)};
}

}  // namespace

Result<Registration> addRegistration(Transaction& tx,
                                     std::string_view campaignId,
                                     std::string_view kind,
                                     const Value& record,
                                     std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  return addRegistration(tx, *campaign, {std::string(kind), record}, actor);
}

Result<Registration> addRegistration(Transaction& tx,
                                     const Campaign& campaign,
                                     const NewRegistration& wanted,
                                     std::string_view actor) {
  const Value& record = wanted.record;
  if (Diagnostics faults = checkUnit(campaign, textOf(record, "unit")); !faults.empty())
    return fail(std::move(faults));
  Registration out;
  out.id = randomId();
  out.campaign = campaign.id;
  out.office = campaign.office;
  out.unit = textOf(record, "unit");
  out.kind = wanted.kind;
  out.position = nextPosition(tx, "registration", campaign.id);
  out.state = wanted.accepted ? "accepted" : "submitted";
  out.title = titleOf(out.kind, record);
  out.record = record;
  out.submittedOn = wanted.submittedOn.empty() ? toIso(tx.now().day) : wanted.submittedOn;
  out.createdBy = actor;
  out.updatedAt = tx.now().instant;
  tx.execute(
      "INSERT INTO registration (id, campaign, office, unit, kind, position, version, state,"
      " reason, title, record, submitted_on, created_by, updated_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {out.id,
       out.campaign,
       out.office,
       out.unit,
       out.kind,
       out.position,
       out.version,
       out.state,
       out.reason,
       out.title,
       toJson(record),
       out.submittedOn,
       actor,
       out.updatedAt});
  keep(tx, out, actor, "add");
  return out;
}

Result<Registration> replaceRegistration(Transaction& tx,
                                         std::string_view id,
                                         const std::optional<int64_t>& version,
                                         const Value& record,
                                         std::string_view actor) {
  Result<Registration> found = held(tx, id, version, findRegistration);
  if (!found)
    return found;
  if (Diagnostics faults = checkOpen(*found, {"sửa", "change"}); !faults.empty())
    return fail(std::move(faults));
  const Result<Campaign> campaign = findCampaign(tx, found->campaign);
  if (!campaign)
    return fail(campaign.error());
  if (Diagnostics faults = checkUnit(*campaign, textOf(record, "unit")); !faults.empty())
    return fail(std::move(faults));
  found->record = record;
  found->unit = textOf(record, "unit");
  found->title = titleOf(found->kind, record);
  update(tx, *found);
  keep(tx, *found, actor, "change");
  return found;
}

Result<void> removeRegistration(Transaction& tx,
                                std::string_view id,
                                const std::optional<int64_t>& version,
                                std::string_view actor) {
  const Result<Registration> found = held(tx, id, version, findRegistration);
  if (!found)
    return fail(found.error());
  if (Diagnostics faults = checkOpen(*found, {"xóa", "delete"}); !faults.empty())
    return fail(std::move(faults));
  tx.execute("DELETE FROM registration WHERE id = ?", {id});
  dropFromIndex(tx, objectOf(*found));
  audit(tx, *found, actor, "remove");
  return {};
}

Result<Registration> moveRegistration(Transaction& tx,
                                      std::string_view id,
                                      const std::optional<int64_t>& version,
                                      std::string_view state,
                                      std::string_view reason,
                                      std::string_view actor) {
  Result<Registration> found = held(tx, id, version, findRegistration);
  if (!found)
    return found;
  const std::vector<std::string_view> from = statesBefore(state);
  if (std::find(from.begin(), from.end(), found->state) == from.end())
    return fail(badState(*found, deedTo(state), from));
  if (state == "returned" && reason.empty())
    return fail(wrong(
        "data.missing-reason", "/reason", {"trả lại phải có lý do", "a return needs its reason"}));
  found->state = state;
  if (state == "returned")
    found->reason = reason;
  if (state == "submitted")
    found->submittedOn = toIso(tx.now().day);
  update(tx, *found);
  keep(tx, *found, actor, found->state);
  return found;
}

Result<Registration> findRegistration(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("registration", {"đăng ký", "registration"}));
  return registrationOf(*row);
}

std::vector<Registration> listRegistrations(Transaction& tx,
                                            const RegistrationSelection& selection) {
  Conditions where;
  where.add("campaign = ?", {selection.campaign})
      .equal("unit", selection.unit)
      .equal("kind", selection.kind)
      .equal("state", selection.state);
  return pageByPosition(
      tx, kColumns, std::move(where), {selection.after, selection.limit}, registrationOf);
}

}  // namespace vanthu::store
