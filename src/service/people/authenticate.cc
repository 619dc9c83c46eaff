#include "service/people/authenticate.h"

#include <cstdint>

#include "service/people/cookies.h"
#include "service/people/grants.h"
#include "service/people/key_cache.h"
#include "service/people/last_use.h"
#include "service/people/secrets.h"
#include "service/people/sessions.h"
#include "store/people/api_keys.h"
#include "store/people/sessions.h"

namespace vanthu::service {
namespace {

constexpr size_t kLongestKey = 200;

Failure badCredentials(Message why) {
  return fail(Diagnostic{"auth.bad-credentials", {}, std::move(why), {}});
}

Failure badKey() {
  return badCredentials({"khóa không đúng, đã hết hạn hoặc đã bị thu hồi",
                         "the key is wrong, has expired or was revoked"});
}

Failure noCredentials() {
  return fail(Diagnostic{"auth.no-credentials",
                         {},
                         {"cần đăng nhập hoặc gửi khóa", "a login or a key is needed"},
                         {"gửi khóa bằng \"Authorization: Bearer vt_…\"",
                          "send the key as \"Authorization: Bearer vt_…\""}});
}

/// "Bearer KEY", the word in any case.
std::optional<std::string_view> bearer(std::string_view value) {
  constexpr std::string_view kScheme = "bearer ";
  if (value.size() < kScheme.size())
    return std::nullopt;
  for (size_t i = 0; i < kScheme.size(); ++i) {
    const char c = value[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != kScheme[i])
      return std::nullopt;
  }
  return value.substr(kScheme.size());
}

Caller localCaller() {
  Caller caller;
  caller.kind = Caller::Kind::key;
  caller.id = "local";
  caller.name = "local";
  caller.everywhere = true;
  caller.offices = {{"", kAnyRole}};
  caller.scopes = kAllScopes;
  return caller;
}

Caller callerOf(const store::ApiKey& key) {
  Caller caller;
  caller.kind = Caller::Kind::key;
  caller.id = key.id;
  caller.name = key.name;
  caller.scopes = static_cast<ScopeSet>(key.scopes);
  applyGrants(key.grants, caller);
  return caller;
}

/// "vt_PREFIX_SECRET"; nothing if it has another shape.
std::optional<std::string_view> prefixOf(std::string_view key) {
  constexpr std::string_view kStart = "vt_";
  if (!key.starts_with(kStart) || key.size() > kLongestKey)
    return std::nullopt;
  const std::string_view rest = key.substr(kStart.size());
  const size_t end = rest.find('_');
  if (end == std::string_view::npos || end == 0)
    return std::nullopt;
  return rest.substr(0, end);
}

Result<Caller> byKey(std::string_view key, const RequestHead& head, People& people) {
  const auto prefix = prefixOf(key);
  if (!prefix)
    return badKey();
  if (*prefix == "local")
    return isLoopback(head.peer) && people.isLocalKey(key) ? Result<Caller>(localCaller())
                                                           : badKey();
  const std::string hash = hashOf(key);
  if (auto caller = people.keys().find(*prefix, hash))
    return *caller;
  const uint64_t generation = people.keys().generation();
  using Found = std::optional<store::KeyProof>;
  const auto found = people.database().read(
      [&](store::Transaction& tx) -> Result<Found> { return store::findKeyByPrefix(tx, *prefix); });
  if (!found)
    return fail(found.error());
  if (!*found || !sameSecret((*found)->secretHash, hash))
    return badKey();
  const Caller caller = callerOf((*found)->key);
  people.keys().remember(*prefix, hash, caller, (*found)->left, generation);
  people.lastUse().note(caller.id);
  return caller;
}

bool changes(const RequestHead& head) {
  return head.method != "GET" && head.method != "HEAD" && head.method != "OPTIONS";
}

Result<Caller> bySession(const std::string& token, const RequestHead& head, People& people) {
  const store::SessionLimits limits = sessionLimits(people);
  const std::string hash = hashOf(token);
  using Found = std::optional<store::Session>;
  const auto found = people.database().read([&](store::Transaction& tx) -> Result<Found> {
    return store::findSession(tx, hash, limits);
  });
  if (!found)
    return fail(found.error());
  if (!*found)
    return badCredentials(
        {"phiên làm việc đã hết, hãy đăng nhập lại", "the session has ended, log in again"});
  if (changes(head))
    if (auto foreign = checkOrigin(head, token); !foreign.empty())
      return fail(std::move(foreign));
  if ((*found)->stale) {
    // With a full disk people still read and log out; the next request tries again.
    (void)people.database().write([&](store::Transaction& tx) -> Result<bool> {
      store::touchSession(tx, hash);
      return true;
    });
  }
  Caller caller;
  caller.kind = Caller::Kind::person;
  caller.id = (*found)->person;
  caller.name = (*found)->fullName;
  caller.scopes = kAllScopes;
  applyGrants((*found)->grants, caller);
  return caller;
}

/// The key of the only Authorization field, if there is one.
std::optional<std::string_view> keyOf(const RequestHead& head) {
  const std::string* authorization = head.headers.find("authorization");
  if (authorization == nullptr || head.headers.count("authorization") != 1)
    return std::nullopt;
  return bearer(*authorization);
}

}  // namespace

std::optional<Caller> cachedCaller(const RequestHead& head, People& people) {
  const auto key = keyOf(head);
  const auto prefix = key ? prefixOf(*key) : std::nullopt;
  return prefix ? people.keys().find(*prefix, hashOf(*key)) : std::nullopt;
}

Result<Caller> authenticate(const RequestHead& head, People& people) {
  if (head.headers.find("authorization") != nullptr) {
    const auto key = keyOf(head);
    return key ? byKey(*key, head, people) : badKey();
  }
  if (const auto token = findCookie(head, Cookie::session))
    return bySession(*token, head, people);
  return noCredentials();
}

std::string clientOf(const RequestHead& head, const Caller& caller) {
  return caller.id.empty() ? clientOf(head.peer) : caller.id;
}

}  // namespace vanthu::service
