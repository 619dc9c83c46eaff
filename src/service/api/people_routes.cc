#include "service/api/people_routes.h"

namespace vanthu::service {

void addPeopleRoutes(Routes& routes) {
  addSessionRoutes(routes);
  addLinkRoutes(routes);
  addUserRoutes(routes);
  addKeyRoutes(routes);
  addAuditRoutes(routes);
  addMetricsRoute(routes);
}

}  // namespace vanthu::service
