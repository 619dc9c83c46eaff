// Who may do what: one rule for each operation of the API.
//
// A Route can only be made with a rule from here (ruleFor is consteval): an operation without a
// row does not compile. docs/http-api.md shows the table; a test walks every cell of it.
#ifndef VANTHU_SERVICE_API_AUTHORIZATION_H_
#define VANTHU_SERVICE_API_AUTHORIZATION_H_

#include <string_view>

#include "service/people/caller.h"

namespace vanthu::service {

/// Whose the object of an operation is.
enum class Owner {
  everyone,  ///< no login: health, /openapi.json
  anybody,   ///< any known caller with the scope; roles are not asked
  self,      ///< the caller's own: session, password
  office,    ///< an office's: one of the roles in that very office
  system,    ///< the installation's: one of the roles, everywhere
};

struct Rule {
  std::string_view operation;  ///< "issueDocument"
  Owner owner;
  RoleSet roles;  ///< one of them is enough; with Owner::everyone, anybody and self: none
  Scope scope;    ///< that a key needs
};

inline constexpr Role kDrafter = Role::drafter, kClerk = Role::clerk, kReviewer = Role::reviewer,
                      kLeader = Role::leader, kAdmin = Role::admin;
inline constexpr RoleSet kAnyRole = roles(kDrafter, kClerk, kReviewer, kLeader, kAdmin);
/// For what every key may do: any scope will do.
inline constexpr Scope kAnyScope = static_cast<Scope>(kAllScopes);

// clang-format off
inline constexpr Rule kRules[] = {
#include "service/api/authorization_rules.inc"
};
// clang-format on

/// The rule of that operation; does not compile if there is none.
consteval const Rule* ruleFor(std::string_view operation) {
  for (const auto& rule : kRules)
    if (rule.operation == operation)
      return &rule;
  throw "no row in authorization_rules.inc for this operation";
}

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_AUTHORIZATION_H_
