// The name of a request, which its answer and its lines in the log carry.
#ifndef VANTHU_SERVICE_HTTP_REQUEST_ID_H_
#define VANTHU_SERVICE_HTTP_REQUEST_ID_H_

#include <string>

#include "service/http/message.h"

namespace vanthu::service {

/// What the client calls it (X-Request-Id: 8 to 64 of letters, digits and `._-`), or else a new
/// random name.
std::string requestIdOf(const Headers& headers);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_REQUEST_ID_H_
