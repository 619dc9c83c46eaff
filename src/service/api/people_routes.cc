#include "service/api/people_routes.h"

#include <utility>

#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/people/key_cache.h"

namespace vanthu::service {

void addPeopleRoutes(Routes& routes) {
  addSessionRoutes(routes);
  addLinkRoutes(routes);
  addUserRoutes(routes);
  addKeyRoutes(routes);
  addAuditRoutes(routes);
  addMetricsRoute(routes);
}

Handler forgettingKeys(TransactionHandler change) {
  return [change = std::move(change)](Call& call) {
    auto answer = writeKeyed(change, call);
    call.services.people.keys().clear();
    return answer;
  };
}

}  // namespace vanthu::service
