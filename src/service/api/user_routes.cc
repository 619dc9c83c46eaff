// People: list, add, change roles, close with handing over, reset the password.
//
// An administrator of single offices sees the people who have a role there, and may change those
// who have none elsewhere (governs); an administrator of all offices may change everybody.
#include <utility>

#include "service/api/answers.h"
#include "service/api/office_routes.h"
#include "service/api/page_of.h"
#include "service/api/people_json.h"
#include "service/api/people_routes.h"
#include "service/api/services.h"
#include "service/people/grants.h"
#include "service/people/set_password.h"
#include "store/audit.h"
#include "store/database/instant.h"
#include "store/people/faults.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Người dùng";

Failure notYours() {
  return fail(Diagnostic{"auth.forbidden",
                         {},
                         {"cần là quản trị của mọi cơ quan có liên quan",
                          "this needs an administrator of every office concerned"},
                         {}});
}

bool isVisible(const Call& call, const store::User& user) {
  if (call.caller.everywhere)
    return true;
  for (const store::Grant& grant : user.grants)
    if (!grant.office.empty() && call.mayIn(grant.office))
      return true;
  return false;
}

Result<store::User> visible(const Call& call, store::Transaction& tx) {
  auto user = store::findUser(tx, call.at("id"));
  if (user && !isVisible(call, *user))
    return fail(store::unknownUser());
  return user;
}

Result<store::User> governed(const Call& call, store::Transaction& tx) {
  auto user = visible(call, tx);
  if (user && !governs(call.caller, user->grants))
    return notYours();
  return user;
}

Result<Response> listUsers(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const auto users = store::listUsers(tx, call.offices(), page->afterKey(), page->limit + 1);
  Value::List items;
  for (const store::User& user : users)
    items.push_back(userJson(user));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{users[i].id};
                    }));
}

Result<Response> getUser(Call& call, store::Transaction& tx) {
  const auto user = visible(call, tx);
  if (!user)
    return fail(user.error());
  return versioned(user->version, userJson(*user));
}

Result<Response> addUser(Call& call, store::Transaction& tx) {
  const store::NewUser fresh{call.body.find("name")->text(),
                             call.body.find("fullName")->text(),
                             grantsOf(*call.body.find("grants"))};
  if (!governs(call.caller, fresh.grants))
    return notYours();
  if (Diagnostics faults = checkOffices(fresh.grants, knownOffices(call.services, tx));
      !faults.empty())
    return fail(std::move(faults));
  const auto user = store::addUser(tx, fresh, call.caller.id);
  if (!user)
    return fail(user.error());
  return created("/api/v1/users/" + user->id, user->version, userJson(*user));
}

Result<Response> changeRoles(Call& call, store::Transaction& tx) {
  const auto before = governed(call, tx);
  if (!before)
    return fail(before.error());
  const store::Grants grants = grantsOf(*call.body.find("grants"));
  if (!governs(call.caller, grants) && !(grants.empty() && governs(call.caller, before->grants)))
    return notYours();
  if (Diagnostics faults = checkOffices(grants, knownOffices(call.services, tx)); !faults.empty())
    return fail(std::move(faults));
  const auto user = store::changeGrants(
      tx, before->id, call.version.value_or(before->version), grants, call.caller.id);
  if (!user)
    return fail(user.error());
  return versioned(user->version, userJson(*user));
}

Result<Response> closeUser(Call& call, store::Transaction& tx) {
  const auto before = governed(call, tx);
  if (!before)
    return fail(before.error());
  const auto successor = store::findUser(tx, call.body.find("successor")->text());
  if (!successor || !isVisible(call, *successor))
    return fail(store::unknownSuccessor());
  const auto user = store::closeUser(tx, before->id, successor->id, call.caller.id);
  if (!user)
    return fail(user.error());
  return versioned(user->version, userJson(*user));
}

Result<Response> resetPassword(Call& call, store::Transaction& tx) {
  const auto user = governed(call, tx);
  if (!user)
    return fail(user.error());
  if (user->closedAt)
    return fail(store::userIsClosed());
  const PeopleOptions& options = call.services.people.options();
  const std::string token = makePasswordToken(options, tx, user->id);
  store::appendAudit(tx, {call.caller.id, {}, "user.reset-password", "users/" + user->id, {}});
  Value::Object body;
  body.emplace_back("url", Value(call.services.publicUrl + "/setup/" + token));
  body.emplace_back("token", Value(token));
  body.emplace_back("expiresAt", Value(store::shifted(tx.now().instant, options.passwordLinkLife)));
  return jsonAnswer(200, Value(std::move(body)));
}

}  // namespace

void addUserRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listUsers"),
      .method = "GET",
      .path = "/api/v1/users",
      .tag = kTag,
      .summary = "Liệt kê người dùng",
      .query = paged(),
      .answers = {{.status = 200, .schema = "user-list"}},
      .handler = listUsers,
  });
  routes.push_back({
      .rule = ruleFor("addUser"),
      .method = "POST",
      .path = "/api/v1/users",
      .tag = kTag,
      .summary = "Thêm người dùng",
      .description = "Người mới đặt mật khẩu bằng liên kết của `:resetPassword`.",
      .body = "user-new",
      .maxBody = kFormBody,
      .answers = {{.status = 201, .schema = "user"}},
      .idempotent = true,
      .handler = addUser,
  });
  routes.push_back({
      .rule = ruleFor("getUser"),
      .method = "GET",
      .path = "/api/v1/users/{id}",
      .tag = kTag,
      .summary = "Xem một người dùng",
      .answers = {{.status = 200, .schema = "user"}},
      .handler = getUser,
  });
  routes.push_back({
      .rule = ruleFor("changeRoles"),
      .method = "PUT",
      .path = "/api/v1/users/{id}/roles",
      .tag = kTag,
      .summary = "Giao lại vai trò",
      .description = "Thay toàn bộ vai trò của người này; có hiệu lực ngay.",
      .body = "user-roles",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "user"}},
      .ifMatch = true,
      .handler = changeRoles,
  });
  routes.push_back({
      .rule = ruleFor("closeUser"),
      .method = "POST",
      .path = "/api/v1/users/{id}:close",
      .tag = kTag,
      .summary = "Đóng tài khoản và bàn giao",
      .description = "Bản thảo và việc đang làm chuyển cho `successor`; phiên làm việc và khóa của "
                     "người này hết hiệu lực. Tài khoản không bị xóa.",
      .body = "user-close",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "user"}},
      .handler = forgettingKeys(closeUser),
  });
  routes.push_back({
      .rule = ruleFor("resetPassword"),
      .method = "POST",
      .path = "/api/v1/users/{id}:resetPassword",
      .tag = kTag,
      .summary = "Tạo liên kết đặt mật khẩu",
      .description =
          "Dùng một lần, trong 72 giờ; liên kết trước mất hiệu lực. Mật khẩu cũ còn dùng "
          "được đến khi đặt mật khẩu mới.",
      .answers = {{.status = 200, .schema = "password-link"}},
      .handler = resetPassword,
  });
}

}  // namespace vanthu::service
