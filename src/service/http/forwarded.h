// Who the client is behind a proxy (--behind-proxy), and whose word is taken for it.
#ifndef VANTHU_SERVICE_HTTP_FORWARDED_H_
#define VANTHU_SERVICE_HTTP_FORWARDED_H_

#include <string>
#include <string_view>
#include <vector>

#include "service/http/message.h"

namespace vanthu::service {

/// True if the peer of the socket is the proxy: this machine, or one of `proxies` (addresses).
/// Fields of anybody else are the client's own invention.
bool isProxy(std::string_view peer, const std::vector<std::string>& proxies);

/// Puts what the proxy says into `head.peer` (the last address of X-Forwarded-For: the one that the
/// proxy itself saw) and `head.secure` (X-Forwarded-Proto). What is no address is passed over.
/// Behind a proxy nobody is this machine: whoever would come out as loopback is "unknown", so that
/// a proxy which says nothing opens nothing. REQUIRES: the head came from the proxy.
void applyForwarded(RequestHead& head);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_FORWARDED_H_
