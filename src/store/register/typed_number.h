// Numbers that another system or a book of paper has given: read, and held against those that are
// there. One that was voided, as a mistake most often, stays as it is and may be typed in anew.
// Inside store/register.
#ifndef VANTHU_STORE_REGISTER_TYPED_NUMBER_H_
#define VANTHU_STORE_REGISTER_TYPED_NUMBER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "store/database/database.h"
#include "store/register/series.h"

namespace vanthu::store {

struct CodeNumber {
  int64_t number = 0;
  std::string letter;  ///< small; may be empty
};

/// "7", "07", "158", "12a", "12 Bis"; nothing for what is no number, above kLargestNumber or longer
/// than 11 letters (Appendix VI).
std::optional<CodeNumber> readCodeNumber(std::string_view text);

/// "register.letter", "register.number-gap", "register.date-order": what is unusual in a number
/// typed into that series.
Diagnostics oddities(Transaction& tx,
                     const Series& series,
                     const CodeNumber& number,
                     const Date& date);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_TYPED_NUMBER_H_
