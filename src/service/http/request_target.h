// The target of a request line (RFC 9112 §3.2): where it points, decoded and free of tricks
// (robustness.md T10). Pure.
#ifndef VANTHU_SERVICE_HTTP_REQUEST_TARGET_H_
#define VANTHU_SERVICE_HTTP_REQUEST_TARGET_H_

#include <string>
#include <string_view>
#include <variant>

#include "service/http/head_scanner.h"

namespace vanthu::service {

struct RequestTarget {
  std::string path;       ///< decoded; "*" for the asterisk-form
  std::string query;      ///< as sent
  std::string authority;  ///< of the absolute-form: "localhost:8080"; else empty
};

/// Origin-form, absolute-form (http, https) and, for OPTIONS, "*". Faults: 400, or 404 for a path
/// with an empty part: nothing can be there.
std::variant<RequestTarget, HttpFault> parseTarget(std::string_view method,
                                                   std::string_view target);

/// A name or address with an optional port, as a Host field may have it.
bool isValidHost(std::string_view host);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_REQUEST_TARGET_H_
