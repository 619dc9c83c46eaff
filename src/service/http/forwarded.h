// Who the client is behind a proxy that is trusted (--behind-proxy).
#ifndef VANTHU_SERVICE_HTTP_FORWARDED_H_
#define VANTHU_SERVICE_HTTP_FORWARDED_H_

#include "service/http/message.h"

namespace vanthu::service {

/// Puts what the proxy says into `head.peer` (the last address of X-Forwarded-For: the one that the
/// proxy itself saw) and `head.secure` (X-Forwarded-Proto). What is no address is passed over.
void applyForwarded(RequestHead& head);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_FORWARDED_H_
