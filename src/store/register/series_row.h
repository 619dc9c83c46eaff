// Series inside store/register: rows, and the series that a number is taken from.
#ifndef VANTHU_STORE_REGISTER_SERIES_ROW_H_
#define VANTHU_STORE_REGISTER_SERIES_ROW_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/number_class.h"
#include "store/register/series.h"

namespace vanthu::store {

/// The last number of an external series is the largest that was typed in and not voided since.
inline constexpr std::string_view kSelectSeries =
    "SELECT id, office, year, class, title, kind, first_number, closed, version,"
    " CASE WHEN kind = 'own' THEN last_number ELSE (SELECT COALESCE(MAX(e.number),"
    " register_series.first_number - 1) FROM register_entry e WHERE e.series = register_series.id"
    " AND e.claimed = 1 AND e.number >= register_series.first_number) END AS last_number,"
    " CASE WHEN kind = 'own' THEN last_date ELSE COALESCE((SELECT e.issued_date FROM register_entry"
    " e WHERE e.series = register_series.id AND e.claimed = 1"
    " AND e.number >= register_series.first_number ORDER BY e.number DESC, e.letter DESC LIMIT 1),"
    " last_date) END AS last_date FROM register_series";
Series seriesOf(const Row& row);

std::optional<std::string> isoOf(const std::optional<Date>& day);
std::optional<Date> dayOf(const std::optional<std::string>& iso);

std::optional<NumberClass> classNamed(Transaction& tx,
                                      std::string_view office,
                                      int year,
                                      std::string_view name);
Diagnostic unknownClass(std::string_view name);  ///< "data.unknown-class"

/// The series, if it has been opened.
std::optional<Series> seriesOf(Transaction& tx,
                               std::string_view office,
                               int year,
                               std::string_view numberClass);

/// The series; opens it with number 1 if there is none yet.
Result<Series> ensureSeries(Transaction& tx,
                            std::string_view actor,
                            std::string_view office,
                            int year,
                            const NumberClass& numberClass);

/// "conflict.office-ended" if the office has a successor on that day.
std::optional<Diagnostic> officeEnded(Transaction& tx, std::string_view office, const Date& day);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_SERIES_ROW_H_
