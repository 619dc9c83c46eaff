// Search over all that people look for.
#ifndef VANTHU_SERVICE_API_SEARCH_ROUTES_H_
#define VANTHU_SERVICE_API_SEARCH_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

void addSearchRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SEARCH_ROUTES_H_
