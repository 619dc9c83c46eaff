// The operations on offices and their units.
#ifndef VANTHU_SERVICE_API_OFFICE_ROUTES_H_
#define VANTHU_SERVICE_API_OFFICE_ROUTES_H_

#include "data/offices.h"
#include "service/api/route.h"

namespace vanthu::service {

void addOfficeRoutes(Routes& routes);

/// Offices that are stored before those that are installed; as papers of today know them.
data::Offices knownOffices(const Services& services, store::Transaction& tx);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_OFFICE_ROUTES_H_
