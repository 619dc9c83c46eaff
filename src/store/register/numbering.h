// Numbers are given here and nowhere else (robustness.md, protocol 1, T17-T19).
//
// The year and the day of a number are the database's (Asia/Ho_Chi_Minh) in the transaction that
// gives it: nothing is dated back or ahead, and never before the number before. Own numbers are
// Arabic figures one after another (Decree 30, Article 15): no "12a". A number whose notation the
// office has already in another series is passed: voided, with the reason (own_numbers.h).
#ifndef VANTHU_STORE_REGISTER_NUMBERING_H_
#define VANTHU_STORE_REGISTER_NUMBERING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/entry.h"
#include "store/register/paper.h"

namespace vanthu::store {

/// A number that another system or a book of paper has given: "158", "12a".
struct TypedNumber {
  std::string codeNumber;
  Date issuedDate;
};

struct NumberRequest {
  std::string actor;
  std::string office;
  std::string numberClass;  ///< empty: by the type of the paper
  Paper paper;
  std::string_view paperAt{};        ///< where the paper stands: a JSON pointer for faults
  std::string document;              ///< id; may be empty
  std::string pdf;                   ///< SHA-256 of a stored file; may be empty
  std::optional<TypedNumber> typed;  ///< needed in an external series, refused in an own one
  std::optional<Date> date;          ///< what the caller expects; must be today in an own series
  EntryState state = EntryState::reserved;  ///< reserved or issued
};

struct NumberGiven {
  RegisterEntry entry;
  /// "register.date-order", "register.number-gap", "register.letter": of typed numbers only.
  Diagnostics warnings;
};

/// Gives the next number, or enters a typed one, and writes entry and audit.
/// Errors: those of faultsOf(paper); "conflict.back-dated", "conflict.dated-ahead",
/// "conflict.clock-behind", "conflict.series-closed", "conflict.office-ended",
/// "conflict.number-used" (a typed one, unless that is voided; nextNumbers() of own_numbers.h),
/// "data.number-not-typed", "data.number-typed", "data.bad-number", "data.unknown-class",
/// "data.wrong-class" (the type is of another class).
Result<NumberGiven> giveNumber(Transaction& tx, const NumberRequest& request);

/// The entry that giveNumber() would write now, as far as a paper shows it, but for numbers that
/// are passed. For a rehearsal: nothing is taken or written. Errors: "conflict.office-ended",
/// "conflict.dated-ahead", "data.bad-number", "data.unknown-class", "data.wrong-class".
Result<RegisterEntry> nextEntry(Transaction& tx, const NumberRequest& request);

/// A paper made outside vanthu, with or without its PDF: giveNumber() with the state issued.
/// `pdf` are the bytes; empty: none.
Result<NumberGiven> recordPaper(Transaction& tx, NumberRequest request, std::string_view pdf);

/// k numbers at once, for a list (protocol 1: a batch takes its whole block).
struct BlockRequest {
  std::string actor;
  std::string office;
  std::string numberClass;    ///< empty: by the type of the first paper
  std::string purpose;        ///< what for
  std::vector<Paper> papers;  ///< one for each number, in their order
  std::optional<Date> date;
};
struct Block {
  std::string id;
  std::string series;
  std::string office;
  std::string purpose;
  int64_t first = 0, last = 0;  ///< with numbers that were passed, which are voided
  Date issuedDate;
  std::string createdAt, createdBy;
  int64_t reserved = 0, issued = 0, voided = 0;  ///< how its numbers stand
};
inline constexpr size_t kMaxBlock = 10'000;

/// Errors: those of giveNumber(); "data.bad-block" (none or more than kMaxBlock),
/// "data.number-not-typed" (an external series gives no blocks).
Result<Block> reserveBlock(Transaction& tx, const BlockRequest& request);

/// Errors: "block.unknown".
Result<Block> getBlock(Transaction& tx, std::string_view id);

/// The paper of a reserved number of a block is final; `pdf` are its bytes, empty: none. `paper`
/// says what it has become; its notation must be the one that the number was given with.
/// Errors: "register.unknown", "conflict.wrong-state", "conflict.has-document",
/// "conflict.other-notation", those of faultsOf().
Result<RegisterEntry> finishBlockEntry(Transaction& tx,
                                       std::string_view actor,
                                       std::string_view entry,
                                       const std::optional<Paper>& paper,
                                       std::string_view pdf);

/// The numbers of a block that are still reserved, all at once. Gives how many.
/// Errors: "block.unknown", "data.missing-reason".
Result<int64_t> voidRestOfBlock(Transaction& tx,
                                std::string_view actor,
                                std::string_view block,
                                std::string_view reason);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_NUMBERING_H_
