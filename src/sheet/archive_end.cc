#include "sheet/archive_end.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

// Signatures and places: APPNOTE.TXT 4.3.14 to 4.3.16.
constexpr std::string_view kEnd = "PK\x05\x06";
constexpr std::string_view kEnd64 = "PK\x06\x06";
constexpr std::string_view kLocator = "PK\x06\x07";
constexpr size_t kEndBytes = 22;
constexpr size_t kEnd64Bytes = 56;
constexpr size_t kLocatorBytes = 20;
constexpr size_t kMostCommentBytes = 65'535;
constexpr uint64_t kMostDirectoryBytes = uint64_t{1} << 20;

uint64_t littleEndian(std::string_view bytes, size_t at, size_t length) {
  uint64_t value = 0;
  for (size_t i = length; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

bool isSmall(uint64_t entries, uint64_t directoryBytes) {
  return entries <= kMostEntries && directoryBytes <= kMostDirectoryBytes;
}

/// Archives of more than 65,535 entries or 4 GiB, and those of cautious writers, have their numbers
/// in a second, wide record that a locator before the end points to.
bool isSmallByWideEnd(std::string_view bytes, size_t end) {
  if (end < kLocatorBytes || bytes.substr(end - kLocatorBytes, kLocator.size()) != kLocator)
    return false;
  const uint64_t at = littleEndian(bytes, end - kLocatorBytes + 8, 8);
  if (at > bytes.size() || bytes.size() - at < kEnd64Bytes || bytes.substr(at, 4) != kEnd64)
    return false;
  return isSmall(littleEndian(bytes, at + 32, 8), littleEndian(bytes, at + 40, 8));
}

bool isSmallEnd(std::string_view bytes, size_t end) {
  const bool located =
      end >= kLocatorBytes && bytes.substr(end - kLocatorBytes, kLocator.size()) == kLocator;
  return located ? isSmallByWideEnd(bytes, end)
                 : isSmall(littleEndian(bytes, end + 10, 2), littleEndian(bytes, end + 12, 4));
}

}  // namespace

Fault checkArchiveEnd(std::string_view bytes) {
  bool found = false;
  const size_t reach = std::min(bytes.size(), kEndBytes + kMostCommentBytes);
  // All of them: which one a program takes for the real one is its own affair.
  for (size_t at = bytes.find(kEnd, bytes.size() - reach);
       at != std::string_view::npos && bytes.size() - at >= kEndBytes;
       at = bytes.find(kEnd, at + 1)) {
    found = true;
    if (isSmallEnd(bytes, at))
      continue;
    const std::string most = std::to_string(kMostEntries);
    return bomb("tệp nén chứa quá nhiều tệp con (tối đa " + most + ")",
                "the archive holds too many entries (at most " + most + ")");
  }
  if (found)
    return std::nullopt;
  return damaged("không tìm thấy mục lục của tệp nén (tải về chưa đủ?)",
                 "the archive has no directory (a download that was cut off?)");
}

}  // namespace vanthu::sheet
