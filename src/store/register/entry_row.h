// Entries inside store/: rows into entries and back.
#ifndef VANTHU_STORE_REGISTER_ENTRY_ROW_H_
#define VANTHU_STORE_REGISTER_ENTRY_ROW_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "store/database/database.h"
#include "store/register/entry.h"

namespace vanthu::store {

inline constexpr std::string_view kSelectEntry =
    "SELECT id, series, office, year, class, number, letter, issued_date, state, type_name,"
    " code_notation, subject, organ_name, language, authority, position, full_name, recipients,"
    " archive, priority, file_notation, doc_ordinal, page_amount, issued_amount, due_date,"
    " description, document, block, pdf, created_at, created_by, void_reason, voided_at, voided_by,"
    " version FROM register_entry";
RegisterEntry entryOf(const Row& row);

/// Writes the row. `entry` is whole but for id, createdAt and version, which are filled in.
/// With a voidReason it is about to be voided (markVoided) and claims no notation.
void insertEntry(Transaction& tx, RegisterEntry& entry);

/// Writes the paper of an entry that is there. Its notation stays.
void updatePaper(Transaction& tx, const RegisterEntry& entry);

/// reserved or issued → another state; `entry` says from which. False: it was in another.
bool moveEntry(Transaction& tx, std::string_view id, EntryState from, EntryState to);

/// reserved → issued, with the file. False: it was in another state.
bool finishEntry(Transaction& tx,
                 std::string_view id,
                 std::string_view pdf,
                 const std::optional<int64_t>& pageAmount);

/// The scan of a paper becomes the file of its entry.
void putEntryScan(Transaction& tx,
                  std::string_view actor,
                  const RegisterEntry& entry,
                  std::string_view pdf,
                  const std::optional<int64_t>& pageAmount);

/// Marks it voided, in whatever state it is. One that was typed in no longer claims its number and
/// notation: most often it was a mistake, and the right paper is typed in behind it.
void markVoided(Transaction& tx,
                std::string_view actor,
                const RegisterEntry& entry,
                std::string_view reason);

/// "conflict.wrong-state": names the state.
Diagnostic wrongEntryState(const RegisterEntry& entry,
                           std::string_view deedVi,
                           std::string_view deedEn);

/// {"number":12,"year":2026,"date":"2026-11-22"}
std::string detailOf(const RegisterEntry& entry);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_ENTRY_ROW_H_
