#include "service/people/cookies.h"

#include <algorithm>

namespace vanthu::service {
namespace {

constexpr size_t kTokenLetters = 52;
constexpr std::string_view kYear = "31536000";

std::string nameOf(const RequestHead& head, Cookie cookie) {
  const std::string_view name = cookie == Cookie::session ? "vanthu" : "vanthu-device";
  return (head.secure ? "__Host-" : "") + std::string(name);
}

bool isToken(std::string_view text) {
  return text.size() == kTokenLetters && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
         });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  return text;
}

void write(const RequestHead& head,
           Response& response,
           Cookie cookie,
           std::string_view token,
           std::string_view maxAge) {
  std::string value = nameOf(head, cookie) + "=" + std::string(token) + "; Path=/; HttpOnly; ";
  if (head.secure)
    value += "Secure; ";
  value += "SameSite=Lax";
  if (!maxAge.empty())
    value.append("; Max-Age=").append(maxAge);
  response.headers.add("set-cookie", value);
}

}  // namespace

std::optional<std::string> findCookie(const RequestHead& head, Cookie cookie) {
  const std::string wanted = nameOf(head, cookie) + "=";
  std::optional<std::string> found;
  for (const auto& [name, line] : head.headers.fields()) {
    if (name != "cookie")
      continue;
    std::string_view rest = line;
    while (!rest.empty()) {
      const std::string_view pair = trimmed(rest.substr(0, rest.find(';')));
      rest.remove_prefix(std::min(rest.size(), rest.find(';')));
      if (!rest.empty())
        rest.remove_prefix(1);
      if (!pair.starts_with(wanted))
        continue;
      if (found)
        return std::nullopt;
      found = pair.substr(wanted.size());
    }
  }
  return found && isToken(*found) ? found : std::nullopt;
}

void setCookie(const RequestHead& head, Response& response, Cookie cookie, std::string_view token) {
  write(head, response, cookie, token, cookie == Cookie::device ? kYear : "");
}

void dropCookie(const RequestHead& head, Response& response, Cookie cookie) {
  write(head, response, cookie, "", "0");
}

}  // namespace vanthu::service
