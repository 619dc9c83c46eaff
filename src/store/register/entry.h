// The entries of the register: one for each number given, for ever.
//
// An entry is made in the transaction that gives its number (numbering.h). It is never deleted and
// its number, notation and date never change.
#ifndef VANTHU_STORE_REGISTER_ENTRY_H_
#define VANTHU_STORE_REGISTER_ENTRY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/paper.h"

namespace vanthu::store {

enum class EntryState {
  reserved,  ///< the number is given, the paper not yet final
  issued,
  voided,     ///< the number stays, without a paper
  withdrawn,  ///< issued, then recalled
  replaced,   ///< issued, then replaced by another paper
};
std::string_view nameOf(EntryState state);
std::optional<EntryState> entryState(std::string_view name);

/// In Vietnamese, for people: "đã hủy".
std::string_view wordsOf(EntryState state);

struct RegisterEntry {
  std::string id;
  std::string series;
  std::string office;
  int year = 0;
  std::string numberClass;
  int64_t number = 0;
  std::string letter;  ///< of a number from elsewhere: "a" of 12a; own numbers have none
  Date issuedDate;
  EntryState state = EntryState::reserved;
  Paper paper;
  std::string document;  ///< id; empty of papers made elsewhere and of free numbers of a block
  std::string block;     ///< id of the block it was reserved with; may be empty
  std::string pdf;       ///< SHA-256 in hex; may be empty
  std::string voidReason;
  std::string createdAt, createdBy;
  std::string voidedAt, voidedBy;
  int64_t version = 1;

  /// "07", "12a", "158": below ten with a zero (the-thuc.md E5).
  std::string codeNumber() const;
};

/// Errors: "register.unknown".
Result<RegisterEntry> getEntry(Transaction& tx, std::string_view id);

enum class EntryOrder { newestFirst, oldestFirst };

struct EntryFilter {
  std::optional<std::vector<std::string>> offices;  ///< nothing: every office
  std::optional<int> year;
  std::string numberClass;  ///< empty: all
  std::string series;
  std::string block;
  std::optional<EntryState> state;
  std::optional<Date> from, until;  ///< both included
  std::optional<int64_t> number;
  std::string typeName;  ///< in any case
  std::string q;         ///< words of subject, notation, signer or recipient, without marks
  EntryOrder order = EntryOrder::newestFirst;
  std::string after;
  int limit = 50;
};
struct EntryPage {
  std::vector<RegisterEntry> items;
  std::string next;  ///< empty: no more
};
/// By date, then series, then number. Errors: "request.bad-cursor".
Result<EntryPage> listEntries(Transaction& tx, const EntryFilter& filter);

/// Notes, file, copies, pages, archive and due day of an entry may be mended; all else stands.
struct EntryEdit {
  std::optional<std::string> description, fileNotation, archive;
  std::optional<int64_t> docOrdinal, pageAmount, issuedAmount;
  std::optional<Date> dueDate;
};
/// Errors: "register.unknown", "precondition.failed" (another version), those of faultsOf().
Result<RegisterEntry> editEntry(Transaction& tx,
                                std::string_view actor,
                                std::string_view id,
                                int64_t version,
                                const EntryEdit& edit);

/// The number stays, marked; one that was typed in may be typed in anew. Entries with a document in
/// vanthu are voided with it (documents/issue.h, after_issue.h). Errors: "register.unknown",
/// "data.missing-reason", "conflict.wrong-state", "conflict.has-document".
Result<RegisterEntry> voidEntry(Transaction& tx,
                                std::string_view actor,
                                std::string_view id,
                                std::string_view reason);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_ENTRY_H_
