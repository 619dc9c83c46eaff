#include "storm/issue_work.h"

#include "base/sha256.h"
#include "store/documents/drafts.h"
#include "store/register/entry_row.h"
#include "store/register/numbering_steps.h"

namespace vanthu::storm {
namespace {

using namespace store;

constexpr std::string_view kType = "Quyết định";

Paper paperFor(const std::string& key) {
  Paper paper;
  paper.typeName = kType;
  paper.codeNotation = "QĐ-STORM";
  paper.subject = "Về việc thử bão";
  paper.description = key;
  return paper;
}

// Made, checked twice and approved in one go.
Result<std::string> approvedDocument(Transaction& tx, const std::string& key) {
  const Result<Document> made = createDocument(
      tx, {"storm", std::string(kOffice), "", "quyet-dinh", std::string(kType), "Thử bão", "{}"});
  if (!made)
    return fail(made.error());
  for (const CheckKind kind : {CheckKind::content, CheckKind::format})
    if (const auto checked = checkDocument(tx, "storm", made->id, 0, kind, true, key); !checked)
      return fail(checked.error());
  if (const auto approved = approveDocument(tx, "storm", made->id, 0); !approved)
    return fail(approved.error());
  return made->id;
}

// The document of a request: the same for all its retries.
Result<std::string> documentFor(Transaction& tx, const std::string& key) {
  RequestKey making = keyOf("make-" + key);
  const KeyLookup found = takeKey(tx, making);
  if (found.state == KeyState::answered)
    return found.answer.body;
  Result<std::string> document = approvedDocument(tx, key);
  if (document)
    answerKey(tx, making, {201, "text/plain", {}, {}, *document});
  return document;
}

std::string codeOf(const Diagnostics& faults) {
  return faults.front().code;
}

Attempt failed(const Diagnostics& faults) {
  Attempt attempt;
  attempt.fault = codeOf(faults);
  attempt.wait = attempt.fault == "conflict.lost-lease";
  return attempt;
}

}  // namespace

RequestKey keyOf(const std::string& key) {
  return {"storm", key, "the same request", true};
}

std::string bytesOf(std::string_view inputs) {
  return "%PDF-1.7\n" + toHex(sha256(inputs)) + "\n%%EOF\n";
}

Result<Begun> Issuer::begin(const std::string& key) {
  return database_.write([&](Transaction& tx) -> Result<Begun> {
    const Result<std::string> document =
        plant_ == Plant::noKey ? approvedDocument(tx, key) : documentFor(tx, key);
    if (!document)
      return fail(document.error());
    ReserveRequest request;
    request.actor = "storm";
    request.document = *document;
    request.paper = paperFor(key);
    request.pins = {"template", "fonts", "engine"};
    request.owner = owner_;
    if (plant_ != Plant::noKey)
      return beginIssue(tx, keyOf(key), request);
    Result<Reservation> reservation = reserve(tx, request);
    if (!reservation)
      return fail(reservation.error());
    return Begun{{}, std::move(*reservation), true};
  });
}

Attempt Issuer::finish(const std::string& key, const Begun& begun) {
  const Reservation& made = *begun.reservation;
  const int64_t number = made.entry.number;
  const auto done = database_.write([&](Transaction& tx) -> Result<bool> {
    if (begun.mine) {
      const auto document =
          store::finish(tx, {"storm", made.document.id, made.fence, bytesOf(made.inputs), {}});
      if (!document)
        return fail(document.error());
    }
    if (plant_ != Plant::noKey)
      answerKey(tx, keyOf(key), {200, "text/plain", {}, {}, std::to_string(number)});
    return true;
  });
  if (!done) {
    tally_.lostLeases += codeOf(done.error()) == "conflict.lost-lease" ? 1 : 0;
    return failed(done.error());
  }
  return {number, false, {}};
}

Attempt Issuer::issue(const std::string& key) {
  if (plant_ == Plant::sequence)
    return drawOutside(key);
  const Result<Begun> begun = begin(key);
  if (!begun)
    return failed(begun.error());
  if (begun->key.state == KeyState::answered)
    return {std::stoll(begun->key.answer.body), false, {}};
  if (!begun->reservation)
    return {std::nullopt, false, "mismatch"};
  if (!begun->mine && begun->reservation->entry.state == EntryState::reserved)
    return {std::nullopt, true, {}};
  return finish(key, *begun);
}

// The planted bug: between the two transactions the number belongs to nobody.
Attempt Issuer::drawOutside(const std::string& key) {
  const auto drawn = database_.write([&](Transaction& tx) -> Result<RegisterEntry> {
    const auto series = seriesFor(tx, "storm", kOffice, "", kType, tx.now().day);
    if (!series)
      return fail(series.error());
    const Result<int64_t> number = takeNumbers(tx, *series, 1, std::nullopt);
    if (!number)
      return fail(number.error());
    RegisterEntry entry;
    entry.series = series->id;
    entry.office = kOffice;
    entry.year = series->year;
    entry.numberClass = series->numberClass;
    entry.number = *number;
    entry.issuedDate = tx.now().day;
    entry.state = EntryState::issued;
    entry.paper = paperFor(key);
    entry.createdBy = "storm";
    return entry;
  });
  if (!drawn)
    return failed(drawn.error());
  const auto number = database_.write([&](Transaction& tx) -> Result<int64_t> {
    const KeyLookup found = takeKey(tx, keyOf(key));
    if (found.state == KeyState::answered)
      return std::stoll(found.answer.body);
    RegisterEntry entry = *drawn;
    insertEntry(tx, entry);
    answerKey(tx, keyOf(key), {200, "text/plain", {}, {}, std::to_string(entry.number)});
    return entry.number;
  });
  return number ? Attempt{*number, false, {}} : failed(number.error());
}

void Issuer::recover(bool beyondAttempts) {
  const auto left = database_.write([&](Transaction& tx) -> Result<std::vector<Reservation>> {
    std::vector<Reservation> found = claimStale(tx, owner_, 200);
    if (beyondAttempts)
      for (const Reservation& stuck : listStuck(tx, 200))
        if (auto reservation = claim(tx, owner_, stuck.document.id, true))
          found.push_back(std::move(*reservation));
    return found;
  });
  if (!left)
    return;
  for (const Reservation& one : *left) {
    const auto done = database_.write([&](Transaction& tx) {
      return store::finish(tx, {"storm", one.document.id, one.fence, bytesOf(one.inputs), {}});
    });
    (done ? tally_.recovered : tally_.lostLeases) += 1;
  }
}

}  // namespace vanthu::storm
