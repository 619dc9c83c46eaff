// Which numbers the papers of an own series get. Inside store/register.
//
// Number and notation are unique in an office's year over all its series, so a number of another
// series can be in the way of an own one. The own series passes it: the number is kept there as
// voided, with the reason, and the paper gets the next. What is told instead of passed: many typed
// numbers, which may be a mistake that can be voided, and a paper that was put into a class beside
// its own, which need not be there; a series in its ordinary use is never stuck.
#ifndef VANTHU_STORE_REGISTER_OWN_NUMBERS_H_
#define VANTHU_STORE_REGISTER_OWN_NUMBERS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/entry.h"
#include "store/register/series.h"

namespace vanthu::store {

struct OwnNumbers {
  std::vector<int64_t> given;   ///< one for each paper, rising
  std::vector<int64_t> passed;  ///< between or before them
  int64_t count() const { return static_cast<int64_t>(given.size() + passed.size()); }
};

/// Whether the papers are numbered where their type belongs, or were put beside that.
enum class Place { ownClass, besideIt };

/// The next numbers of `series` for papers of those notations. Takes none. Errors:
/// "conflict.number-used": by more than kMostPassed typed ones, or of papers put beside their class
/// by another own series.
inline constexpr size_t kMostPassed = 100;
Result<OwnNumbers> nextNumbers(Transaction& tx,
                               const Series& series,
                               const std::vector<std::string_view>& notations,
                               Place place);

/// "conflict.number-used". `number` as printed; `notation` may be empty.
Diagnostic numberUsed(const std::string& number,
                      const std::string& notation,
                      std::string_view pointer);

/// Writes the passed numbers as voided entries; `like` says series, office, year, day, block, actor
/// and paper.
void voidPassed(Transaction& tx, const OwnNumbers& numbers, const RegisterEntry& like);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_OWN_NUMBERS_H_
