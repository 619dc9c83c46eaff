// The steps of giving numbers. Inside store/register.
#ifndef VANTHU_STORE_REGISTER_NUMBERING_STEPS_H_
#define VANTHU_STORE_REGISTER_NUMBERING_STEPS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/own_numbers.h"
#include "store/register/series.h"

namespace vanthu::store {

/// The class of that name, or of papers of that type, on that day. Errors:
/// "conflict.office-ended", "data.unknown-class", "data.wrong-class".
Result<NumberClass> classFor(Transaction& tx,
                             std::string_view office,
                             std::string_view numberClass,
                             std::string_view typeName,
                             const Date& day);

/// The series of classFor(); opened if there is none.
Result<Series> seriesFor(Transaction& tx,
                         std::string_view actor,
                         std::string_view office,
                         std::string_view numberClass,
                         std::string_view typeName,
                         const Date& day);

/// Where papers of that type stand in the series of an office.
Place placeIn(Transaction& tx, const Series& series, std::string_view typeName);

/// "conflict.back-dated", "conflict.dated-ahead".
std::optional<Diagnostic> notToday(const Date& date, const Date& today);

/// Moves the counter of an own series by `count`; gives the last of the numbers. They are of today.
/// Errors: "data.number-not-typed", "conflict.back-dated", "conflict.dated-ahead",
/// "conflict.series-closed", "conflict.clock-behind".
Result<int64_t> takeNumbers(Transaction& tx,
                            const Series& series,
                            int64_t count,
                            const std::optional<Date>& date);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_NUMBERING_STEPS_H_
