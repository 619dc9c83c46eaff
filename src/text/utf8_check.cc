#include "text/utf8_check.h"

#include "text/utf8_decode.h"

namespace vanthu::text {

std::optional<size_t> firstInvalidUtf8(std::string_view bytes) {
  for (size_t offset = 0; offset < bytes.size();) {
    const DecodedLetter next = decodeAt(bytes, offset);
    if (next.length == 0)
      return offset;
    offset += next.length;
  }
  return std::nullopt;
}

}  // namespace vanthu::text
