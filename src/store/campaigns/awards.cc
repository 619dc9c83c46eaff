#include "store/campaigns/awards.h"

#include <utility>

#include "base/json_pointer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/campaigns/award_rows.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/nomination_row.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/position.h"

namespace vanthu::store {
namespace {

std::string dayOf(const Decision& decision) {
  return decision.issuedDate ? toIso(*decision.issuedDate) : "";
}

std::string yearOf(const Date& day) {
  constexpr size_t kDigits = 4;
  return toIso(day).substr(0, kDigits);
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

// The award with its campaign held, which may be closed: decisions come late.
Result<Award> heldAward(Transaction& tx,
                        std::string_view id,
                        const std::optional<int64_t>& version) {
  const Result<StoredAward> before = findStored(tx, id);
  if (!before)
    return fail(before.error());
  tx.execute("UPDATE campaign SET version = version WHERE id = ?", {before->award.campaign});
  Result<StoredAward> found = findStored(tx, id);
  if (!found)
    return fail(std::move(found.error()));
  if (Diagnostics faults = checkVersion(version, found->award.version); !faults.empty())
    return fail(std::move(faults));
  return std::move(found->award);
}

// The nomination, if an award may be given for it.
Result<Nomination> awardable(Transaction& tx, const Campaign& campaign, const std::string& id) {
  Result<Nomination> nomination = findNomination(tx, id);
  if (!nomination || nomination->campaign != campaign.id)
    return fail(unknown("nomination", {"đề nghị khen thưởng", "nomination"}));
  if (nomination->state != "reviewed")
    return fail(badState(*nomination, {"khen thưởng", "award"}, {"reviewed"}));
  return nomination;
}

Result<Award> addAward(Transaction& tx,
                       const Campaign& campaign,
                       const std::string& nominationId,
                       const Decision& decision,
                       const data::AwardTables& tables,
                       std::string_view actor) {
  Result<Nomination> nomination = awardable(tx, campaign, nominationId);
  if (!nomination)
    return fail(std::move(nomination.error()));
  const auto amount = amountOf(nomination->kind, nomination->awardForm, decision, tables);
  if (!amount)
    return fail(amount.error());
  Award award;
  award.id = randomId();
  award.campaign = campaign.id;
  award.office = campaign.office;
  award.nomination = nomination->id;
  award.position = nextPosition(tx, "award", campaign.id);
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
  return award;
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
  for (size_t i = 0; i < nominations.size(); ++i) {
    Result<Award> award = addAward(tx, *campaign, nominations[i], decision, tables, actor);
    if (award) {
      awards.push_back(std::move(*award));
      continue;
    }
    for (Diagnostic& fault : award.error())
      fault.where.pointer = childPointer("/nominations", i);
    append(faults, std::move(award.error()));
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
  Result<Award> found = heldAward(tx, id, version);
  if (!found)
    return found;
  const std::string year = yearOf(decision.issuedDate.value_or(tx.now().day));
  if (goldenBookNumber && isGoldenNumberTaken(tx, *found, *goldenBookNumber, year))
    return fail(conflict("golden-book-number",
                         {"số vào sổ vàng này của năm " + year + " đã dùng",
                          "that golden-book number of " + year + " is taken"}));
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

Result<Nomination> cancelAward(Transaction& tx,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               std::string_view reason,
                               std::string_view actor) {
  const Result<Award> award = heldAward(tx, id, version);
  if (!award)
    return fail(award.error());
  if (const Result<Campaign> campaign = openCampaign(tx, award->campaign); !campaign)
    return fail(campaign.error());
  if (reason.empty())
    return fail(wrong(
        "data.missing-reason", "/reason", {"hủy phải có lý do", "cancelling needs its reason"}));
  if (award->decision.issuedDate)
    return fail(conflict("decision-issued",
                         {"quyết định khen thưởng đã ban hành", "the decision has been issued"},
                         {"thu hồi, thay thế quyết định; nếu ghi nhầm quyết định thì sửa lại trước",
                          "withdraw or replace it; if it is the wrong one, change that first"}));
  Result<Nomination> nomination = findNomination(tx, award->nomination);
  if (!nomination)
    return nomination;
  tx.execute("DELETE FROM award WHERE id = ?", {id});
  audit(tx, *award, actor, "award.cancel");
  return setNominationState(tx, std::move(*nomination), "reviewed", reason, actor);
}

}  // namespace vanthu::store
