#include "service/people/set_password.h"

#include <optional>
#include <string>
#include <utility>

#include "service/people/cookies.h"
#include "service/people/password.h"
#include "service/people/secrets.h"
#include "service/people/slow_down.h"
#include "store/people/login_throttle.h"
#include "store/people/sessions.h"
#include "store/people/users.h"

namespace vanthu::service {
namespace {

using std::chrono::seconds;

constexpr store::ThrottlePolicy kOwnPassword{5, seconds(1), seconds(15 * 60)};

Diagnostic unknownLink() {
  return {"link.unknown",
          {},
          {"liên kết không đúng, đã dùng hoặc đã hết hạn",
           "the link is wrong, was used or has expired"},
          {"nhờ quản trị viên tạo liên kết mới; liên kết đầu tiên: khởi động lại dịch vụ",
           "ask an administrator for a new one; for the first one, start the service again"}};
}

/// Whom a link is for.
struct Target {
  store::Link link;
  std::optional<store::User> user;  ///< nothing: the first administrator is to be made
};

Result<Target> targetOf(store::Transaction& tx, std::string_view token) {
  const auto link = store::findLink(tx, hashOf(token));
  if (!link)
    return fail(unknownLink());
  Target target{*link, {}};
  if (link->person.empty())
    return target;
  auto user = store::findUser(tx, link->person);
  if (!user || user->closedAt)
    return fail(unknownLink());
  target.user = std::move(*user);
  return target;
}

Result<Target> readTarget(People& people, std::string_view token) {
  return people.database().read(
      [&](store::Transaction& tx) -> Result<Target> { return targetOf(tx, token); });
}

Result<bool> apply(store::Transaction& tx,
                   std::string_view token,
                   const LinkForm& form,
                   const std::string& hash) {
  const auto target = targetOf(tx, token);
  if (!target)
    return fail(target.error());
  if (!store::useUpLink(tx, hashOf(token)))
    return fail(unknownLink());
  std::string person = target->link.person;
  if (!target->user) {
    const auto admin =
        store::addUser(tx, {form.name, form.fullName, {{"", store::kAdminRole}}}, "system");
    if (!admin)
      return fail(admin.error());
    person = admin->id;
  }
  if (auto set = store::setPassword(tx, person, hash, {}, person); !set)
    return fail(set.error());
  return true;
}

Failure wrongPresent() {
  Where where;
  where.pointer = "/presentPassword";
  return fail(Diagnostic{"data.wrong-password",
                         std::move(where),
                         {"mật khẩu hiện tại không đúng", "the present password is wrong"},
                         {}});
}

/// A try at one's own password.
struct Attempt {
  std::string subject;              ///< what a failure is counted against
  std::string at;                   ///< the instant of its being counted
  seconds blocked{0};               ///< too many before
  std::optional<std::string> hash;  ///< of the present password
};

// Counted as a failure until it is none.
Attempt begin(store::Transaction& tx, const store::User& user) {
  Attempt attempt;
  attempt.subject = "own:" + hashOf(user.id).substr(0, 32);
  attempt.at = tx.now().instant;
  attempt.blocked = store::countFailure(tx, attempt.subject, kOwnPassword);
  if (const auto credentials = store::findCredentials(tx, user.name))
    attempt.hash = credentials->passwordHash;
  return attempt;
}

Failure takeBack(store::Database& database, const Attempt& attempt, Diagnostics why) {
  (void)database.write([&](store::Transaction& tx) -> Result<bool> {
    store::takeBackFailure(tx, attempt.subject, attempt.at);
    return true;
  });
  return fail(std::move(why));
}

Result<bool> finish(store::Transaction& tx,
                    const Attempt& attempt,
                    const RequestHead& head,
                    const std::string& person,
                    const std::string& hash) {
  store::forgetFailures(tx, attempt.subject);
  const auto session = findCookie(head, Cookie::session);
  if (auto set =
          store::setPassword(tx, person, hash, session ? hashOf(*session) : std::string(), person);
      !set)
    return fail(set.error());
  return true;
}

}  // namespace

Result<LinkFacts> linkFacts(People& people, std::string_view token) {
  const auto target = readTarget(people, token);
  if (!target)
    return fail(target.error());
  return LinkFacts{!target->user, target->user ? target->user->name : "", target->link.expiresAt};
}

Result<void> useLink(People& people, std::string_view token, const LinkForm& form) {
  const auto target = readTarget(people, token);
  if (!target)
    return fail(target.error());
  const auto password =
      target->user ? acceptPassword(form.password, {target->user->name, target->user->fullName})
                   : acceptPassword(form.password, {form.name, form.fullName});
  if (!password)
    return fail(password.error());
  const auto hash = hashPassword(*password, people.lanes());
  if (!hash)
    return fail(hash.error());
  const auto done = people.database().write(
      [&](store::Transaction& tx) -> Result<bool> { return apply(tx, token, form, *hash); });
  if (!done)
    return fail(done.error());
  return {};
}

std::string makePasswordToken(const PeopleOptions& options,
                              store::Transaction& tx,
                              std::string_view person) {
  prepareSecrets();
  std::string token = randomToken();
  store::addLink(tx, person, hashOf(token), options.passwordLinkLife);
  return token;
}

Result<void> changePassword(People& people,
                            const RequestHead& head,
                            const Caller& caller,
                            std::string_view present,
                            std::string_view next,
                            seconds& wait) {
  store::Database& database = people.database();
  const auto user = database.read([&](store::Transaction& tx) -> Result<store::User> {
    return store::findUser(tx, caller.id);
  });
  if (!user)
    return fail(user.error());
  // Before anything is counted: a new password that is too weak is no wrong present one.
  const auto accepted = acceptPassword(next, {user->name, user->fullName});
  if (!accepted)
    return fail(accepted.error());
  const auto attempt =
      database.write([&](store::Transaction& tx) -> Result<Attempt> { return begin(tx, *user); });
  if (!attempt)
    return fail(attempt.error());
  if (attempt->blocked.count() > 0) {
    wait = attempt->blocked;
    return slowDown(wait);
  }
  const auto fits = verifyPassword(present, attempt->hash, people.lanes());
  if (!fits)
    return takeBack(database, *attempt, fits.error());
  if (!*fits)
    return wrongPresent();
  const auto hash = hashPassword(*accepted, people.lanes());
  if (!hash)
    return takeBack(database, *attempt, hash.error());
  const auto done = database.write(
      [&](store::Transaction& tx) { return finish(tx, *attempt, head, user->id, *hash); });
  if (!done)
    return fail(done.error());
  return {};
}

}  // namespace vanthu::service
