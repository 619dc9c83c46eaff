#include "service/people/secrets.h"
#include "service/people/sessions.h"

namespace vanthu::service {
namespace {

Diagnostics foreign(Message why) {
  return {{"auth.forbidden-origin", {}, std::move(why), {}}};
}

}  // namespace

std::string csrfToken(std::string_view sessionToken) {
  return derived(sessionToken, "vanthu csrf");
}

Diagnostics checkSite(const RequestHead& head) {
  const Message why{"yêu cầu đến từ một trang khác", "the request comes from another site"};
  if (const std::string* site = head.headers.find("sec-fetch-site"))
    return *site == "same-origin" || *site == "none" ? Diagnostics{} : foreign(why);
  const std::string* origin = head.headers.find("origin");
  if (!origin)
    return {};
  const std::string* host = head.headers.find("host");
  const std::string own = (head.secure ? "https://" : "http://") + (host ? *host : std::string());
  return *origin == own ? Diagnostics{} : foreign(why);
}

Diagnostics checkOrigin(const RequestHead& head, std::string_view sessionToken) {
  if (auto faults = checkSite(head); !faults.empty())
    return faults;
  const std::string* token = head.headers.find("x-csrf-token");
  if (!token || !sameSecret(*token, csrfToken(sessionToken)))
    return foreign({"thiếu hoặc sai X-CSRF-Token của phiên làm việc",
                    "the session's X-CSRF-Token is missing or wrong"});
  return {};
}

}  // namespace vanthu::service
