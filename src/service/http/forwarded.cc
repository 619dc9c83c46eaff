#include "service/http/forwarded.h"

#include <arpa/inet.h>

#include <string_view>

#include "service/http/characters.h"

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

bool isAddress(const std::string& text) {
  in_addr four{};
  in6_addr six{};
  return inet_pton(AF_INET, text.c_str(), &four) == 1 ||
         inet_pton(AF_INET6, text.c_str(), &six) == 1;
}

}  // namespace

void applyForwarded(RequestHead& head) {
  const std::string client = lastEntry(head.headers, "x-forwarded-for");
  if (isAddress(client))
    head.peer = client;
  head.secure = equalsIgnoringCase(lastEntry(head.headers, "x-forwarded-proto"), "https");
}

}  // namespace vanthu::service
