// What a council's votes come to: quorum, threshold of each award, who has enough.
//
// Threshold and quorum are data of the council (loai-van-ban.md §7): what the law asks changes.
// Pure and thread-safe.
#ifndef VANTHU_STORE_CAMPAIGNS_COUNCIL_RESULT_H_
#define VANTHU_STORE_CAMPAIGNS_COUNCIL_RESULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"

namespace vanthu::store {

struct Ballot {
  std::string nomination;
  std::string fullName, awardForm;
  int64_t votesFor = 0, votesAgainst = 0;
  Value record{};  ///< the nominee's, as it was voted on
};

struct CandidateResult {
  Ballot ballot;
  std::optional<int64_t> percentNeeded;  ///< none: the rule has no threshold for this award
  bool enough = false;
};

struct CouncilResult {
  int64_t members = 0, present = 0;
  int64_t base = 0;  ///< of whom the percentages are: all members, or those present
  bool quorum = false;
  std::vector<CandidateResult> candidates;
};

/// `council` is that of a campaign's record: `members` (absent ones have `absence`), `rule`.
/// Without a rule nobody has enough and there is no quorum.
CouncilResult councilResult(const Value& council, const std::vector<Ballot>& ballots);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_COUNCIL_RESULT_H_
