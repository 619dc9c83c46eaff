// Who sends a request: found out from its head alone, before the body is read.
//
// Thread-safe. A request with a key writes nothing to the database and mostly reads nothing either
// (KeyCache); one with a session reads one row. Says nothing of what the caller may do: permits().
#ifndef VANTHU_SERVICE_PEOPLE_AUTHENTICATE_H_
#define VANTHU_SERVICE_PEOPLE_AUTHENTICATE_H_

#include <optional>
#include <string>

#include "base/result.h"
#include "service/api/authorization.h"
#include "service/http/message.h"
#include "service/http/network.h"  // isLoopback
#include "service/people/caller.h"
#include "service/people/people.h"

namespace vanthu::service {

/// `Authorization: Bearer vt_…`, else the session's cookie. A change (any method but GET, HEAD and
/// OPTIONS) with a session also needs the header X-CSRF-Token and must not come from another site
/// (Sec-Fetch-Site, Origin; robustness.md T13).
/// Not to be called for operations of Owner::everyone: a stale cookie must not keep anybody from
/// logging in.
/// Errors: "auth.no-credentials", "auth.bad-credentials" (401: unknown, expired, revoked, ended),
/// "auth.forbidden-origin" (403), those of the database.
Result<Caller> authenticate(const RequestHead& head, People& people);

/// The caller of a key that proved itself a moment ago, without asking the database; nothing if
/// that cannot be told. Also for operations of Owner::everyone: it refuses nobody.
std::optional<Caller> cachedCaller(const RequestHead& head, People& people);

/// By what name a share is counted that somebody has of lanes and memory: the caller, or the
/// address of a stranger.
std::string clientOf(const RequestHead& head, const Caller& caller);

/// Whether the caller may call the operation at all: empty, or "auth.forbidden" with what is
/// missing (scope or role). With Owner::office the operation still asks for the very office of its
/// object (Caller::in); an object of another office is "….unknown".
Diagnostics permits(const Rule& rule, const Caller& caller);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_AUTHENTICATE_H_
