#include "service/people/role_words.h"

namespace vanthu::service {

std::optional<Role> roleOf(std::string_view word) {
  for (const RoleWord& each : kRoleWords)
    if (each.word == word)
      return each.role;
  return std::nullopt;
}

std::optional<Scope> scopeOf(std::string_view word) {
  for (const ScopeWord& each : kScopeWords)
    if (each.word == word)
      return each.scope;
  return std::nullopt;
}

std::vector<std::string_view> wordsOf(RoleSet roles) {
  std::vector<std::string_view> words;
  for (const RoleWord& each : kRoleWords)
    if (roles & static_cast<RoleSet>(each.role))
      words.push_back(each.word);
  return words;
}

std::vector<std::string_view> scopeWordsOf(ScopeSet scopes) {
  std::vector<std::string_view> words;
  for (const ScopeWord& each : kScopeWords)
    if (scopes & static_cast<ScopeSet>(each.scope))
      words.push_back(each.word);
  return words;
}

}  // namespace vanthu::service
