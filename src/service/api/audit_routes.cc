// The audit log: read, and hold against itself.
#include <charconv>

#include "data/json_reader.h"
#include "service/api/answers.h"
#include "service/api/page_of.h"
#include "service/api/people_routes.h"
#include "service/api/problem.h"
#include "store/audit.h"
#include "store/people/audit_list.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Nhật ký";

Value lineJson(const store::AuditLine& line) {
  const store::AuditEntry& entry = line.entry;
  Value::Object object;
  object.emplace_back("number", Value(line.number));
  object.emplace_back("at", Value(line.at));
  object.emplace_back("actor", Value(entry.actor));
  object.emplace_back("action", Value(entry.action));
  if (!entry.office.empty())
    object.emplace_back("office", Value(entry.office));
  if (!entry.object.empty())
    object.emplace_back("object", Value(entry.object));
  if (!entry.detail.empty())
    if (const auto detail = data::readJson(entry.detail, "audit"))
      object.emplace_back("detail", *detail);
  object.emplace_back("hash", Value(line.hash));
  return Value(std::move(object));
}

std::optional<int64_t> numberOf(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

Result<Response> listAudit(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  store::AuditFilter filter{call.textAsked("actor"),
                            call.textAsked("office"),
                            call.textAsked("action"),
                            call.textAsked("object")};
  if (!page->after.empty()) {
    const auto before = numberOf(page->after.front());
    if (!before || *before < 1)
      return fail(known("request.bad-cursor"));
    filter.before = *before;
  }
  const auto lines = store::listAudit(tx, filter, page->limit + 1);
  Value::List items;
  for (const store::AuditLine& line : lines)
    items.push_back(lineJson(line));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{std::to_string(lines[i].number)};
                    }));
}

Result<Response> verifyAudit(Call& call, store::Transaction& tx) {
  store::AuditHead anchor;
  if (const std::string* length = call.asked("length"))
    anchor.length = numberOf(*length).value_or(0);
  anchor.hash = call.textAsked("hash");
  const auto head = store::verifyAudit(tx, anchor);
  Value::Object body;
  body.emplace_back("intact", Value(head.has_value()));
  if (head) {
    body.emplace_back("length", Value(head->length));
    body.emplace_back("hash", Value(head->hash));
  } else {
    const Diagnostic& fault = head.error().front();
    if (!fault.code.starts_with("audit."))
      return fail(head.error());
    const bool english = call.language == Language::english;
    body.emplace_back("code", Value(fault.code));
    body.emplace_back("message", Value(english ? fault.message.en : fault.message.vi));
  }
  return jsonAnswer(200, Value(std::move(body)));
}

}  // namespace

void addAuditRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listAudit"),
      .method = "GET",
      .path = "/api/v1/audit",
      .tag = kTag,
      .summary = "Đọc nhật ký kiểm toán",
      .description = "Mục mới nhất trước.",
      .query = paged({
          {"actor", "Id của người hoặc khóa", R"({"type":"string","maxLength":100})"},
          {"office", "Id của cơ quan", R"({"type":"string","maxLength":100})"},
          {"action", "Việc, ví dụ document.issue", R"({"type":"string","maxLength":100})"},
          {"object", "Đối tượng, ví dụ users/01j…", R"({"type":"string","maxLength":200})"},
      }),
      .answers = {{.status = 200, .schema = "audit-list"}},
      .handler = listAudit,
  });
  routes.push_back({
      .rule = ruleFor("verifyAudit"),
      .method = "GET",
      .path = "/api/v1/audit/verification",
      .tag = kTag,
      .summary = "Kiểm tra nhật ký còn nguyên vẹn",
      .description =
          "Đọc lại toàn bộ chuỗi băm. `length` và `hash` là đầu chuỗi đã lưu ở nơi khác: "
          "chuỗi ngắn hơn hoặc khác ở mục đó là bị sửa.",
      .query = {{"length",
                 "Số mục lúc lưu",
                 R"({"type":"integer","minimum":0,"maximum":1000000000000})"},
                {"hash", "Giá trị băm lúc lưu", R"({"type":"string","pattern":"^[0-9a-f]{64}$"})"}},
      .answers = {{.status = 200, .schema = "audit-verification"}},
      .handler = verifyAudit,
  });
}

}  // namespace vanthu::service
