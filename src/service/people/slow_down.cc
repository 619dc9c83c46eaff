#include "service/people/slow_down.h"

#include <string>

namespace vanthu::service {

Failure slowDown(std::chrono::seconds blocked) {
  const std::string count = std::to_string(blocked.count());
  return fail(Diagnostic{"limit.logins",
                         {},
                         {"sai mật khẩu nhiều lần, hãy thử lại sau " + count + " giây",
                          "the password was wrong too often, try again in " + count + " seconds"},
                         {}});
}

}  // namespace vanthu::service
