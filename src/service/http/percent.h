// Percent-encoding (RFC 3986 §2.1) and the UTF-8 inside it, strictly.
#ifndef VANTHU_SERVICE_HTTP_PERCENT_H_
#define VANTHU_SERVICE_HTTP_PERCENT_H_

#include <optional>
#include <string>
#include <string_view>

namespace vanthu::service {

/// Well-formed UTF-8 (no overlong form, no surrogate) without control characters, C1 included.
bool isPlainUtf8(std::string_view bytes);

/// Each `%XX` as its byte; nothing if one is broken or the outcome is not plain UTF-8. `+` stays.
std::optional<std::string> decodePercent(std::string_view text);

/// All but letters, digits and `-._~` as `%XX`.
std::string encodePercent(std::string_view bytes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_PERCENT_H_
