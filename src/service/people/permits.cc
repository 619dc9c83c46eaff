#include "service/people/authenticate.h"

namespace vanthu::service {
namespace {

Diagnostics forbidden(Message why) {
  return {{"auth.forbidden", {}, std::move(why), {}}};
}

}  // namespace

Diagnostics permits(const Rule& rule, const Caller& caller) {
  if (rule.owner == Owner::everyone)
    return {};
  if (caller.kind == Caller::Kind::nobody)
    return {{"auth.no-credentials",
             {},
             {"cần đăng nhập hoặc gửi khóa", "a login or a key is needed"},
             {}}};
  if ((caller.scopes & static_cast<ScopeSet>(rule.scope)) == 0)
    return forbidden({"khóa này không có phạm vi cần thiết", "the key has not the scope for this"});
  if (rule.owner == Owner::self && caller.kind != Caller::Kind::person)
    return forbidden({"chỉ dành cho người đã đăng nhập", "only for people who are logged in"});
  if (rule.owner == Owner::office && !caller.mayAnywhere(rule.roles))
    return forbidden({"vai trò của bạn không được làm việc này", "your roles do not allow this"});
  if (rule.owner == Owner::system && !(caller.everywhere && caller.mayAnywhere(rule.roles)))
    return forbidden({"việc này cần vai trò ở mọi cơ quan", "this needs a role in all offices"});
  return {};
}

}  // namespace vanthu::service
