// HMAC-SHA256 (RFC 2104): a mark that only the holder of a key can make.
#ifndef VANTHU_BASE_HMAC_H_
#define VANTHU_BASE_HMAC_H_

#include <string_view>

#include "base/sha256.h"

namespace vanthu {

Sha256 hmacSha256(std::string_view key, std::string_view bytes);

/// Takes the same time wherever the two differ.
bool sameDigest(const Sha256& a, const Sha256& b);

}  // namespace vanthu

#endif  // VANTHU_BASE_HMAC_H_
