// How other machines call this one: for a certificate of our own, and for the link that is printed.
//
// Asks the kernel, not the network. Thread-safe.
#ifndef VANTHU_SERVICE_HTTP_HOST_NAMES_H_
#define VANTHU_SERVICE_HTTP_HOST_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace vanthu::service {

/// True for 0.0.0.0 and ::, which stand for every address of this machine.
bool isAnyAddress(std::string_view address);

/// "vanthu.example" of "https://vanthu.example:8443/x"; empty if it is no such URL.
std::string hostOfUrl(std::string_view url);

/// The host name, if it is one that a certificate can hold, then the addresses of the interfaces
/// that are up: not loopback, and none that is good on one link only.
std::vector<std::string> namesOfThisMachine();

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_HOST_NAMES_H_
