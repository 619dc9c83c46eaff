#include "service/api/docs_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/markup_text.h"
#include "service/api/error_codes.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kStyle = R"(body{font:16px/1.5 sans-serif;max-width:60em;margin:0 auto;
padding:1em;color:#1c1c1c;background:#fff}
h1{font-size:1.6em}h2{font-size:1.3em;border-bottom:1px solid #ccc;margin-top:2em}
h3{font-size:1em;margin:1.5em 0 0}code,pre{font-family:monospace;overflow-wrap:anywhere}
pre{background:#f4f4f4;padding:.6em;overflow-x:auto;white-space:pre-wrap}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;
vertical-align:top}.m{font-weight:bold}
@media(prefers-color-scheme:dark){body{background:#1c1c1c;color:#eee}pre{background:#2c2c2c}
a{color:#9cf}}
)";

std::string page(std::string_view title, const std::string& content) {
  return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" +
         escapedMarkup(title) +
         "</title><meta name=\"viewport\" content=\"width=device-width\">"
         "<link rel=\"stylesheet\" href=\"/docs/style.css\"></head><body>\n" +
         content + "</body></html>\n";
}

std::string withExamplePath(std::string_view path) {
  std::string out(path);
  const std::string_view name = "{template}";
  if (const size_t at = out.find(name); at != std::string::npos)
    out.replace(at, name.size(), "ke-hoach");
  return out;
}

std::string whoMay(const Rule& rule) {
  constexpr std::pair<Role, std::string_view> kNames[] = {{Role::drafter, "soạn thảo"},
                                                          {Role::clerk, "văn thư"},
                                                          {Role::reviewer, "thẩm định"},
                                                          {Role::leader, "lãnh đạo"},
                                                          {Role::admin, "quản trị"}};
  switch (rule.owner) {
    case Owner::everyone:
      return "mọi người";
    case Owner::anybody:
      return "mọi khóa hoặc phiên có phạm vi này";
    case Owner::self:
      return "chính người đó";
    case Owner::office:
    case Owner::system:
      break;
  }
  std::string out;
  for (const auto& [role, name] : kNames) {
    if ((rule.roles & static_cast<RoleSet>(role)) != 0)
      out += (out.empty() ? "" : ", ") + std::string(name);
  }
  return out + (rule.owner == Owner::office ? " của cơ quan đó" : " của toàn hệ thống");
}

std::string operation(const Route& route, std::string_view url) {
  std::string out = "<h3 id=\"" + escapedMarkup(route.rule->operation) +
                    "\"><code><span class=\"m\">" + escapedMarkup(route.method) + "</span> " +
                    escapedMarkup(route.path) + "</code></h3>\n<p>" + escapedMarkup(route.summary) +
                    ". ";
  out += escapedMarkup(route.description) +
         "</p>\n<p>Ai được gọi: " + escapedMarkup(whoMay(*route.rule)) + ".</p>\n";
  if (!route.query.empty()) {
    out += "<ul>\n";
    for (const Parameter& each : route.query)
      out += "<li><code>" + escapedMarkup(each.name) +
             "</code>: " + escapedMarkup(each.description) + " <code>" +
             escapedMarkup(each.schema) + "</code></li>\n";
    out += "</ul>\n";
  }
  return out + "<pre>" + escapedMarkup(curlLine(route, url)) + "</pre>\n";
}

std::string row(std::string_view id,
                std::string_view code,
                std::string_view status,
                std::string_view meaning) {
  return "<tr id=\"" + escapedMarkup(id) + "\"><td><code>" + escapedMarkup(code) +
         "</code></td><td>" + escapedMarkup(status) + "</td><td>" + escapedMarkup(meaning) +
         "</td></tr>\n";
}

std::string statusIn(const CodeFamily& family) {
  return family.status == 0 ? "422; 404 nếu mã kết thúc bằng .unknown"
                            : std::to_string(family.status);
}

}  // namespace

std::string_view docsStyle() {
  return kStyle;
}

std::string curlLine(const Route& route, std::string_view url) {
  std::string line = "curl";
  if (route.method != "GET" && route.method != "POST")
    line += " -X " + std::string(route.method);
  if (route.rule->owner != Owner::everyone)
    line += " -H \"Authorization: Bearer $KEY\"";
  if (route.needsKey)
    line += " -H \"Idempotency-Key: $(uuidgen)\"";
  if (route.ifMatch)
    line += " -H 'If-Match: \"1\"'";
  if (route.body == "bytes")
    line += " -H 'Content-Type: application/octet-stream' --data-binary @TỆP";
  else if (!route.body.empty())
    line += " --json @du-lieu.json";
  else if (route.method == "POST")
    line += " -d ''";
  return line + " \"" + std::string(url) + withExamplePath(route.path) + "\"";
}

std::string docsPage(const Routes& routes, std::string_view url, std::string_view version) {
  std::string out = "<h1>vanthu " + escapedMarkup(version) +
                    "</h1>\n<p>API để lập, kiểm tra, cấp số và lưu văn bản hành chính. Mô tả đầy "
                    "đủ cho máy: <a href=\"/openapi.json\">/openapi.json</a>. Mã lỗi: "
                    "<a href=\"/docs/errors\">/docs/errors</a>. Khóa API gửi ở "
                    "<code>Authorization: Bearer</code>.</p>\n";
  std::vector<std::string_view> tags;
  for (const Route& route : routes) {
    if (std::find(tags.begin(), tags.end(), route.tag) == tags.end())
      tags.push_back(route.tag);
  }
  for (const std::string_view tag : tags) {
    out += "<h2>" + escapedMarkup(tag) + "</h2>\n";
    for (const Route& route : routes) {
      if (route.tag == tag)
        out += operation(route, url);
    }
  }
  return page("vanthu: API", out);
}

std::string errorsPage() {
  std::string out =
      "<h1>Mã lỗi</h1>\n<p>Mã có dạng <code>họ.lỗi</code>. Bảng thứ nhất có mọi họ; trạng thái "
      "HTTP "
      "ở đó là của các mã không có dòng riêng trong bảng thứ hai.</p>\n<h2>Các họ</h2>\n"
      "<table><tr><th>Họ</th><th>HTTP</th><th>Nói về</th></tr>\n";
  for (const CodeFamily& each : codeFamilies())
    out += row(each.name, std::string(each.name) + ".…", statusIn(each), each.meaning);
  out +=
      "</table>\n<h2>Mã có lời riêng</h2>\n"
      "<table><tr><th>Mã</th><th>HTTP</th><th>Nghĩa</th></tr>\n";
  for (const KnownCode& each : knownCodes())
    out += row(each.code, each.code, std::to_string(each.status), each.message.vi);
  return page("vanthu: mã lỗi", out + "</table>\n");
}

}  // namespace vanthu::service
