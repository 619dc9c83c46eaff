// Does not compile with an OPERATION that has no row in authorization_rules.inc.
#include "service/api/authorization.h"

constexpr const vanthu::service::Rule* kRule = vanthu::service::ruleFor(OPERATION);
