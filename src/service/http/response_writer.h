// An answer as bytes. The one place that writes a head (robustness.md T4, P13): values come from
// Headers, which cannot hold control characters; what frames the answer is set here and nowhere
// else. Pure.
#ifndef VANTHU_SERVICE_HTTP_RESPONSE_WRITER_H_
#define VANTHU_SERVICE_HTTP_RESPONSE_WRITER_H_

#include <ctime>
#include <string>
#include <string_view>

#include "service/http/message.h"

namespace vanthu::service {

/// Status line and fields up to the empty line, with Date, Content-Length and Connection; those of
/// the response's own are left out, as are the framing fields that it must not set.
std::string renderHead(const Response& response, bool close, std::time_t now);

/// True if an answer of that status has no body (RFC 9110 §6.4.1).
bool isBodiless(int status);

/// `attachment; filename="quyet-dinh.pdf"; filename*=UTF-8''quy%E1%BA%BFt…`: the name in plain
/// letters for old readers and whole for all others. `kind` is "attachment" or "inline".
std::string contentDisposition(std::string_view kind, std::string_view fileName);

/// What every answer tells the browser, where the application has not said otherwise: no sniffing,
/// no framing, no referrer, nothing loaded from anywhere, nothing kept.
void setSecurityHeaders(Response& response, bool secure);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_RESPONSE_WRITER_H_
