#include <set>

#include "store/people/faults.h"
#include "store/people/users.h"

namespace vanthu::store {
namespace {

Result<void> checkGrants(const Grants& grants) {
  std::set<std::string_view> offices;
  for (size_t i = 0; i < grants.size(); ++i) {
    const std::string pointer = "/grants/" + std::to_string(i);
    if (grants[i].roles == 0)
      return fail(
          badGrants(pointer + "/roles", {"chưa giao vai trò nào", "there is no role in it"}));
    if (!offices.insert(grants[i].office).second)
      return fail(badGrants(pointer + "/office",
                            {"cơ quan này ghi hai lần", "this office stands here twice"}));
  }
  if (grants.size() > 1 && offices.count(""))
    return fail(badGrants("/grants",
                          {"vai trò ở mọi cơ quan không đi cùng vai trò ở từng cơ quan",
                           "roles in all offices and in single ones do not go together"}));
  return {};
}

}  // namespace

Grants grantsOf(Transaction& tx, std::string_view holder) {
  Grants grants;
  for (const Row& row :
       tx.query("SELECT office, roles FROM role_grant WHERE holder = ? ORDER BY office", {holder}))
    grants.push_back({row.text("office"), row.integer("roles")});
  return grants;
}

Result<void> setGrants(Transaction& tx, std::string_view holder, const Grants& grants) {
  if (auto good = checkGrants(grants); !good)
    return good;
  tx.execute("DELETE FROM role_grant WHERE holder = ?", {holder});
  for (const Grant& grant : grants)
    tx.execute("INSERT INTO role_grant (holder, office, roles) VALUES (?, ?, ?)",
               {holder, grant.office, grant.roles});
  return {};
}

}  // namespace vanthu::store
