#include "service/people/sessions.h"

#include <algorithm>

#include "service/http/network.h"
#include "service/people/cookies.h"
#include "service/people/password.h"
#include "service/people/secrets.h"
#include "service/people/slow_down.h"
#include "store/audit.h"
#include "store/people/login_throttle.h"
#include "store/people/names.h"

namespace vanthu::service {
namespace {

using std::chrono::seconds;

// A colleague who mistypes gets five tries at once; a stranger gets about 100 a day, which against
// twelve letters is nothing.
constexpr store::ThrottlePolicy kAccount{5, seconds(1), seconds(15 * 60)};
// Whole offices share an address.
constexpr store::ThrottlePolicy kNetwork{50, seconds(1), seconds(5 * 60)};

/// A failed login counted against one of these.
struct Counted {
  std::string subject;
  const store::ThrottlePolicy* policy;
};

struct Attempt {
  std::vector<Counted> counted;
  std::string at;  ///< the instant of their being counted
  seconds blocked{0};
  std::string person;  ///< empty: nobody of that name, or closed
  std::optional<std::string> hash;
};

/// What is stored of a failure says neither the name nor the address.
std::string subject(std::string_view kind, std::string_view what) {
  return std::string(kind) + ":" + hashOf(what).substr(0, 32);
}

std::vector<Counted> subjectsOf(store::Transaction& tx,
                                const RequestHead& head,
                                std::string_view name,
                                const std::string& person) {
  const auto device = findCookie(head, Cookie::device);
  if (device && !person.empty() && store::isKnownDevice(tx, person, hashOf(*device)))
    return {{subject("device", *device), &kAccount}};
  return {{subject("account", store::nameKey(name)), &kAccount},
          {subject("network", networkOf(head.peer)), &kNetwork}};
}

Attempt begin(store::Transaction& tx, const RequestHead& head, std::string_view name) {
  Attempt attempt;
  attempt.at = tx.now().instant;
  const auto user = store::findCredentials(tx, name);
  if (user) {
    attempt.person = user->person;
    attempt.hash = user->passwordHash;
  }
  attempt.counted = subjectsOf(tx, head, name, attempt.person);
  for (const Counted& each : attempt.counted)
    attempt.blocked = std::max(attempt.blocked, store::blockedFor(tx, each.subject));
  if (attempt.blocked.count() == 0)
    for (const Counted& each : attempt.counted)
      store::countFailure(tx, each.subject, *each.policy);
  return attempt;
}

Failure wrong() {
  return fail(Diagnostic{
      "auth.bad-credentials",
      {},
      {"tên đăng nhập hoặc mật khẩu không đúng", "the login name or the password is wrong"},
      {}});
}

void takeBack(store::Transaction& tx, const Attempt& attempt) {
  for (const Counted& each : attempt.counted)
    store::takeBackFailure(tx, each.subject, attempt.at);
}

Result<Login> finish(store::Transaction& tx,
                     People& people,
                     const RequestHead& head,
                     const Attempt& attempt) {
  // An account's failures are forgotten; a network's are not: others may be guessing from there.
  store::forgetFailures(tx, attempt.counted.front().subject);
  for (size_t i = 1; i < attempt.counted.size(); ++i)
    store::takeBackFailure(tx, attempt.counted[i].subject, attempt.at);
  if (const auto old = findCookie(head, Cookie::session))
    store::endSession(tx, hashOf(*old));
  Login login;
  login.token = randomToken();
  if (auto added =
          store::addSession(tx, attempt.person, hashOf(login.token), sessionLimits(people));
      !added)
    return fail(added.error());
  const auto device = findCookie(head, Cookie::device);
  const bool known = device && store::isKnownDevice(tx, attempt.person, hashOf(*device));
  login.device = known ? *device : randomToken();
  store::rememberDevice(tx, attempt.person, hashOf(login.device));
  store::appendAudit(tx, {attempt.person, {}, "session.begin", "users/" + attempt.person, {}});
  auto user = store::findUser(tx, attempt.person);
  if (!user)
    return fail(user.error());
  login.user = std::move(*user);
  return login;
}

}  // namespace

store::SessionLimits sessionLimits(const People& people) {
  return {people.options().sessionIdle, people.options().sessionLife};
}

Result<Login> logIn(People& people,
                    const RequestHead& head,
                    std::string_view name,
                    std::string_view password,
                    seconds& wait) {
  if (auto foreign = checkSite(head); !foreign.empty())
    return fail(std::move(foreign));
  store::Database& database = people.database();
  const auto attempt = database.write(
      [&](store::Transaction& tx) -> Result<Attempt> { return begin(tx, head, name); });
  if (!attempt)
    return fail(attempt.error());
  if (attempt->blocked.count() > 0) {
    wait = attempt->blocked;
    return slowDown(wait);
  }
  const auto fits = verifyPassword(password, attempt->hash, people.lanes());
  if (!fits) {
    (void)database.write([&](store::Transaction& tx) -> Result<bool> {
      takeBack(tx, *attempt);
      return true;
    });
    return fail(fits.error());
  }
  if (!*fits)
    return wrong();
  return database.write(
      [&](store::Transaction& tx) -> Result<Login> { return finish(tx, people, head, *attempt); });
}

Result<void> logOut(People& people, const RequestHead& head) {
  const auto token = findCookie(head, Cookie::session);
  if (!token)
    return {};
  const auto ended = people.database().write([&](store::Transaction& tx) -> Result<bool> {
    store::endSession(tx, hashOf(*token));
    return true;
  });
  if (!ended)
    return fail(ended.error());
  return {};
}

}  // namespace vanthu::service
