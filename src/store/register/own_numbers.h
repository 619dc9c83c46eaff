// Which numbers the papers of an own series get. Inside store/register.
//
// Number and notation are unique in an office's year over all its series, so a number that was
// typed into an external series, perhaps by mistake, can be in the way of an own one. The own
// series passes it: the number is kept there as voided, with the reason, and the paper gets the
// next. Two own series of one notation are a mistake of the office, which is told instead.
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

/// The next numbers of `series` for papers of those notations. Takes none. Errors:
/// "conflict.number-used": by another own series, or by more than kMostPassed others.
inline constexpr size_t kMostPassed = 100;
Result<OwnNumbers> nextNumbers(Transaction& tx,
                               const Series& series,
                               const std::vector<std::string_view>& notations);

/// "conflict.number-used". `number` as printed; `notation` may be empty.
Diagnostic numberUsed(const std::string& number, const std::string& notation);

/// Writes the passed numbers as voided entries; `like` says series, office, year, day, block, actor
/// and paper.
void voidPassed(Transaction& tx, const OwnNumbers& numbers, const RegisterEntry& like);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_OWN_NUMBERS_H_
