#include "batch/crc32.h"

#include <array>
#include <cstddef>

namespace vanthu::batch {
namespace {

constexpr uint32_t kPolynomial = 0xEDB88320;  // reflected
constexpr size_t kStride = 16;                // bytes taken at once, a table each

using Tables = std::array<std::array<uint32_t, 256>, kStride>;

// Table k tells what a byte does to the remainder when k more bytes follow it.
constexpr Tables makeTables() {
  Tables tables{};
  for (uint32_t byte = 0; byte < 256; ++byte) {
    uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit)
      rest = (rest >> 1) ^ ((rest & 1) != 0 ? kPolynomial : 0);
    tables[0][byte] = rest;
  }
  for (size_t k = 1; k < kStride; ++k) {
    for (size_t byte = 0; byte < 256; ++byte) {
      const uint32_t before = tables[k - 1][byte];
      tables[k][byte] = (before >> 8) ^ tables[0][before & 0xFF];
    }
  }
  return tables;
}

constexpr Tables kTables = makeTables();

uint32_t stride(uint32_t rest, const unsigned char* at) {
  uint32_t out = 0;
  for (size_t i = 0; i < kStride; ++i) {
    const uint32_t carried = i < 4 ? (rest >> (8 * i)) & 0xFF : 0;
    out ^= kTables[kStride - 1 - i][at[i] ^ carried];
  }
  return out;
}

}  // namespace

uint32_t crc32(std::string_view bytes) {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const end = at + bytes.size();
  uint32_t rest = 0xFFFFFFFF;
  for (; end - at >= static_cast<std::ptrdiff_t>(kStride); at += kStride)
    rest = stride(rest, at);
  for (; at != end; ++at)
    rest = (rest >> 8) ^ kTables[0][(rest ^ *at) & 0xFF];
  return ~rest;
}

}  // namespace vanthu::batch
