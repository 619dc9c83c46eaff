#include "service/people/grants.h"

#include <algorithm>

#include "service/api/authorization.h"

namespace vanthu::service {

static_assert(store::kAdminRole == static_cast<int64_t>(Role::admin));

void applyGrants(const store::Grants& grants, Caller& caller) {
  for (const store::Grant& grant : grants) {
    caller.everywhere |= grant.office.empty();
    caller.offices.push_back({grant.office, static_cast<RoleSet>(grant.roles)});
  }
}

bool governs(const Caller& caller, const store::Grants& grants) {
  if (caller.everywhere)
    return caller.mayAnywhere(roles(kAdmin));
  return !grants.empty() && std::all_of(grants.begin(), grants.end(), [&](const auto& grant) {
    return !grant.office.empty() && (caller.in(grant.office) & roles(kAdmin)) != 0;
  });
}

}  // namespace vanthu::service
