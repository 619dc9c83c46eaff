// What was given: one award for each nomination that the council has passed.
//
// The money is that of the day of the decision (data/award_tables.h); it is worked out by the
// caller's tables and kept. The decision may be a document of ours or one made elsewhere.
#ifndef VANTHU_STORE_CAMPAIGNS_AWARDS_H_
#define VANTHU_STORE_CAMPAIGNS_AWARDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/award_tables.h"
#include "store/campaigns/campaigns.h"

namespace vanthu::store {

struct Decision {
  std::string document{};  ///< id among the documents; empty: made elsewhere
  std::optional<int64_t> codeNumber{};
  std::string codeNotation{};
  std::optional<Date> issuedDate{};  ///< none: not issued yet
};

struct Award {
  std::string id;
  std::string campaign, office, nomination;
  int64_t position = 0, version = 1;
  std::string awardForm, kind, fullName;
  Decision decision;
  std::optional<int64_t> amount;  ///< đồng; none: no money by the tables, or no day yet
  std::optional<int64_t> goldenBookNumber;
  std::string createdBy, updatedAt;
};

/// For reviewed nominations, which become awarded ones. Errors, all at once: "campaign.unknown",
/// "conflict.campaign-closed", "nomination.unknown", "conflict.state", and those of data::derive.
Result<std::vector<Award>> addAwards(Transaction& tx,
                                     std::string_view campaign,
                                     const std::vector<std::string>& nominations,
                                     const Decision& decision,
                                     const data::AwardTables& tables,
                                     std::string_view actor);

/// A decision that is known later, a number in the golden book. Errors: "award.unknown",
/// "precondition.failed", "conflict.golden-book-number" (another award of the office has it), and
/// those of data::derive.
Result<Award> changeAward(Transaction& tx,
                          std::string_view id,
                          const std::optional<int64_t>& version,
                          const Decision& decision,
                          const std::optional<int64_t>& goldenBookNumber,
                          const data::AwardTables& tables,
                          std::string_view actor);

/// Errors: "award.unknown".
Result<Award> findAward(Transaction& tx, std::string_view id);

/// Behind the position `after`.
std::vector<Award> listAwards(Transaction& tx,
                              std::string_view campaign,
                              int64_t after,
                              size_t limit);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_AWARDS_H_
