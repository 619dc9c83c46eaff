#include "service/api/api_application.h"
#include "service/api/campaign_routes.h"
#include "service/api/document_routes.h"
#include "service/api/office_routes.h"
#include "service/api/people_routes.h"
#include "service/api/register_routes.h"
#include "service/api/render_routes.h"
#include "service/api/search_routes.h"
#include "service/api/system_routes.h"
#include "service/api/table_routes.h"
#include "service/api/template_routes.h"

namespace vanthu::service {

Routes allRoutes() {
  Routes routes;
  addRenderRoutes(routes);
  addTemplateRoutes(routes);
  addOfficeRoutes(routes);
  addTableRoutes(routes);
  addCampaignRoutes(routes);
  addSearchRoutes(routes);
  addDocumentRoutes(routes);
  addRegisterRoutes(routes);
  addPeopleRoutes(routes);
  addSystemRoutes(routes);
  return routes;
}

}  // namespace vanthu::service
