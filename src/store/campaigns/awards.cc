#include "store/campaigns/awards.h"

#include <iterator>
#include <utility>

#include "base/json_pointer.h"
#include "data/derive.h"
#include "store/audit.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/database/conditions.h"
#include "store/database/random_id.h"

namespace vanthu::store {
namespace {

constexpr char kColumns[] =
    "SELECT id, campaign, office, nomination, position, version, award_form, kind, full_name,"
    " document, decision_number, decision_notation, decided_on, amount, golden_book_number,"
    " created_by, updated_at FROM award";

Award awardOf(const Row& row) {
  return {row.text("id"),
          row.text("campaign"),
          row.text("office"),
          row.text("nomination"),
          row.integer("position"),
          row.integer("version"),
          row.text("award_form"),
          row.text("kind"),
          row.text("full_name"),
          {row.text("document"),
           row.maybeInteger("decision_number"),
           row.text("decision_notation"),
           parseIsoDate(row.text("decided_on"))},
          row.maybeInteger("amount"),
          row.maybeInteger("golden_book_number"),
          row.text("created_by"),
          row.text("updated_at")};
}

std::string dayOf(const Decision& decision) {
  return decision.issuedDate ? toIso(*decision.issuedDate) : "";
}

// As the dated tables have it on the day of the decision, worked out as for its own list.
Result<std::optional<int64_t>> amountOf(const std::string& kind,
                                        const std::string& awardForm,
                                        const Decision& decision,
                                        const data::AwardTables& tables) {
  if (!decision.issuedDate)
    return std::optional<int64_t>();
  const Value nominee(Value::Object{{"kind", Value(kind)}, {"awardForm", Value(awardForm)}});
  const Value record(Value::Object{{"nominees", Value(Value::List{nominee})}});
  const Result<Value> derived = data::derive(record, tables, *decision.issuedDate);
  if (!derived)
    return fail(derived.error());
  const Value* amount = itemsOf(*derived, "nominees").front().find("amount");
  return amount == nullptr ? std::nullopt : asInteger(*amount);
}

void audit(Transaction& tx, const Award& award, std::string_view actor, const char* action) {
  appendAudit(tx,
              {std::string(actor),
               award.office,
               action,
               "campaigns/" + award.campaign + "/awards/" + award.id,
               {}});
}

void insert(Transaction& tx, const Award& award) {
  tx.execute(
      "INSERT INTO award (id, campaign, office, nomination, position, version, award_form, kind,"
      " full_name, document, decision_number, decision_notation, decided_on, amount,"
      " golden_book_number, created_by, updated_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {award.id,
       award.campaign,
       award.office,
       award.nomination,
       award.position,
       award.version,
       award.awardForm,
       award.kind,
       award.fullName,
       award.decision.document,
       award.decision.codeNumber,
       award.decision.codeNotation,
       dayOf(award.decision),
       award.amount,
       award.goldenBookNumber,
       award.createdBy,
       award.updatedAt});
}

}  // namespace

Result<std::vector<Award>> addAwards(Transaction& tx,
                                     std::string_view campaignId,
                                     const std::vector<std::string>& nominations,
                                     const Decision& decision,
                                     const data::AwardTables& tables,
                                     std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  std::vector<Award> awards;
  Diagnostics faults;
  int64_t position = nextPosition(tx, "award", campaignId);
  for (size_t i = 0; i < nominations.size(); ++i) {
    const std::string place = childPointer("/nominations", i);
    const auto refuse = [&](Diagnostics more) {
      for (Diagnostic& fault : more)
        fault.where.pointer = place;
      std::move(more.begin(), more.end(), std::back_inserter(faults));
    };
    Result<Nomination> nomination = findNomination(tx, nominations[i]);
    if (!nomination || nomination->campaign != campaign->id) {
      refuse({unknown("nomination", {"đề nghị khen thưởng", "nomination"})});
      continue;
    }
    if (nomination->state != "reviewed") {
      refuse({conflict("state",
                       {"hội đồng chưa thông qua đề nghị này (\"" + nomination->state + "\")",
                        "the council has not passed it (\"" + nomination->state + "\")"})});
      continue;
    }
    const auto amount = amountOf(nomination->kind, nomination->awardForm, decision, tables);
    if (!amount) {
      refuse(amount.error());
      continue;
    }
    Award award;
    award.id = randomId();
    award.campaign = campaign->id;
    award.office = campaign->office;
    award.nomination = nomination->id;
    award.position = position++;
    award.awardForm = nomination->awardForm;
    award.kind = nomination->kind;
    award.fullName = nomination->fullName;
    award.decision = decision;
    award.amount = *amount;
    award.createdBy = actor;
    award.updatedAt = tx.now().instant;
    insert(tx, award);
    audit(tx, award, actor, "award.add");
    setNominationState(tx, std::move(*nomination), "awarded", "", actor);
    awards.push_back(std::move(award));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return awards;
}

Result<Award> changeAward(Transaction& tx,
                          std::string_view id,
                          const std::optional<int64_t>& version,
                          const Decision& decision,
                          const std::optional<int64_t>& goldenBookNumber,
                          const data::AwardTables& tables,
                          std::string_view actor) {
  Result<Award> found = findAward(tx, id);
  if (!found)
    return found;
  tx.execute("UPDATE campaign SET version = version WHERE id = ?", {found->campaign});
  found = findAward(tx, id);
  if (!found)
    return found;
  if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
    return fail(std::move(faults));
  if (goldenBookNumber &&
      tx.one("SELECT 1 AS one FROM award WHERE office = ? AND golden_book_number = ? AND id <> ?",
             {found->office, *goldenBookNumber, id}))
    return fail(conflict("golden-book-number",
                         {"số vào sổ vàng này đã dùng", "that golden-book number is taken"}));
  const auto amount = amountOf(found->kind, found->awardForm, decision, tables);
  if (!amount)
    return fail(amount.error());
  found->decision = decision;
  found->amount = *amount;
  found->goldenBookNumber = goldenBookNumber;
  found->version += 1;
  found->updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE award SET version = ?, document = ?, decision_number = ?, decision_notation = ?,"
      " decided_on = ?, amount = ?, golden_book_number = ?, updated_at = ? WHERE id = ?",
      {found->version,
       decision.document,
       decision.codeNumber,
       decision.codeNotation,
       dayOf(decision),
       found->amount,
       goldenBookNumber,
       found->updatedAt,
       id});
  audit(tx, *found, actor, "award.change");
  return found;
}

Result<Award> findAward(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("award", {"khen thưởng", "award"}));
  return awardOf(*row);
}

std::vector<Award> listAwards(Transaction& tx,
                              std::string_view campaign,
                              int64_t after,
                              size_t limit) {
  Conditions where;
  where.add("campaign = ?", {campaign});
  return pageByPosition(tx, kColumns, std::move(where), {after, limit}, awardOf);
}

}  // namespace vanthu::store
