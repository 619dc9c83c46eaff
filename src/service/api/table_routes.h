// The operations on dated tables: award money, base salary, legal basis, authority.
#ifndef VANTHU_SERVICE_API_TABLE_ROUTES_H_
#define VANTHU_SERVICE_API_TABLE_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

void addTableRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_TABLE_ROUTES_H_
