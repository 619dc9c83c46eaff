// Nominations that may be of the same person or collective.
#include <map>
#include <utility>

#include "store/campaigns/nominations.h"
#include "store/campaigns/stored_json.h"
#include "text/fold.h"

namespace vanthu::store {

std::string_view nameOf(Duplicate::Kind kind) {
  switch (kind) {
    case Duplicate::Kind::same:
      return "same";
    case Duplicate::Kind::otherForm:
      return "otherForm";
    case Duplicate::Kind::similar:
      break;
  }
  return "similar";
}

std::vector<Duplicate> duplicatesOf(const Nomination& one, const std::vector<Nomination>& others) {
  const std::string name = text::foldKey(one.fullName);
  const std::string loose = text::looseKey(one.fullName);
  const std::string form = text::foldKey(one.awardForm);
  const std::string born = textOf(one.record, "birthDate");
  std::vector<Duplicate> found;
  for (const Nomination& other : others) {
    const std::string otherBorn = textOf(other.record, "birthDate");
    const bool differentDays = !born.empty() && !otherBorn.empty() && born != otherBorn;
    if (other.id == one.id || other.state == "refused" || differentDays ||
        other.nominator() != one.nominator() || text::looseKey(other.fullName) != loose)
      continue;
    const Duplicate::Kind kind = text::foldKey(other.fullName) != name ? Duplicate::Kind::similar
                                 : text::foldKey(other.awardForm) == form
                                     ? Duplicate::Kind::same
                                     : Duplicate::Kind::otherForm;
    found.push_back({kind, other.id, other.fullName, other.awardForm, other.state});
  }
  return found;
}

std::vector<NominationPair> duplicatePairs(const std::vector<Nomination>& all) {
  std::map<std::string, std::vector<Nomination>> before;  // by unit and name without marks
  std::vector<NominationPair> pairs;
  for (const Nomination& each : all) {
    if (each.state == "refused")
      continue;
    std::vector<Nomination>& same = before[each.nominator() + "\n" + text::looseKey(each.fullName)];
    for (Duplicate& found : duplicatesOf(each, same))
      pairs.push_back({each.id, each.fullName, each.awardForm, std::move(found)});
    same.push_back(each);
  }
  return pairs;
}

}  // namespace vanthu::store
