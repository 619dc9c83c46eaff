// The operations on offices and their units.
#ifndef VANTHU_SERVICE_API_OFFICE_ROUTES_H_
#define VANTHU_SERVICE_API_OFFICE_ROUTES_H_

#include <string>

#include "base/diagnostic.h"
#include "data/offices.h"
#include "service/api/route.h"

namespace vanthu::service {

void addOfficeRoutes(Routes& routes);  ///< with those of units
void addUnitRoutes(Routes& routes);

/// Offices that are stored before those that are installed; as papers of today know them.
data::Offices knownOffices(const Services& services, store::Transaction& tx);

/// One of them; where only that is asked.
bool isKnownOffice(const Services& services, store::Transaction& tx, const std::string& office);

/// "office.unknown": the path's.
Diagnostic noOffice();
/// "data.unknown-office" at /office.
Diagnostic unknownOffice(const std::string& office);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_OFFICE_ROUTES_H_
