// What a record gets from dated tables before a template sees it: award money.
//
// Money = multiple × base salary of the day, exact đồng, never rounded (loai-van-ban.md §11). Pure
// and thread-safe.
#ifndef VANTHU_DATA_DERIVE_H_
#define VANTHU_DATA_DERIVE_H_

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "data/award_tables.h"

namespace vanthu::data {

/// `record` where each of the `nominees` that has a `kind` ("individual" or "collective") and an
/// `awardForm` of the tables, but no `amount`, has that `amount` in đồng. An award form that the
/// tables do not know on that day stays without: not every award carries money.
///
/// Errors: data.no-base-salary (the day is before the first row);
/// data.wrong-award-kind (the award is not given to persons, or not to collectives);
/// data.fractional-amount; data.amount-too-large.
Result<Value> derive(const Value& record, const AwardTables& tables, Date date);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_DERIVE_H_
