// The cookies of people: which there are, read from a head and written into an answer.
//
// Over TLS their names begin with __Host- (bound to this very host, Secure, Path=/), on plain
// loopback, where browsers refuse that, they do not; neither is taken for the other.
#ifndef VANTHU_SERVICE_PEOPLE_COOKIES_H_
#define VANTHU_SERVICE_PEOPLE_COOKIES_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "service/http/message.h"

namespace vanthu::service {

enum class Cookie {
  session,  ///< until the browser closes
  device,   ///< a year: this browser has logged in before
};

/// Nothing if it is absent, sent twice or no token of ours.
std::optional<std::string> findCookie(const RequestHead& head, Cookie cookie);

void setCookie(const RequestHead& head, Response& response, Cookie cookie, std::string_view token);
void dropCookie(const RequestHead& head, Response& response, Cookie cookie);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_COOKIES_H_
