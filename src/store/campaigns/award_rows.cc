#include "store/campaigns/award_rows.h"

#include <charconv>
#include <utility>

#include "data/derive.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "store/database/conditions.h"

namespace vanthu::store {
namespace {

// With the number and day of its decision where that is a document of ours and has been issued.
constexpr char kAwards[] =
    "SELECT id, campaign, office, nomination, position, version, award_form, kind, full_name,"
    " document, decision_number, decision_notation, decided_on, amount, golden_book_number,"
    " created_by, updated_at, issued_number, issued_notation, issued_on FROM (SELECT a.*,"
    " d.code_number AS issued_number, d.code_notation AS issued_notation,"
    " d.issued_date AS issued_on FROM award a LEFT JOIN document d ON d.id = a.document AND"
    " d.state IN ('issued', 'signedReturned', 'distributed', 'withdrawn', 'replaced')) AS award";

// "05"; nothing for what begins with no digit.
std::optional<int64_t> numberIn(const std::string& text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

Decision decisionOf(const Row& row) {
  const std::string document = row.text("document");
  if (const auto day = parseIsoDate(row.maybeText("issued_on").value_or("")))
    return {document,
            numberIn(row.maybeText("issued_number").value_or("")),
            row.maybeText("issued_notation").value_or(""),
            day};
  return {document,
          row.maybeInteger("decision_number"),
          row.text("decision_notation"),
          parseIsoDate(row.text("decided_on"))};
}

StoredAward storedAwardOf(const Row& row) {
  return {{row.text("id"),
           row.text("campaign"),
           row.text("office"),
           row.text("nomination"),
           row.integer("position"),
           row.integer("version"),
           row.text("award_form"),
           row.text("kind"),
           row.text("full_name"),
           decisionOf(row),
           row.maybeInteger("amount"),
           row.maybeInteger("golden_book_number"),
           row.text("created_by"),
           row.text("updated_at")},
          parseIsoDate(row.text("decided_on"))};
}

// The award with the money of its day, if its decision was issued after it was given.
Award settled(StoredAward stored, const data::AwardTables& tables) {
  Award& award = stored.award;
  if (award.decision.issuedDate != stored.amountOn) {
    const auto amount = amountOf(award.kind, award.awardForm, award.decision, tables);
    award.amount = amount ? *amount : std::nullopt;
  }
  return std::move(award);
}

}  // namespace

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

Result<StoredAward> findStored(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kAwards) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("award", {"khen thưởng", "award"}));
  return storedAwardOf(*row);
}

bool isGoldenNumberTaken(Transaction& tx,
                         const Award& award,
                         int64_t number,
                         const std::string& year) {
  return tx
      .one(std::string(kAwards) +
               " WHERE office = ? AND golden_book_number = ? AND id <> ? AND"
               " substr(coalesce(issued_on, CASE decided_on WHEN '' THEN updated_at"
               " ELSE decided_on END), 1, 4) = ?",
           {award.office, number, award.id, year})
      .has_value();
}

Result<Award> findAward(Transaction& tx, std::string_view id, const data::AwardTables& tables) {
  Result<StoredAward> stored = findStored(tx, id);
  if (!stored)
    return fail(std::move(stored.error()));
  return settled(std::move(*stored), tables);
}

std::vector<Award> listAwards(Transaction& tx,
                              std::string_view campaign,
                              int64_t after,
                              size_t limit,
                              const data::AwardTables& tables) {
  Conditions where;
  where.add("campaign = ?", {campaign});
  std::vector<Award> all;
  for (StoredAward& each :
       pageByPosition(tx, kAwards, std::move(where), {after, limit}, storedAwardOf))
    all.push_back(settled(std::move(each), tables));
  return all;
}

}  // namespace vanthu::store
