// Roles and scopes as the API, the command line and people name them.
#ifndef VANTHU_SERVICE_PEOPLE_ROLE_WORDS_H_
#define VANTHU_SERVICE_PEOPLE_ROLE_WORDS_H_

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "service/people/caller.h"

namespace vanthu::service {

struct RoleWord {
  Role role;
  std::string_view word;        ///< "drafter"
  std::string_view vietnamese;  ///< "soạn thảo"
};
inline constexpr std::array<RoleWord, 5> kRoleWords{{
    {Role::drafter, "drafter", "soạn thảo"},
    {Role::clerk, "clerk", "văn thư"},
    {Role::reviewer, "reviewer", "thẩm định"},
    {Role::leader, "leader", "lãnh đạo"},
    {Role::admin, "admin", "quản trị"},
}};

struct ScopeWord {
  Scope scope;
  std::string_view word;        ///< "render"
  std::string_view vietnamese;  ///< "lập và kiểm tra văn bản"
};
inline constexpr std::array<ScopeWord, 7> kScopeWords{{
    {Scope::render, "render", "lập và kiểm tra văn bản"},
    {Scope::campaigns, "campaigns", "phong trào và cơ quan"},
    {Scope::documents, "documents", "văn bản và tra cứu"},
    {Scope::issue, "issue", "cấp số"},
    {Scope::registry, "registry", "sổ đăng ký văn bản"},
    {Scope::admin, "admin", "quản trị"},
    {Scope::metrics, "metrics", "số đo vận hành"},
}};

/// An office of a grant that stands for all of them. In the store it is an empty text.
inline constexpr std::string_view kAllOffices = "*";

std::optional<Role> roleOf(std::string_view word);
std::optional<Scope> scopeOf(std::string_view word);

/// In the order of the tables above.
std::vector<std::string_view> wordsOf(RoleSet roles);
std::vector<std::string_view> scopeWordsOf(ScopeSet scopes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_ROLE_WORDS_H_
