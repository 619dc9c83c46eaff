#include "store/campaigns/council_result.h"

#include <algorithm>

#include "store/campaigns/stored_json.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

int64_t numberOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? 0 : asInteger(*member).value_or(0);
}

std::optional<int64_t> threshold(const Value& rule, const std::string& awardForm) {
  const std::string form = text::foldKey(awardForm);
  for (const Value& each : itemsOf(rule, "thresholds"))
    if (text::foldKey(textOf(each, "awardForm")) == form)
      return numberOf(each, "percent");
  return std::nullopt;
}

}  // namespace

CouncilResult councilResult(const Value& council, const std::vector<Ballot>& ballots) {
  constexpr int64_t kHundred = 100;
  CouncilResult out;
  const Value::List& members = itemsOf(council, "members");
  out.members = static_cast<int64_t>(members.size());
  out.present = std::count_if(members.begin(), members.end(), [](const Value& member) {
    return member.find("absence") == nullptr;
  });
  const Value* found = council.find("rule");
  const Value rule = found == nullptr ? Value() : *found;
  out.base = textOf(rule, "base") == "present" ? out.present : out.members;
  const Value* quorum = rule.find("quorum");
  out.quorum = quorum != nullptr && out.members > 0 &&
               out.present * numberOf(*quorum, "whole") >= out.members * numberOf(*quorum, "part");
  for (const Ballot& ballot : ballots) {
    CandidateResult candidate{ballot, threshold(rule, ballot.awardForm), false};
    candidate.enough = candidate.percentNeeded && out.base > 0 &&
                       ballot.votesFor * kHundred >= out.base * *candidate.percentNeeded;
    out.candidates.push_back(std::move(candidate));
  }
  return out;
}

}  // namespace vanthu::store
