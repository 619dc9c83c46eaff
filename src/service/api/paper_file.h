// Stored PDFs as answers. Inside service/api/ only. Pure.
#ifndef VANTHU_SERVICE_API_PAPER_FILE_H_
#define VANTHU_SERVICE_API_PAPER_FILE_H_

#include <string>
#include <string_view>

#include "service/http/message.h"

namespace vanthu::service {

/// With ETag and Repr-Digest (RFC 9530) of its SHA-256, given in hex.
Response storedFile(std::string bytes, std::string_view sha256, std::string_view name);

/// REQUIRES: an even number of small hex digits.
std::string bytesOfHex(std::string_view hex);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_PAPER_FILE_H_
