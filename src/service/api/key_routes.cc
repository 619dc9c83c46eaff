// Keys of other systems.
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "service/api/answers.h"
#include "service/api/office_routes.h"
#include "service/api/page_of.h"
#include "service/api/people_json.h"
#include "service/api/people_routes.h"
#include "service/api/services.h"
#include "service/people/grants.h"
#include "service/people/new_key.h"
#include "store/people/faults.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Khóa API";

Failure notYours() {
  return fail(Diagnostic{"auth.forbidden",
                         {},
                         {"khóa không được có quyền rộng hơn quyền quản trị của bạn",
                          "a key cannot have more rights than you administer"},
                         {}});
}

bool isVisible(const Call& call, const store::ApiKey& key) {
  if (call.caller.everywhere)
    return true;
  for (const store::Grant& grant : key.grants)
    if (!grant.office.empty() && call.mayIn(grant.office))
      return true;
  return false;
}

/// Whether people could still make the keys that they made.
class Owners {
 public:
  explicit Owners(store::Transaction& tx) : tx_(tx) {}

  bool lostRoles(const store::ApiKey& key) {
    if (key.owner.empty() || key.revokedAt)
      return false;
    const auto [found, isNew] = owners_.try_emplace(key.owner);
    if (isNew) {
      if (const auto user = store::findUser(tx_, key.owner))
        applyGrants(user->grants, found->second);
    }
    return !governs(found->second, key.grants);
  }

 private:
  store::Transaction& tx_;
  std::map<std::string, Caller> owners_;
};

Result<Response> listKeys(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const auto keys = store::listKeys(tx, call.offices(), page->afterKey(), page->limit + 1);
  Owners owners(tx);
  Value::List items;
  for (const store::ApiKey& key : keys) {
    Value::Object item = keyJson(key).object();
    if (owners.lostRoles(key))
      item.emplace_back("ownerLostRoles", Value(true));
    items.emplace_back(std::move(item));
  }
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{keys[i].id};
                    }));
}

/// Nobody gives more than they have. Metrics are the installation's; all other scopes end at the
/// key's own offices.
bool mayGive(const Caller& caller, const store::Grants& grants, ScopeSet scopes) {
  const bool metrics = (scopes & static_cast<ScopeSet>(Scope::metrics)) != 0;
  return governs(caller, grants) && (scopes & ~caller.scopes) == 0 &&
         (!metrics || caller.everywhere);
}

Result<Response> addKey(Call& call, store::Transaction& tx) {
  const KeyText text = makeKeyText();
  const Value* days = call.body.find("days");
  const Value* grants = call.body.find("grants");
  store::NewKey fresh;
  fresh.prefix = text.prefix;
  fresh.secretHash = text.hash;
  fresh.name = call.body.find("name")->text();
  fresh.scopes = scopesOf(*call.body.find("scopes"));
  if (grants)
    fresh.grants = grantsOf(*grants);
  if (days)
    fresh.life = std::chrono::days(asInteger(*days).value_or(1));
  if (!mayGive(call.caller, fresh.grants, static_cast<ScopeSet>(fresh.scopes)))
    return notYours();
  if (Diagnostics faults = checkOffices(fresh.grants, knownOffices(call.services, tx));
      !faults.empty())
    return fail(std::move(faults));
  const bool person = call.caller.kind == Caller::Kind::person;
  const auto key = store::addKey(tx, fresh, person ? call.caller.id : "", call.caller.id);
  if (!key)
    return fail(key.error());
  Value::Object body = keyJson(*key).object();
  body.emplace_back("key", Value(text.text));
  return created("/api/v1/keys/" + key->id, 0, Value(std::move(body)));
}

Result<Response> revokeKey(Call& call, store::Transaction& tx) {
  const auto key = store::findKey(tx, call.at("id"));
  if (!key)
    return fail(key.error());
  if (!isVisible(call, *key))
    return fail(store::unknownKey());
  if (!governs(call.caller, key->grants))
    return notYours();
  const auto revoked = store::revokeKey(tx, key->id, call.caller.id);
  if (!revoked)
    return fail(revoked.error());
  return jsonAnswer(200, keyJson(*revoked));
}

}  // namespace

void addKeyRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listKeys"),
      .method = "GET",
      .path = "/api/v1/keys",
      .tag = kTag,
      .summary = "Liệt kê khóa",
      .description =
          "Khóa giữ quyền của nó khi người tạo mất vai trò: `ownerLostRoles` chỉ ra những "
          "khóa cần xem lại.",
      .query = paged(),
      .answers = {{.status = 200, .schema = "key-list"}},
      .handler = listKeys,
  });
  routes.push_back({
      .rule = ruleFor("addKey"),
      .method = "POST",
      .path = "/api/v1/keys",
      .tag = kTag,
      .summary = "Tạo khóa",
      .description =
          "`key` chỉ hiện ở đây một lần: máy chủ chỉ giữ giá trị băm. Vì vậy yêu cầu này "
          "không nhận Idempotency-Key; khóa không kịp nhận thì thu hồi và tạo lại.",
      .body = "key-new",
      .maxBody = kFormBody,
      .answers = {{.status = 201, .schema = "key-made"}},
      .handler = addKey,
  });
  routes.push_back({
      .rule = ruleFor("revokeKey"),
      .method = "DELETE",
      .path = "/api/v1/keys/{id}",
      .tag = kTag,
      .summary = "Thu hồi khóa",
      .description = "Có hiệu lực ngay ở máy này, sau vài giây ở các máy khác. Khóa còn trong danh "
                     "sách.",
      .answers = {{.status = 200, .schema = "key"}},
      .handler = forgettingKeys(revokeKey),
  });
}

}  // namespace vanthu::service
