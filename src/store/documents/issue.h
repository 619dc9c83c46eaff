// Issuing: number first, bytes after (robustness.md, protocols 1, 2 and 4).
//
//     reserve() ─ commit ─ render outside ─ finish() ─ commit ─ answer
//
// A reserved document holds all that its bytes are made of, so whoever finds it (recovery, a retry
// with the same key) can make the same bytes. The fence says who may finish: claim() raises it, and
// a finish with an older one touches nothing.
#ifndef VANTHU_STORE_DOCUMENTS_ISSUE_H_
#define VANTHU_STORE_DOCUMENTS_ISSUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/document.h"
#include "store/idempotency.h"
#include "store/register/numbering.h"

namespace vanthu::store {

inline constexpr int kLeaseSeconds = 45;
inline constexpr int kMaxAttempts = 3;

struct ReserveRequest {
  std::string actor;
  std::string document;
  int64_t version = 0;  ///< as seen; 0: whatever it is
  Flow flow = Flow::electronic;
  Paper paper;              ///< what the register says (paperOf)
  std::string numberClass;  ///< empty: by the type
  std::optional<TypedNumber> typed;
  std::optional<Date> date;  ///< if given it must be today
  Pins pins;                 ///< but datedHash, which reserve() gives
  std::string_view dated;    ///< what the paper takes from stored offices and tables; may be empty
  std::string owner;         ///< random id of this process, made at its start
};

/// A document in the state reserved, or issued since.
struct Reservation {
  Document document;
  RegisterEntry entry;
  /// What is to be rendered: the record with codeNumber, codeNotation and issuedDate, or, of the
  /// golden book, goldenBookNumber and issuedDate. JSON.
  std::string inputs;
  int64_t fence = 0;
  int64_t attempts = 0;    ///< this one counted
  std::string leaseUntil;  ///< instant
  Diagnostics warnings;    ///< of a typed number
};

/// approved → reserved. Errors besides those of giveNumber(): "document.unknown",
/// "precondition.failed", "conflict.wrong-state".
Result<Reservation> reserve(Transaction& tx, const ReserveRequest& request);

/// What the paper of `document` would be rendered from if it got a number as `request` says now;
/// nothing is taken or written. For a rehearsal. `request` needs office, class, paper and what was
/// typed. Errors: those of nextEntry(), "data.syntax" and others of data::readJson().
Result<std::string> trialInputs(Transaction& tx,
                                const Document& document,
                                const NumberRequest& request);

/// Protocol 1 whole: the key's row, then reserve(), in one transaction. A key that was begun before
/// gives its own reservation: `key.state` says how it stands.
struct Begun {
  KeyLookup key;
  /// fresh: just made. unfinished: the one made before, claimed anew if its lease is over
  /// (`mine`), or issued in the meantime. answered, mismatch: none.
  std::optional<Reservation> reservation;
  bool mine = false;  ///< the caller is to render and finish it
};
/// Errors: those of reserve(). The caller tells a mismatch ("request.key-mismatch").
Result<Begun> beginIssue(Transaction& tx, const RequestKey& key, const ReserveRequest& request);

/// SHA-256 in hex over pins and inputs.
std::string inputsHash(const Pins& pins, std::string_view inputs);

struct FinishRequest {
  std::string actor;
  std::string document;
  int64_t fence = 0;
  std::string_view pdf;
  std::optional<int64_t> pageAmount;
};
/// reserved → issued. Errors: "conflict.lost-lease": another has it or had it, throw the work away.
Result<Document> finish(Transaction& tx, const FinishRequest& request);

/// A longer lease. False: lost, stop the work.
bool renewLease(Transaction& tx, std::string_view document, int64_t fence);

/// Takes reserved documents whose lease is over: fence up, attempts up. Those tried kMaxAttempts
/// times are left for a person (listStuck).
std::vector<Reservation> claimStale(Transaction& tx, std::string_view owner, int limit);

/// The same for one document; nothing if its lease still runs or it is not reserved. A person who
/// asks for it may pass kMaxAttempts.
std::optional<Reservation> claim(Transaction& tx,
                                 std::string_view owner,
                                 std::string_view document,
                                 bool beyondAttempts = false);

/// Reserved documents that were tried kMaxAttempts times and have no running lease. `offices`
/// nothing: every office.
std::vector<Reservation> listStuck(
    Transaction& tx,
    int limit = 50,
    const std::optional<std::vector<std::string>>& offices = std::nullopt);

/// It cannot be made: the number is voided with that reason, the document is a draft again.
/// `fence` 0: for a person, when no lease runs. Errors: "data.missing-reason",
/// "conflict.lost-lease", "conflict.wrong-state", "conflict.being-made" (a lease runs).
Result<Document> voidReserved(Transaction& tx,
                              std::string_view actor,
                              std::string_view document,
                              int64_t fence,
                              std::string_view reason);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_ISSUE_H_
