// Between the rows of the store and the Caller of a request.
#ifndef VANTHU_SERVICE_PEOPLE_GRANTS_H_
#define VANTHU_SERVICE_PEOPLE_GRANTS_H_

#include "base/diagnostic.h"
#include "data/offices.h"
#include "service/people/caller.h"
#include "store/people/users.h"

namespace vanthu::service {

/// Fills `everywhere` and `offices`.
void applyGrants(const store::Grants& grants, Caller& caller);

/// True if the caller is an administrator of each office that the grants name: such people and keys
/// are the caller's to make, change and end. Holders without any role are for administrators of all
/// offices only.
bool governs(const Caller& caller, const store::Grants& grants);

/// "data.unknown-office" at each grant for an office that there is not.
Diagnostics checkOffices(const store::Grants& grants, const data::Offices& known);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_GRANTS_H_
