// Papers made at once, without storing anything: render, check, preview.
#ifndef VANTHU_SERVICE_API_RENDER_ROUTES_H_
#define VANTHU_SERVICE_API_RENDER_ROUTES_H_

#include "service/api/route.h"

namespace vanthu::service {

void addRenderRoutes(Routes& routes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_RENDER_ROUTES_H_
