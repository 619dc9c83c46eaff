#include "service/api/document_routes.h"

namespace vanthu::service {

void addDocumentRoutes(Routes& routes) {
  addDraftRoutes(routes);
  addCheckRoutes(routes);
  addIssueRoutes(routes);
  addPaperFlowRoutes(routes);
  addFileRoutes(routes);
  addAfterIssueRoutes(routes);
  addOfficeRuleRoutes(routes);
}

}  // namespace vanthu::service
