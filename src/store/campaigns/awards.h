// What was given: one award for each nomination that the council has passed.
//
// The money is that of the day of the decision (data/award_tables.h); it is worked out by the
// caller's tables and kept. The decision may be a document of ours or one made elsewhere; one of
// ours tells its number and day itself as soon as it is issued, and the money follows.
#ifndef VANTHU_STORE_CAMPAIGNS_AWARDS_H_
#define VANTHU_STORE_CAMPAIGNS_AWARDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/award_tables.h"
#include "store/campaigns/campaigns.h"
#include "store/campaigns/nominations.h"

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
/// "precondition.failed", "conflict.golden-book-number" (another award of the office has it in the
/// year of the decision), and those of data::derive.
Result<Award> changeAward(Transaction& tx,
                          std::string_view id,
                          const std::optional<int64_t>& version,
                          const Decision& decision,
                          const std::optional<int64_t>& goldenBookNumber,
                          const data::AwardTables& tables,
                          std::string_view actor);

/// While its decision is not issued: the award is gone, and its nomination, which it gives, is
/// reviewed again. Errors: "award.unknown", "precondition.failed", "data.missing-reason",
/// "conflict.decision-issued", "conflict.campaign-closed".
Result<Nomination> cancelAward(Transaction& tx,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               std::string_view reason,
                               std::string_view actor);

/// The money by `tables` where the decision was issued after the award was given. Errors:
/// "award.unknown".
Result<Award> findAward(Transaction& tx, std::string_view id, const data::AwardTables& tables);

/// The same of those behind the position `after`.
std::vector<Award> listAwards(Transaction& tx,
                              std::string_view campaign,
                              int64_t after,
                              size_t limit,
                              const data::AwardTables& tables);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_AWARDS_H_
