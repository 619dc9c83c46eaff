// Logging in, who am I, logging out, one's own password.
#include "service/api/answers.h"
#include "service/api/people_json.h"
#include "service/api/people_routes.h"
#include "service/api/problem.h"
#include "service/api/services.h"
#include "service/people/cookies.h"
#include "service/people/grants.h"
#include "service/people/sessions.h"
#include "service/people/set_password.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Người dùng";
constexpr std::string_view kCurrent = "/api/v1/sessions/current";

/// A 429 that says when to come back.
Response slowDown(const Call& call, const Diagnostics& faults, std::chrono::seconds wait) {
  Response response = problem(faults, call.language, call.request.head.id);
  response.headers.set("retry-after", std::to_string(wait.count()));
  return response;
}

Value withCsrfToken(const Value& caller, std::string_view sessionToken) {
  Value::Object object = caller.object();
  object.emplace_back("csrfToken", Value(csrfToken(sessionToken)));
  return Value(std::move(object));
}

Caller callerOf(const store::User& user) {
  Caller caller;
  caller.kind = Caller::Kind::person;
  caller.id = user.id;
  caller.name = user.fullName;
  caller.scopes = kAllScopes;
  applyGrants(user.grants, caller);
  return caller;
}

Result<Response> createSession(Call& call) {
  const RequestHead& head = call.request.head;
  std::chrono::seconds wait{0};
  const auto login = logIn(call.services.people,
                           head,
                           call.body.find("name")->text(),
                           call.body.find("password")->text(),
                           wait);
  if (!login && wait.count() > 0)
    return slowDown(call, login.error(), wait);
  if (!login)
    return fail(login.error());
  Response response =
      created(kCurrent, 0, withCsrfToken(callerJson(callerOf(login->user)), login->token));
  setCookie(head, response, Cookie::session, login->token);
  setCookie(head, response, Cookie::device, login->device);
  return response;
}

Result<Response> getSession(Call& call) {
  const Value caller = callerJson(call.caller);
  const auto token = findCookie(call.request.head, Cookie::session);
  const bool person = call.caller.kind == Caller::Kind::person;
  return jsonAnswer(200, person && token ? withCsrfToken(caller, *token) : caller);
}

Result<Response> deleteSession(Call& call) {
  if (const auto ended = logOut(call.services.people, call.request.head); !ended)
    return fail(ended.error());
  Response response = noContent();
  dropCookie(call.request.head, response, Cookie::session);
  response.headers.set("clear-site-data", "\"cache\", \"storage\"");
  return response;
}

Result<Response> changeOwnPassword(Call& call) {
  std::chrono::seconds wait{0};
  const auto changed = changePassword(call.services.people,
                                      call.request.head,
                                      call.caller,
                                      call.body.find("presentPassword")->text(),
                                      call.body.find("password")->text(),
                                      wait);
  if (!changed && wait.count() > 0)
    return slowDown(call, changed.error(), wait);
  if (!changed)
    return fail(changed.error());
  return noContent();
}

}  // namespace

void addSessionRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("createSession"),
      .method = "POST",
      .path = "/api/v1/sessions",
      .tag = kTag,
      .summary = "Đăng nhập",
      .description = "Đặt cookie của phiên làm việc. Mọi thay đổi sau đó gửi kèm `csrfToken` ở "
                     "X-CSRF-Token. Phiên hết sau 30 phút không dùng và sau 12 giờ.",
      .body = "login",
      .maxBody = kFormBody,
      .answers = {{.status = 201, .schema = "session"}},
      .handler = createSession,
  });
  routes.push_back({
      .rule = ruleFor("getSession"),
      .method = "GET",
      .path = kCurrent,
      .tag = kTag,
      .summary = "Ai đang gọi và được làm gì",
      .answers = {{.status = 200, .schema = "session"}},
      .handler = getSession,
  });
  routes.push_back({
      .rule = ruleFor("deleteSession"),
      .method = "DELETE",
      .path = kCurrent,
      .tag = kTag,
      .summary = "Đăng xuất",
      .answers = {{.status = 204, .contentType = {}}},
      .handler = deleteSession,
  });
  routes.push_back({
      .rule = ruleFor("changePassword"),
      .method = "POST",
      .path = "/api/v1/users/me:changePassword",
      .tag = kTag,
      .summary = "Đổi mật khẩu của mình",
      .description = "Các phiên làm việc khác của người này kết thúc.",
      .body = "password-change",
      .maxBody = kFormBody,
      .answers = {{.status = 204, .contentType = {}}},
      .handler = changeOwnPassword,
  });
}

}  // namespace vanthu::service
