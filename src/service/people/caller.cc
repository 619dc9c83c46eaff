#include "service/people/caller.h"

namespace vanthu::service {

RoleSet Caller::in(std::string_view office) const {
  RoleSet found = 0;
  for (const auto& entry : offices)
    if (everywhere || entry.office == office)
      found = static_cast<RoleSet>(found | entry.roles);
  return found;
}

std::vector<std::string> Caller::officesWith(RoleSet wanted) const {
  std::vector<std::string> ids;
  if (everywhere)
    return ids;
  for (const auto& entry : offices)
    if (entry.roles & wanted)
      ids.push_back(entry.office);
  return ids;
}

bool Caller::mayAnywhere(RoleSet wanted) const {
  for (const auto& entry : offices)
    if (entry.roles & wanted)
      return true;
  return false;
}

}  // namespace vanthu::service
