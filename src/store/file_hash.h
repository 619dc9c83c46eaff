// The SHA-256 of a file of any size, read a part at a time.
#ifndef VANTHU_STORE_FILE_HASH_H_
#define VANTHU_STORE_FILE_HASH_H_

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace vanthu::store {

struct FileHash {
  std::string sha256;
  int64_t bytes = 0;
};

/// Errors: "machine.cannot-read".
Result<FileHash> hashOf(const std::filesystem::path& file);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_FILE_HASH_H_
