// The operations on the register of outgoing papers: series, entries, blocks, exports.
#ifndef VANTHU_SERVICE_API_REGISTER_ROUTES_H_
#define VANTHU_SERVICE_API_REGISTER_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

/// All of those below.
void addRegisterRoutes(Routes& routes);

void addSeriesRoutes(Routes& routes);
void addEntryRoutes(Routes& routes);
void addBlockRoutes(Routes& routes);
void addExportRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_REGISTER_ROUTES_H_
