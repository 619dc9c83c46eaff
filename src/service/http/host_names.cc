#include "service/http/host_names.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "service/http/network.h"
#include "service/http/request_target.h"

namespace vanthu::service {
namespace {

/// Empty if there is no such address that others could use.
std::string addressOf(const ifaddrs& interface) {
  const sockaddr* address = interface.ifa_addr;
  if (address == nullptr || (interface.ifa_flags & IFF_UP) == 0)
    return {};
  std::array<char, INET6_ADDRSTRLEN> text{};
  const char* printed = nullptr;
  if (address->sa_family == AF_INET) {
    const auto* four = reinterpret_cast<const sockaddr_in*>(address);
    printed = inet_ntop(AF_INET, &four->sin_addr, text.data(), text.size());
  } else if (address->sa_family == AF_INET6) {
    const auto* six = reinterpret_cast<const sockaddr_in6*>(address);
    if (!IN6_IS_ADDR_LINKLOCAL(&six->sin6_addr))
      printed = inet_ntop(AF_INET6, &six->sin6_addr, text.data(), text.size());
  }
  return printed == nullptr || isLoopback(printed) ? std::string() : std::string(printed);
}

}  // namespace

bool isAnyAddress(std::string_view address) {
  return isSameAddress(address, "0.0.0.0") || isSameAddress(address, "::");
}

std::string hostOfUrl(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos)
    return {};
  std::string_view place = url.substr(scheme + 3);
  place = place.substr(0, place.find_first_of("/?#"));
  if (place.starts_with('['))
    return std::string(place.substr(1, place.find(']') - 1));
  return std::string(place.substr(0, place.find(':')));
}

std::vector<std::string> namesOfThisMachine() {
  std::vector<std::string> names;
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) == 0 && isValidHost(host.data()))
    names.emplace_back(host.data());
  ifaddrs* all = nullptr;
  if (getifaddrs(&all) != 0)
    return names;
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(all, &freeifaddrs);
  for (const ifaddrs* at = all; at != nullptr; at = at->ifa_next) {
    std::string address = addressOf(*at);
    if (!address.empty())
      names.push_back(std::move(address));
  }
  return names;
}

}  // namespace vanthu::service
