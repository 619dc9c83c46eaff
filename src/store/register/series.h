// A series of numbers: one office, one year, one class.
//
// The row of the series is the counter (robustness.md, protocol 1): a number is given by an update
// of it, never by a sequence, so that number and paper are committed together. A series opens by
// itself with number 1 when its first number is asked for.
#ifndef VANTHU_STORE_REGISTER_SERIES_H_
#define VANTHU_STORE_REGISTER_SERIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/database/database.h"
#include "store/register/number_class.h"

namespace vanthu::store {

/// Of all numbers, given and typed.
inline constexpr int64_t kLargestNumber = 9'999'999;

struct Series {
  std::string id;
  std::string office;  ///< whose numbers they are
  int year = 0;
  std::string numberClass;
  std::string title;
  SeriesKind kind = SeriesKind::own;
  int64_t firstNumber = 1;
  /// Given last; firstNumber - 1 if none. Of external ones the largest that is not voided.
  int64_t lastNumber = 0;
  std::optional<Date> lastDate;  ///< of that number
  bool closed = false;
  int64_t version = 1;
};

struct SeriesStart {
  std::string office;
  int year = 0;
  std::string numberClass;
  int64_t firstNumber = 1;  ///< the first that vanthu gives: 158 if a book of paper ended with 157
  std::optional<Date> lastDate;  ///< of number firstNumber - 1
};

/// Errors: "conflict.series-exists", "conflict.year-over", "data.unknown-class", "data.bad-number",
/// "conflict.office-ended".
Result<Series> openSeries(Transaction& tx, std::string_view actor, const SeriesStart& start);

/// Errors: "series.unknown".
Result<Series> getSeries(Transaction& tx, std::string_view id);

struct SeriesFilter {
  std::optional<std::vector<std::string>> offices;  ///< nothing: every office
  std::optional<int> year;
  std::string after;  ///< cursor of the page before
  int limit = 50;
};
struct SeriesPage {
  std::vector<Series> items;
  std::string next;  ///< empty: no more
};
/// By year (latest first), office, class. Errors: "request.bad-cursor".
Result<SeriesPage> listSeries(Transaction& tx, const SeriesFilter& filter);

/// What a series holds, and the numbers it lacks.
struct SeriesReport {
  Series series;
  int64_t issued = 0;  ///< with withdrawn and replaced ones
  int64_t voided = 0;
  int64_t reserved = 0;        ///< neither finished nor voided
  std::vector<int64_t> holes;  ///< the first 100; of an own series always none
};
Result<SeriesReport> reportSeries(Transaction& tx, std::string_view id);

/// Year end: closes all series of the office and year, also those that have not begun; they give
/// no more numbers. Tells of each, those that hold nothing last.
/// Errors: "conflict.year-running"; "conflict.numbers-reserved": finish or void them first, each
/// named; "store.number-hole": an own series lacks a number. Holes of external series are reported.
Result<std::vector<SeriesReport>> closeYear(Transaction& tx,
                                            std::string_view actor,
                                            std::string_view office,
                                            int year);

/// From `day` on `successor` keeps the registers of `office`, whose series give no number on that
/// day and later. Errors: "conflict.office-ended" (said before, otherwise), "data.bad-successor"
/// (itself, or a ring), "conflict.date-order": a number was given on that day or later.
Result<bool> succeedOffice(Transaction& tx,
                           std::string_view actor,
                           std::string_view office,
                           std::string_view successor,
                           const Date& day);

struct Succession {
  std::string successor;
  Date from;  ///< the first day of the successor

  bool operator==(const Succession&) const = default;
};

/// What was said of the successor of `office` is taken back, if it is not `wanted` and its day has
/// not come: nobody keeps the registers by it yet.
void takeBackSuccession(Transaction& tx,
                        std::string_view actor,
                        std::string_view office,
                        const Succession& wanted);

/// The register follows the office: its record told `before` and tells `after` of its successor;
/// nothing: the office goes on. Where neither differs nothing is done. Errors: those of
/// succeedOffice; "conflict.office-ended" where the register was told something else.
Result<bool> followOffice(Transaction& tx,
                          std::string_view actor,
                          std::string_view office,
                          const std::optional<Succession>& before,
                          const std::optional<Succession>& after);

/// Who answers on that day for the registers of `office`: itself, or who came after it.
std::string keeperOf(Transaction& tx, std::string_view office, const Date& day);

/// Those offices and all whose registers they keep on that day.
std::vector<std::string> keptBy(Transaction& tx,
                                const std::vector<std::string>& offices,
                                const Date& day);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_REGISTER_SERIES_H_
