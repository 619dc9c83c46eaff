#include "service/api/route.h"

#include "service/people/authenticate.h"

namespace vanthu::service {

std::string Call::client() const {
  return clientOf(request.head, caller);
}

bool Call::mayIn(std::string_view office) const {
  return (caller.in(office)&rule.roles) != 0;
}

std::optional<std::vector<std::string>> Call::offices() const {
  if (caller.everywhere)
    return std::nullopt;
  return caller.officesWith(rule.roles);
}

}  // namespace vanthu::service
