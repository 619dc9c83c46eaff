#include "service/api/document_parts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "service/api/office_routes.h"
#include "service/api/problem.h"
#include "service/api/services.h"

namespace vanthu::service {
namespace {

RoleSet rolesIn(const Call& call, store::Transaction& tx, std::string_view office) {
  const RoleSet own = call.caller.in(office);
  if (call.caller.everywhere)
    return own;
  return static_cast<RoleSet>(own | call.caller.in(store::keeperOf(tx, office, tx.now().day)));
}

}  // namespace

Diagnostics mayIn(const Call& call,
                  store::Transaction& tx,
                  std::string_view office,
                  const Diagnostic& unknown) {
  const RoleSet held = rolesIn(call, tx, office);
  if (held == 0)
    return {unknown};
  if ((held & call.rule.roles) == 0)
    return {known("auth.forbidden")};
  return {};
}

Diagnostics mayMakeIn(const Call& call,
                      store::Transaction& tx,
                      std::string_view office,
                      std::string_view pointer) {
  Diagnostic forbidden = known("auth.forbidden");
  forbidden.message = {"không có vai trò cần thiết ở cơ quan này", "no such role in that office"};
  forbidden.where.pointer = pointer;
  return (rolesIn(call, tx, office) & call.rule.roles) != 0 ? Diagnostics()
                                                            : Diagnostics{forbidden};
}

Result<std::string> officeIn(const Call& call, store::Transaction& tx) {
  std::string office = textIn(call.body, "office");
  if (Diagnostics faults = mayMakeIn(call, tx, office, "/office"); !faults.empty())
    return fail(std::move(faults));
  if (!isKnownOffice(call.services, tx, office))
    return fail(unknownOffice(office));
  return office;
}

std::optional<std::vector<std::string>> officesOf(const Call& call, store::Transaction& tx) {
  const auto own = call.offices();
  return own ? std::optional(store::keptBy(tx, *own, tx.now().day)) : std::nullopt;
}

std::optional<std::vector<std::string>> officesAsked(const Call& call, store::Transaction& tx) {
  auto all = officesOf(call, tx);
  const std::string* asked = call.asked("office");
  if (asked == nullptr)
    return all;
  const bool mine = !all || std::find(all->begin(), all->end(), *asked) != all->end();
  return mine ? std::vector<std::string>{*asked} : std::vector<std::string>();
}

Result<store::Document> documentOf(const Call& call, store::Transaction& tx) {
  auto document = store::getDocument(tx, call.at("id"));
  if (!document)
    return document;
  const Diagnostic unknown = {
      "document.unknown", {}, {"không có văn bản này", "there is no such document"}, {}};
  if (Diagnostics faults = mayIn(call, tx, document->office, unknown); !faults.empty())
    return fail(std::move(faults));
  return document;
}

int64_t versionAsked(const Call& call) {
  constexpr int64_t kNever = -1;  // versions begin at 1; the store takes 0 for "any"
  return call.version == 0 ? kNever : call.version.value_or(0);
}

std::string textIn(const Value& body, std::string_view member) {
  const Value* value = body.find(member);
  return value != nullptr && value->isText() ? value->text() : std::string();
}

std::optional<int64_t> integerIn(const Value& body, std::string_view member) {
  const Value* value = body.find(member);
  return value == nullptr ? std::nullopt : asInteger(*value);
}

std::optional<Date> dateIn(const Value& body, std::string_view member) {
  return parseIsoDate(textIn(body, member));
}

std::optional<int> yearAsked(const Call& call) {
  const std::string* text = call.asked("year");
  if (text == nullptr)
    return std::nullopt;
  int year = 0;
  std::from_chars(text->data(), text->data() + text->size(), year);
  return year;
}

std::optional<int64_t> asNumberText(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

Result<std::optional<store::TypedNumber>> typedNumberIn(const Value& body) {
  const std::string number = textIn(body, "codeNumber");
  const std::optional<Date> day = dateIn(body, "issuedDate");
  if (number.empty() && !day)
    return std::optional<store::TypedNumber>();
  if (number.empty() || !day)
    return fail({"data.missing-field",
                 {{}, 0, 0, number.empty() ? "/codeNumber" : "/issuedDate"},
                 {"số và ngày do nơi khác cấp đi cùng nhau",
                  "number and date that others have given go together"},
                 {}});
  return std::optional(store::TypedNumber{number, *day});
}

Value warningsOf(const Diagnostics& warnings, Language language) {
  Value::List list;
  for (const Diagnostic& each : warnings) {
    const bool english = language == Language::english;
    list.emplace_back(
        Value::Object{{"code", Value(each.code)},
                      {"message", Value(english ? each.message.en : each.message.vi)}});
  }
  return Value(std::move(list));
}

Diagnostics below(Diagnostics faults, std::string_view pointer) {
  for (Diagnostic& each : faults)
    if (each.where.file.empty())
      each.where.pointer = std::string(pointer) + each.where.pointer;
  return faults;
}

}  // namespace vanthu::service
