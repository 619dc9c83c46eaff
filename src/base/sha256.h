// SHA-256 over bytes in memory: font pins and the PDF's /ID.
#ifndef VANTHU_BASE_SHA256_H_
#define VANTHU_BASE_SHA256_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu {

using Sha256 = std::array<uint8_t, 32>;

Sha256 sha256(std::string_view bytes);

/// Lower-case hexadecimal.
std::string toHex(const Sha256& digest);

}  // namespace vanthu

#endif  // VANTHU_BASE_SHA256_H_
