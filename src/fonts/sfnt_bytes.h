// The numbers of an OpenType file: big-endian.
#ifndef VANTHU_FONTS_SFNT_BYTES_H_
#define VANTHU_FONTS_SFNT_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::fonts {

/// REQUIRES: two bytes at `at`.
inline uint16_t uint16At(std::string_view bytes, size_t at) {
  return static_cast<uint16_t>(static_cast<uint8_t>(bytes[at]) << 8 |
                               static_cast<uint8_t>(bytes[at + 1]));
}

inline int16_t int16At(std::string_view bytes, size_t at) {
  return static_cast<int16_t>(uint16At(bytes, at));
}

inline void setUint16(std::string& bytes, size_t at, uint16_t value) {
  bytes[at] = static_cast<char>(value >> 8);
  bytes[at + 1] = static_cast<char>(value & 0xFF);
}

inline void setUint32(std::string& bytes, size_t at, uint32_t value) {
  setUint16(bytes, at, static_cast<uint16_t>(value >> 16));
  setUint16(bytes, at + 2, static_cast<uint16_t>(value & 0xFFFF));
}

/// The lowest 16 bits of the value.
inline void appendUint16(std::string& out, size_t value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

/// The lowest 32 bits.
inline void appendUint32(std::string& out, size_t value) {
  appendUint16(out, value >> 16);
  appendUint16(out, value);
}

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_SFNT_BYTES_H_
