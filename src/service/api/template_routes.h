// Templates: those installed and those stored in the database.
#ifndef VANTHU_SERVICE_API_TEMPLATE_ROUTES_H_
#define VANTHU_SERVICE_API_TEMPLATE_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

void addTemplateRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_TEMPLATE_ROUTES_H_
