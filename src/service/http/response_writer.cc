#include "service/http/response_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "service/http/characters.h"
#include "service/http/percent.h"

namespace vanthu::service {
namespace {

std::string_view reasonPhrase(int status) {
  constexpr std::pair<int, std::string_view> kPhrases[] = {
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {411, "Length Required"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {414, "URI Too Long"},
      {415, "Unsupported Media Type"},
      {417, "Expectation Failed"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {503, "Service Unavailable"},
      {505, "HTTP Version Not Supported"},
      {507, "Insufficient Storage"},
  };
  for (const auto& [known, phrase] : kPhrases) {
    if (known == status)
      return phrase;
  }
  return "Other";
}

void appendField(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

/// RFC 9110 §5.6.7, without the locale: strftime's names follow it.
std::string formatDate(std::time_t now) {
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&now, &utc);
  const auto two = [](int number) {
    return std::string{static_cast<char>('0' + number / 10 % 10),
                       static_cast<char>('0' + number % 10)};
  };
  return std::string(kDays[utc.tm_wday]) + ", " + two(utc.tm_mday) + " " + kMonths[utc.tm_mon] +
         " " + std::to_string(utc.tm_year + 1900) + " " + two(utc.tm_hour) + ":" + two(utc.tm_min) +
         ":" + two(utc.tm_sec) + " GMT";
}

bool isFraming(std::string_view name) {
  constexpr std::array<std::string_view, 7> kFraming = {"connection",
                                                        "content-length",
                                                        "date",
                                                        "keep-alive",
                                                        "trailer",
                                                        "transfer-encoding",
                                                        "upgrade"};
  return std::find(kFraming.begin(), kFraming.end(), name) != kFraming.end();
}

void setIfAbsent(Headers& headers, std::string_view name, std::string_view value) {
  if (headers.find(name) == nullptr)
    headers.set(name, value);
}

}  // namespace

bool isBodiless(int status) {
  return status == 204 || status == 304;
}

std::string renderHead(const Response& response, bool close, std::time_t now) {
  std::string head;
  head.reserve(768);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  head.append(reasonPhrase(response.status)).append("\r\n");
  appendField(head, "date", formatDate(now));
  for (const Headers::Field& field : response.headers.fields()) {
    if (!isFraming(field.first))
      appendField(head, field.first, field.second);
  }
  if (!isBodiless(response.status))
    appendField(head, "content-length", std::to_string(response.body.size()));
  appendField(head, "connection", close ? "close" : "keep-alive");
  head.append("\r\n");
  return head;
}

std::string contentDisposition(std::string_view kind, std::string_view fileName) {
  std::string plain;
  for (const char c : fileName) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (isLetter(c) || isDigit(c) || c == '.' || c == '-')
      plain += c;
    else if (!continues)
      plain += '_';
  }
  return std::string(kind) + "; filename=\"" + plain + "\"; filename*=UTF-8''" +
         encodePercent(fileName);
}

void setSecurityHeaders(Response& response, bool secure) {
  Headers& headers = response.headers;
  setIfAbsent(headers, "x-content-type-options", "nosniff");
  setIfAbsent(headers, "x-frame-options", "DENY");
  setIfAbsent(headers, "referrer-policy", "no-referrer");
  setIfAbsent(headers, "cross-origin-resource-policy", "same-origin");
  setIfAbsent(headers, "content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  setIfAbsent(headers, "cache-control", "no-store");
  if (secure)
    setIfAbsent(headers, "strict-transport-security", "max-age=31536000");
}

}  // namespace vanthu::service
