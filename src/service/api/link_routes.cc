// One-time links: the first administrator, and passwords.
#include "service/api/answers.h"
#include "service/api/people_routes.h"
#include "service/api/services.h"
#include "service/api/setup_page.h"
#include "service/people/set_password.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kPath = "/api/v1/setup/{token}";
constexpr std::string_view kTag = "Người dùng";

Result<Response> getLink(Call& call) {
  const auto facts = linkFacts(call.services.people, call.at("token"));
  if (!facts)
    return fail(facts.error());
  Value::Object body;
  body.emplace_back("purpose", Value(facts->setup ? "setup" : "password"));
  if (!facts->setup)
    body.emplace_back("name", Value(facts->name));
  body.emplace_back("expiresAt", Value(facts->expiresAt));
  return jsonAnswer(200, Value(std::move(body)));
}

std::string textOf(const Value& body, const char* name) {
  const Value* text = body.find(name);
  return text ? text->text() : std::string();
}

Result<Response> postLink(Call& call) {
  const LinkForm form{
      textOf(call.body, "name"), textOf(call.body, "fullName"), textOf(call.body, "password")};
  if (const auto used = useLink(call.services.people, call.at("token"), form); !used)
    return fail(used.error());
  return noContent();
}

/// Only files of ours, only answers of ours.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action "
    "'none'; base-uri 'none'; frame-ancestors 'none'";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kScript = "text/javascript; charset=utf-8";

Result<Response> getSetupPage(Call&) {
  Response page = Response::make(200, kHtml, std::string(setupPage()));
  page.headers.set("content-security-policy", kPolicy);
  return page;
}

Result<Response> getSetupScript(Call&) {
  return Response::make(200, kScript, std::string(setupScript()));
}

}  // namespace

void addLinkRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("getLink"),
      .method = "GET",
      .path = kPath,
      .tag = kTag,
      .summary = "Liên kết dùng một lần này để làm gì",
      .answers = {{.status = 200, .schema = "link"}},
      .handler = getLink,
  });
  routes.push_back({
      .rule = ruleFor("useLink"),
      .method = "POST",
      .path = kPath,
      .tag = kTag,
      .summary = "Lập quản trị viên đầu tiên hoặc đặt mật khẩu",
      .description = "Liên kết đầu tiên được in ra khi khởi động lần đầu, dùng được 30 phút, và "
                     "cần cả `name`, `fullName`. Mỗi liên kết dùng một lần.",
      .body = "link-use",
      .maxBody = kFormBody,
      .answers = {{.status = 204, .contentType = {}}},
      .handler = postLink,
  });
  routes.push_back({
      .rule = ruleFor("getSetupPage"),
      .method = "GET",
      .path = "/setup/{token}",
      .tag = kTag,
      .summary = "Trang của liên kết dùng một lần",
      .answers = {{.status = 200, .contentType = kHtml}},
      .handler = getSetupPage,
  });
  routes.push_back({
      .rule = ruleFor("getSetupScript"),
      .method = "GET",
      .path = "/setup.js",
      .tag = kTag,
      .summary = "Mã của trang đó",
      .answers = {{.status = 200, .contentType = kScript}},
      .handler = getSetupScript,
  });
}

}  // namespace vanthu::service
