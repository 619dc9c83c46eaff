#include "service/api/route.h"

namespace vanthu::service {

bool Call::mayIn(std::string_view office) const {
  return (caller.in(office)&rule.roles) != 0;
}

std::optional<std::vector<std::string>> Call::offices() const {
  if (caller.everywhere)
    return std::nullopt;
  return caller.officesWith(rule.roles);
}

}  // namespace vanthu::service
