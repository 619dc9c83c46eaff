#include "service/people/grants.h"

#include <algorithm>
#include <string>

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

Diagnostics checkOffices(const store::Grants& grants, const data::Offices& known) {
  Diagnostics faults;
  for (size_t i = 0; i < grants.size(); ++i) {
    const std::string& office = grants[i].office;
    if (!office.empty() && known.find(office) == nullptr)
      faults.push_back(
          {"data.unknown-office",
           {{}, 0, 0, "/grants/" + std::to_string(i) + "/office"},
           {"không có cơ quan \"" + office + "\"", "there is no office \"" + office + "\""},
           {"thêm cơ quan trước, hoặc xem lại mã của cơ quan",
            "add the office first, or look at its id again"}});
  }
  return faults;
}

}  // namespace vanthu::service
