// The parts of a ZIP file (PKWARE APPNOTE 6.3.4): stored entries, written in one pass.
//
// Same entries, same bytes: every entry bears the first day that ZIP knows and the rights
// rw-r--r--. Names are UTF-8 (flag 11). Offsets beyond 4 GiB and more than 65,534 entries take the
// zip64 records; one entry is smaller than 4 GiB. Pure.
#ifndef VANTHU_BATCH_ZIP_FORMAT_H_
#define VANTHU_BATCH_ZIP_FORMAT_H_

#include <cstdint>
#include <string>
#include <vector>

namespace vanthu::batch {

struct ZipEntry {
  std::string name;  ///< "00012-nguyen-thi-hoa.pdf"
  uint32_t crc = 0;
  uint32_t size = 0;
  uint64_t offset = 0;  ///< of its header in the file
};

/// What stands before the entry's bytes.
std::string localHeader(const ZipEntry& entry);

/// What follows the last entry's bytes; `offset` is where it begins.
std::string centralDirectory(const std::vector<ZipEntry>& entries, uint64_t offset);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ZIP_FORMAT_H_
