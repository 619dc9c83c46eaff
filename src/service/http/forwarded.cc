#include "service/http/forwarded.h"

#include <algorithm>

#include "service/http/characters.h"
#include "service/http/network.h"

namespace vanthu::service {
namespace {

/// The last field of that name, and of its list the last entry: all before were there when the
/// proxy got the request, so the client may have made them up.
std::string lastEntry(const Headers& headers, std::string_view name) {
  std::string_view last;
  for (const Headers::Field& field : headers.fields()) {
    if (field.first == name)
      last = field.second;
  }
  const size_t comma = last.rfind(',');
  return std::string(trimBlanks(comma == std::string_view::npos ? last : last.substr(comma + 1)));
}

}  // namespace

bool isProxy(std::string_view peer, const std::vector<std::string>& proxies) {
  return isLoopback(peer) || std::any_of(proxies.begin(), proxies.end(), [&](const auto& proxy) {
           return isSameAddress(peer, proxy);
         });
}

void applyForwarded(RequestHead& head) {
  const std::string client = lastEntry(head.headers, "x-forwarded-for");
  if (isAddress(client))
    head.peer = client;
  if (isLoopback(head.peer))
    head.peer = "unknown";
  head.secure = equalsIgnoringCase(lastEntry(head.headers, "x-forwarded-proto"), "https");
}

}  // namespace vanthu::service
