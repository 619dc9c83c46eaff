#include "service/people/set_password.h"

#include "service/people/cookies.h"
#include "service/people/password.h"
#include "service/people/secrets.h"
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

Failure slowDown(seconds wait) {
  const std::string count = std::to_string(wait.count());
  return fail(Diagnostic{"limit.logins",
                         {},
                         {"sai mật khẩu nhiều lần, hãy thử lại sau " + count + " giây",
                          "the password was wrong too often, try again in " + count + " seconds"},
                         {}});
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
  const std::string subject = "own:" + hashOf(caller.id).substr(0, 32);
  const auto user = database.read([&](store::Transaction& tx) -> Result<store::User> {
    return store::findUser(tx, caller.id);
  });
  if (!user)
    return fail(user.error());
  // Before anything is counted: a new password that is too weak is no wrong present one.
  const auto accepted = acceptPassword(next, {user->name, user->fullName});
  if (!accepted)
    return fail(accepted.error());
  struct Begun {
    std::string at;
    std::optional<std::string> hash;
    seconds blocked{0};
  };
  const auto begun = database.write([&](store::Transaction& tx) -> Result<Begun> {
    Begun all{tx.now().instant, {}, store::countFailure(tx, subject, kOwnPassword)};
    if (const auto credentials = store::findCredentials(tx, user->name))
      all.hash = credentials->passwordHash;
    return all;
  });
  if (!begun)
    return fail(begun.error());
  if (begun->blocked.count() > 0) {
    wait = begun->blocked;
    return slowDown(wait);
  }
  const auto takeBack = [&](Diagnostics why) -> Failure {
    (void)database.write([&](store::Transaction& tx) -> Result<bool> {
      store::takeBackFailure(tx, subject, begun->at);
      return true;
    });
    return fail(std::move(why));
  };
  const auto fits = verifyPassword(present, begun->hash, people.lanes());
  if (!fits)
    return takeBack(fits.error());
  if (!*fits)
    return wrongPresent();
  const auto hash = hashPassword(*accepted, people.lanes());
  if (!hash)
    return takeBack(hash.error());
  const auto session = findCookie(head, Cookie::session);
  const auto done = database.write([&](store::Transaction& tx) -> Result<bool> {
    store::forgetFailures(tx, subject);
    if (auto set = store::setPassword(
            tx, caller.id, *hash, session ? hashOf(*session) : std::string(), caller.id);
        !set)
      return fail(set.error());
    return true;
  });
  if (!done)
    return fail(done.error());
  return {};
}

}  // namespace vanthu::service
