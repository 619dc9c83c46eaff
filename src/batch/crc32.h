// CRC-32 of ISO 3309, as ZIP files use it. Pure and thread-safe.
#ifndef VANTHU_BATCH_CRC32_H_
#define VANTHU_BATCH_CRC32_H_

#include <cstdint>
#include <string_view>

namespace vanthu::batch {

uint32_t crc32(std::string_view bytes);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_CRC32_H_
