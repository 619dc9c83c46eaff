#include "batch/zip_format.h"

#include <algorithm>

namespace vanthu::batch {
namespace {

constexpr uint32_t kLocalMark = 0x04034B50;
constexpr uint32_t kCentralMark = 0x02014B50;
constexpr uint32_t kEndMark = 0x06054B50;
constexpr uint32_t kZip64EndMark = 0x06064B50;
constexpr uint32_t kZip64LocatorMark = 0x07064B50;
constexpr uint16_t kVersion = 20;       // folders and stored entries
constexpr uint16_t kZip64Version = 45;  // zip64 records
constexpr uint16_t kUnix = 3 << 8;
constexpr uint16_t kUtf8Names = 1 << 11;
constexpr uint16_t kStored = 0;
constexpr uint16_t kMidnight = 0;
constexpr uint16_t kFirstDay = (1 << 5) | 1;  // 1 January 1980
constexpr uint32_t kRights = 0100644u << 16;
constexpr uint32_t kIn64 = 0xFFFFFFFF;
constexpr uint16_t kCountIn64 = 0xFFFF;

void put(std::string& out, uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(number >> (8 * i) & 0xFF);
}

// The fields that both headers of an entry share, from "version needed" to "name length".
void putCommon(std::string& out, const ZipEntry& entry, uint16_t version) {
  put(out, version, 2);
  put(out, kUtf8Names, 2);
  put(out, kStored, 2);
  put(out, kMidnight, 2);
  put(out, kFirstDay, 2);
  put(out, entry.crc, 4);
  put(out, entry.size, 4);  // compressed
  put(out, entry.size, 4);
  put(out, entry.name.size(), 2);
}

void putCentralHeader(std::string& out, const ZipEntry& entry) {
  const bool far = entry.offset >= kIn64;
  const uint16_t version = far ? kZip64Version : kVersion;
  put(out, kCentralMark, 4);
  put(out, kUnix | version, 2);
  putCommon(out, entry, version);
  put(out, far ? 12 : 0, 2);  // extra field
  put(out, 0, 2);             // comment
  put(out, 0, 2);             // disk
  put(out, 0, 2);             // internal attributes
  put(out, kRights, 4);
  put(out, far ? kIn64 : entry.offset, 4);
  out += entry.name;
  if (far) {
    put(out, 1, 2);  // zip64 extra
    put(out, 8, 2);
    put(out, entry.offset, 8);
  }
}

void putZip64End(std::string& out, uint64_t count, uint64_t size, uint64_t offset) {
  const uint64_t at = offset + size;
  put(out, kZip64EndMark, 4);
  put(out, 44, 8);  // of what follows
  put(out, kUnix | kZip64Version, 2);
  put(out, kZip64Version, 2);
  put(out, 0, 4);  // this disk
  put(out, 0, 4);  // disk of the directory
  put(out, count, 8);
  put(out, count, 8);
  put(out, size, 8);
  put(out, offset, 8);
  put(out, kZip64LocatorMark, 4);
  put(out, 0, 4);
  put(out, at, 8);
  put(out, 1, 4);  // disks
}

}  // namespace

std::string localHeader(const ZipEntry& entry) {
  std::string out;
  put(out, kLocalMark, 4);
  putCommon(out, entry, kVersion);
  put(out, 0, 2);  // extra field
  return out + entry.name;
}

std::string centralDirectory(const std::vector<ZipEntry>& entries, uint64_t offset) {
  std::string out;
  for (const ZipEntry& entry : entries)
    putCentralHeader(out, entry);
  const uint64_t count = entries.size();
  const uint64_t size = out.size();
  const bool large = count >= kCountIn64 || size >= kIn64 || offset >= kIn64;
  if (large)
    putZip64End(out, count, size, offset);
  put(out, kEndMark, 4);
  put(out, 0, 2);  // this disk
  put(out, 0, 2);  // disk of the directory
  for (int i = 0; i < 2; ++i)
    put(out, std::min<uint64_t>(count, kCountIn64), 2);
  put(out, std::min<uint64_t>(size, kIn64), 4);
  put(out, std::min<uint64_t>(offset, kIn64), 4);
  put(out, 0, 2);  // comment
  return out;
}

}  // namespace vanthu::batch
