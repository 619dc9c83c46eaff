// The service about itself: health, documentation, printers.
#ifndef VANTHU_SERVICE_API_SYSTEM_ROUTES_H_
#define VANTHU_SERVICE_API_SYSTEM_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

void addSystemRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_SYSTEM_ROUTES_H_
