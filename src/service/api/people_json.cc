#include "service/api/people_json.h"

#include "service/people/role_words.h"

namespace vanthu::service {
namespace {

template <typename Words>
Value wordList(const Words& words) {
  Value::List list;
  for (const std::string_view word : words)
    list.emplace_back(word);
  return Value(std::move(list));
}

Value grantJson(std::string_view office, RoleSet roles) {
  Value::Object grant;
  grant.emplace_back("office", Value(office.empty() ? kAllOffices : office));
  grant.emplace_back("roles", wordList(wordsOf(roles)));
  return Value(std::move(grant));
}

Value grantsJson(const store::Grants& grants) {
  Value::List list;
  for (const store::Grant& grant : grants)
    list.push_back(grantJson(grant.office, static_cast<RoleSet>(grant.roles)));
  return Value(std::move(list));
}

void addKnown(Value::Object& object, const char* name, const std::optional<std::string>& text) {
  if (text)
    object.emplace_back(name, Value(*text));
}

std::string_view kindWord(Caller::Kind kind) {
  return kind == Caller::Kind::person ? "person" : "key";
}

}  // namespace

Value userJson(const store::User& user) {
  Value::Object object;
  object.emplace_back("id", Value(user.id));
  object.emplace_back("name", Value(user.name));
  object.emplace_back("fullName", Value(user.fullName));
  object.emplace_back("grants", grantsJson(user.grants));
  object.emplace_back("hasPassword", Value(user.hasPassword));
  object.emplace_back("version", Value(user.version));
  object.emplace_back("createdAt", Value(user.createdAt));
  object.emplace_back("createdBy", Value(user.createdBy));
  addKnown(object, "closedAt", user.closedAt);
  addKnown(object, "successor", user.successor);
  return Value(std::move(object));
}

Value keyJson(const store::ApiKey& key) {
  Value::Object object;
  object.emplace_back("id", Value(key.id));
  object.emplace_back("prefix", Value("vt_" + key.prefix));
  object.emplace_back("name", Value(key.name));
  object.emplace_back("scopes", wordList(scopeWordsOf(static_cast<ScopeSet>(key.scopes))));
  object.emplace_back("grants", grantsJson(key.grants));
  if (!key.owner.empty())
    object.emplace_back("owner", Value(key.owner));
  object.emplace_back("createdAt", Value(key.createdAt));
  addKnown(object, "expiresAt", key.expiresAt);
  addKnown(object, "lastUsed", key.lastUsed);
  addKnown(object, "revokedAt", key.revokedAt);
  return Value(std::move(object));
}

Value callerJson(const Caller& caller) {
  Value::Object object;
  object.emplace_back("kind", Value(kindWord(caller.kind)));
  object.emplace_back("id", Value(caller.id));
  object.emplace_back("name", Value(caller.name));
  Value::List grants;
  for (const auto& entry : caller.offices)
    grants.push_back(grantJson(entry.office, entry.roles));
  object.emplace_back("grants", Value(std::move(grants)));
  object.emplace_back("scopes", wordList(scopeWordsOf(caller.scopes)));
  return Value(std::move(object));
}

store::Grants grantsOf(const Value& list) {
  store::Grants grants;
  for (const Value& item : list.list()) {
    store::Grant grant;
    const std::string& office = item.find("office")->text();
    grant.office = office == kAllOffices ? std::string() : office;
    for (const Value& word : item.find("roles")->list())
      grant.roles |= static_cast<int64_t>(*roleOf(word.text()));
    grants.push_back(std::move(grant));
  }
  return grants;
}

ScopeSet scopesOf(const Value& list) {
  ScopeSet scopes = 0;
  for (const Value& word : list.list())
    scopes = static_cast<ScopeSet>(scopes | static_cast<ScopeSet>(*scopeOf(word.text())));
  return scopes;
}

}  // namespace vanthu::service
