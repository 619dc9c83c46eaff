// What an address of a client says: whether it is this machine, and which network it is in.
#ifndef VANTHU_SERVICE_HTTP_NETWORK_H_
#define VANTHU_SERVICE_HTTP_NETWORK_H_

#include <string>
#include <string_view>

namespace vanthu::service {

/// True for 127.0.0.0/8 and ::1, also written as ::ffff:127.0.0.1.
bool isLoopback(std::string_view address);

/// What one subscriber usually has: "192.0.2.0/24", "2001:db8:1:2::/64". The text itself if it is
/// no address.
std::string networkOf(std::string_view address);

/// What is counted as one client: an IPv4 address as it is, of IPv6 the /64 (whoever has one
/// address there has all of them). The text itself if it is no address.
std::string clientOf(std::string_view address);

/// True for two ways of writing one address.
bool isSameAddress(std::string_view a, std::string_view b);

/// True for an IPv4 or IPv6 address without brackets, port or scope.
bool isAddress(std::string_view text);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_NETWORK_H_
