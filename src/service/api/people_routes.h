// The operations on people, keys, sessions, one-time links, the audit log, and /metrics.
#ifndef VANTHU_SERVICE_API_PEOPLE_ROUTES_H_
#define VANTHU_SERVICE_API_PEOPLE_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

/// All of those below.
void addPeopleRoutes(Routes& routes);

void addSessionRoutes(Routes& routes);
void addLinkRoutes(Routes& routes);
void addUserRoutes(Routes& routes);
void addKeyRoutes(Routes& routes);
void addAuditRoutes(Routes& routes);
void addMetricsRoute(Routes& routes);

/// `change`, behind whose commit the cached keys are forgotten: a request in between would find one
/// good and remember it.
Handler forgettingKeys(TransactionHandler change);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_PEOPLE_ROUTES_H_
