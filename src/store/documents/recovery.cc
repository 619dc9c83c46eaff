#include <chrono>

#include "store/database/conditions.h"
#include "store/database/instant.h"
#include "store/documents/document_row.h"
#include "store/documents/issue.h"
#include "store/documents/lease.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kEntrySubject = "register/";

// A new fence: whoever had the document before can no longer finish it.
bool take(Transaction& tx, std::string_view owner, std::string_view document, int64_t attempts) {
  return tx.execute(
             "UPDATE document SET fence = fence + 1, attempts = attempts + 1, lease_owner = ?,"
             " lease_until = ? WHERE id = ? AND state = 'reserved' AND lease_until < ?"
             " AND attempts < ?",
             {owner, leaseEnd(tx), document, tx.now().instant, attempts}) == 1;
}

std::optional<Reservation> load(Transaction& tx, std::string_view id) {
  const Result<Document> document = getDocument(tx, id);
  if (!document)
    return std::nullopt;
  Result<RegisterEntry> entry = getEntry(tx, document->entry);
  if (!entry)
    return std::nullopt;
  Result<Reservation> reservation = reservationOf(tx, *document, std::move(*entry));
  return reservation ? std::optional(std::move(*reservation)) : std::nullopt;
}

// What an unfinished key is about: the number that was given for it, whatever became of it.
Result<Begun> goOn(Transaction& tx, KeyLookup key, std::string_view owner) {
  Begun begun{std::move(key), std::nullopt, false};
  const std::string entryId =
      begun.key.subject.substr(std::min(kEntrySubject.size(), begun.key.subject.size()));
  Result<RegisterEntry> entry = getEntry(tx, entryId);
  if (!entry)
    return fail(entry.error());
  if (entry->state == EntryState::reserved)
    begun.mine = claim(tx, owner, entry->document).has_value();
  const Result<Document> document = getDocument(tx, entry->document);
  if (!document)
    return fail(document.error());
  Result<Reservation> reservation = reservationOf(tx, *document, std::move(*entry));
  if (!reservation)
    return fail(reservation.error());
  begun.reservation = std::move(*reservation);
  return begun;
}

}  // namespace

Lease leaseOf(Transaction& tx, std::string_view document) {
  const auto row =
      tx.one("SELECT fence, attempts, lease_until, inputs FROM document WHERE id = ?", {document});
  return {row->integer("fence"),
          row->integer("attempts"),
          row->maybeText("lease_until").value_or(""),
          row->maybeText("inputs").value_or("")};
}

std::string leaseEnd(Transaction& tx) {
  return shifted(tx.now().instant, std::chrono::seconds(kLeaseSeconds));
}

Result<Reservation> reservationOf(Transaction& tx, const Document& document, RegisterEntry entry) {
  Lease lease = leaseOf(tx, document.id);
  Reservation out;
  out.document = document;
  out.entry = std::move(entry);
  out.inputs = std::move(lease.inputs);
  out.fence = lease.fence;
  out.attempts = lease.attempts;
  out.leaseUntil = std::move(lease.until);
  return out;
}

Result<Begun> beginIssue(Transaction& tx, const RequestKey& key, const ReserveRequest& request) {
  RequestKey kept = key;
  kept.forever = true;
  KeyLookup found = takeKey(tx, kept);
  if (found.state == KeyState::unfinished)
    return goOn(tx, std::move(found), request.owner);
  if (found.state != KeyState::fresh)
    return Begun{std::move(found), std::nullopt, false};
  Result<Reservation> reservation = reserve(tx, request);
  if (!reservation)
    return fail(reservation.error());
  bindKey(tx, kept, std::string(kEntrySubject) + reservation->entry.id);
  return Begun{std::move(found), std::move(*reservation), true};
}

bool renewLease(Transaction& tx, std::string_view document, int64_t fence) {
  return tx.execute(
             "UPDATE document SET lease_until = ? WHERE id = ? AND fence = ?"
             " AND state = 'reserved'",
             {leaseEnd(tx), document, fence}) == 1;
}

std::optional<Reservation> claim(Transaction& tx,
                                 std::string_view owner,
                                 std::string_view document,
                                 bool beyondAttempts) {
  if (!take(tx, owner, document, beyondAttempts ? INT32_MAX : kMaxAttempts))
    return std::nullopt;
  return load(tx, document);
}

std::vector<Reservation> claimStale(Transaction& tx, std::string_view owner, int limit) {
  std::vector<Reservation> out;
  for (const Row& row : tx.query(
           "SELECT id FROM document WHERE state = 'reserved' AND lease_until < ? AND attempts < ?"
           " ORDER BY lease_until, id LIMIT ?",
           {tx.now().instant, kMaxAttempts, pageSize(limit)}))
    if (auto reservation = claim(tx, owner, row.text("id")))
      out.push_back(std::move(*reservation));
  return out;
}

std::vector<Reservation> listStuck(Transaction& tx,
                                   int limit,
                                   const std::optional<std::vector<std::string>>& offices) {
  Conditions where;
  where.offices(offices);
  where.add("state = 'reserved' AND lease_until < ? AND attempts >= ?",
            {tx.now().instant, kMaxAttempts});
  std::vector<Reservation> out;
  for (const Row& row :
       tx.query("SELECT id FROM document" + where.sql() + " ORDER BY lease_until, id LIMIT ?",
                where.params({pageSize(limit)})))
    if (auto reservation = load(tx, row.text("id")))
      out.push_back(std::move(*reservation));
  return out;
}

}  // namespace vanthu::store
