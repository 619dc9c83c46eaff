#include "service/http/request_target.h"

#include <arpa/inet.h>

#include <algorithm>
#include <optional>

#include "service/http/characters.h"
#include "service/http/percent.h"

namespace vanthu::service {
namespace {

constexpr HttpFault kBadTarget{400, "http.bad-target"};

/// pchar, '/' and '?' (RFC 3986 §3.3, §3.4); a fragment never reaches a server.
bool isTargetCharacter(char c) {
  return isLetter(c) || isDigit(c) ||
         std::string_view("-._~!$&'()*+,;=:@%/?").find(c) != std::string_view::npos;
}

bool isWellFormed(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!isTargetCharacter(text[at]))
      return false;
    if (text[at] != '%')
      continue;
    if (text.size() - at < 3 || hexValue(text[at + 1]) < 0 || hexValue(text[at + 2]) < 0)
      return false;
  }
  return true;
}

/// One part between slashes. A slash that hides in an encoding would move the parts about.
std::optional<std::string> decodePart(std::string_view part) {
  std::optional<std::string> decoded = decodePercent(part);
  if (!decoded || *decoded == "." || *decoded == ".." ||
      decoded->find_first_of("/\\") != std::string::npos)
    return std::nullopt;
  return decoded;
}

std::variant<std::string, HttpFault> decodePath(std::string_view path) {
  if (path == "/")
    return std::string("/");
  std::string decoded;
  bool emptyPart = false;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size());
    emptyPart |= part.empty();
    const std::optional<std::string> text = decodePart(part);
    if (!text)
      return kBadTarget;
    decoded += '/';
    decoded += *text;
  }
  if (emptyPart)
    return HttpFault{404, "http.empty-path-part"};
  return decoded;
}

/// The authority of `http://authority/path`, cut off; nothing if the target is not of that form.
std::optional<std::string> takeAuthority(std::string_view& target) {
  const size_t colon = target.find("://");
  const std::string_view scheme = target.substr(0, colon);
  if (colon == std::string_view::npos ||
      !(equalsIgnoringCase(scheme, "http") || equalsIgnoringCase(scheme, "https")))
    return std::nullopt;
  target.remove_prefix(colon + 3);
  const size_t end = std::min(target.find_first_of("/?"), target.size());
  std::string authority(target.substr(0, end));
  target.remove_prefix(end);
  return authority;
}

bool isPort(std::string_view port) {
  if (port.size() > 5 || !std::all_of(port.begin(), port.end(), isDigit))
    return false;
  unsigned number = 0;
  for (const char c : port)
    number = number * 10 + static_cast<unsigned>(c - '0');
  return number <= 65535;
}

bool isIpv6(std::string_view text) {
  in6_addr address{};
  return inet_pton(AF_INET6, std::string(text).c_str(), &address) == 1;
}

}  // namespace

bool isValidHost(std::string_view host) {
  if (host.size() > 255 || host.empty())
    return false;
  std::string_view rest;
  if (host.front() == '[') {
    const size_t end = host.find(']');
    if (end == std::string_view::npos || !isIpv6(host.substr(1, end - 1)))
      return false;
    rest = host.substr(end + 1);
  } else {
    const size_t end = std::min(host.find(':'), host.size());
    const auto named = [](char c) {
      return isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_';
    };
    if (end == 0 || !std::all_of(host.begin(), host.begin() + static_cast<ptrdiff_t>(end), named))
      return false;
    rest = host.substr(end);
  }
  return rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
}

std::variant<RequestTarget, HttpFault> parseTarget(std::string_view method,
                                                   std::string_view target) {
  RequestTarget parsed;
  if (target == "*" && method == "OPTIONS") {
    parsed.path = "*";
    return parsed;
  }
  if (!target.empty() && target.front() != '/') {
    const std::optional<std::string> authority = takeAuthority(target);
    if (!authority || !isValidHost(*authority))
      return kBadTarget;
    parsed.authority = *authority;
    if (target.empty())
      target = "/";
  }
  if (target.empty() || target.front() != '/' || !isWellFormed(target))
    return kBadTarget;
  const size_t mark = std::min(target.find('?'), target.size());
  auto path = decodePath(target.substr(0, mark));
  if (const auto* fault = std::get_if<HttpFault>(&path))
    return *fault;
  parsed.path = std::move(std::get<std::string>(path));
  parsed.query = mark < target.size() ? target.substr(mark + 1) : std::string_view();
  return parsed;
}

}  // namespace vanthu::service
