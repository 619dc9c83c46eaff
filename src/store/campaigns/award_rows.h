// Awards as rows, and what a change of one asks. Inside store/campaigns/ only; findAward and
// listAwards, which read them for others, stand in awards.h.
#ifndef VANTHU_STORE_CAMPAIGNS_AWARD_ROWS_H_
#define VANTHU_STORE_CAMPAIGNS_AWARD_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/campaigns/awards.h"
#include "store/database/database.h"

namespace vanthu::store {

/// An award with the number and day of its decision as they are now.
struct StoredAward {
  Award award;
  std::optional<Date> amountOn;  ///< the day by which the kept amount was worked out
};

/// Errors: "award.unknown".
Result<StoredAward> findStored(Transaction& tx, std::string_view id);

/// As the dated tables have it on the day of the decision, worked out as for its own list; none
/// before that day is known. Errors: those of data::derive.
Result<std::optional<int64_t>> amountOf(const std::string& kind,
                                        const std::string& awardForm,
                                        const Decision& decision,
                                        const data::AwardTables& tables);

/// Whether another award of the office has that number in the golden book of `year` ("2026"), which
/// begins anew every year. One without a day counts in the year in which it was changed last.
bool isGoldenNumberTaken(Transaction& tx,
                         const Award& award,
                         int64_t number,
                         const std::string& year);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_AWARD_ROWS_H_
