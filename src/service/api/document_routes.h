// The operations on documents, from the draft to what becomes of an issued paper.
//
// Every change names the version it was made on (If-Match); what gives a number takes an
// Idempotency-Key that is kept for ever. A paper of another office is unknown to the caller.
#ifndef VANTHU_SERVICE_API_DOCUMENT_ROUTES_H_
#define VANTHU_SERVICE_API_DOCUMENT_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

/// All of those below.
void addDocumentRoutes(Routes& routes);

void addDraftRoutes(Routes& routes);
void addCheckRoutes(Routes& routes);
void addIssueRoutes(Routes& routes);
void addPaperFlowRoutes(Routes& routes);
void addFileRoutes(Routes& routes);
void addAfterIssueRoutes(Routes& routes);
void addOfficeRuleRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_DOCUMENT_ROUTES_H_
