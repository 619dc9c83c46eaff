// People and keys as the API writes and reads them (schemas/user.json, key.json …). Pure.
#ifndef VANTHU_SERVICE_API_PEOPLE_JSON_H_
#define VANTHU_SERVICE_API_PEOPLE_JSON_H_

#include "base/value.h"
#include "service/people/caller.h"
#include "store/people/api_keys.h"
#include "store/people/users.h"

namespace vanthu::service {

Value userJson(const store::User& user);
Value keyJson(const store::ApiKey& key);
/// Who asks and what they may do.
Value callerJson(const Caller& caller);

/// [{"office":"sgddt-quang-ninh" | "*","roles":["clerk"]}]. REQUIRES: valid by the schema.
store::Grants grantsOf(const Value& list);
/// ["render","issue"]. REQUIRES: valid by the schema.
ScopeSet scopesOf(const Value& list);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_PEOPLE_JSON_H_
