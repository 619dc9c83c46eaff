// Base 64 (RFC 4648), plain for files inside JSON and with the letters of URLs for cursors. Pure.
#ifndef VANTHU_SERVICE_API_BASE64_H_
#define VANTHU_SERVICE_API_BASE64_H_

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::service {

/// With '=' at the end.
std::string toBase64(std::string_view bytes);

/// Without.
std::string toBase64Url(std::string_view bytes);

/// Nothing unless `text` is what toBase64Url makes.
std::optional<std::string> fromBase64Url(std::string_view text);

/// Nothing unless `text` is what toBase64 makes. For large files too.
std::optional<std::string> fromBase64(std::string_view text);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_BASE64_H_
