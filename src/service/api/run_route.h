// One request, held against its route and run.
//
// Inside service/api/ only. Safe to use from several threads.
#ifndef VANTHU_SERVICE_API_RUN_ROUTE_H_
#define VANTHU_SERVICE_API_RUN_ROUTE_H_

#include <vector>

#include "base/result.h"
#include "service/api/body_memory.h"
#include "service/api/request_parts.h"
#include "service/api/router.h"
#include "service/api/services.h"

namespace vanthu::service {

/// A route with all that can be read of it before a request comes.
struct PreparedRoute {
  const Route* route = nullptr;
  std::vector<QueryRule> query;
  const data::Schema* body = nullptr;  ///< null: none, or bytes
};

/// What is wrong with the head apart from who sends it: content type, Accept.
Diagnostics headFaults(const PreparedRoute& prepared, const RequestHead& head);

/// Waits for `memory` before a large body is read; a body that was read as JSON is gone from
/// `request` behind that. REQUIRES: headFaults() found nothing and the caller may call the
/// operation. Errors: "busy.bodies" and all that the route says.
Result<Response> runRoute(const PreparedRoute& prepared,
                          const Router::Match& match,
                          Request& request,
                          const Caller& caller,
                          Services& services,
                          BodyMemory& memory);

/// An answer given before, marked as such, and what is kept of one.
Response replayed(const store::StoredAnswer& answer);
store::StoredAnswer storedOf(const Response& response);

/// What the framework does for a TransactionHandler, for a Handler that works first and writes at
/// its end: one transaction, shared with the Idempotency-Key of the call.
Result<Response> writeKeyed(const TransactionHandler& handler, Call& call);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_RUN_ROUTE_H_
