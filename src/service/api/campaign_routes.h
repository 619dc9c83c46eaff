// The operations on campaigns and on all that stands in them.
#ifndef VANTHU_SERVICE_API_CAMPAIGN_ROUTES_H_
#define VANTHU_SERVICE_API_CAMPAIGN_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

/// All of those below.
void addCampaignRoutes(Routes& routes);

void addMilestoneRoutes(Routes& routes);
void addRegistrationRoutes(Routes& routes);
void addNominationRoutes(Routes& routes);
void addCouncilRoutes(Routes& routes);
void addAwardRoutes(Routes& routes);
void addDossierRoutes(Routes& routes);
void addImportRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_CAMPAIGN_ROUTES_H_
