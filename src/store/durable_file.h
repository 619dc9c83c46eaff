// Small files beside the database: read whole, and replaced so that after a power cut the old or
// the new one is there. Errors: "machine.cannot-read", "machine.cannot-write" with the path.
#ifndef VANTHU_STORE_DURABLE_FILE_H_
#define VANTHU_STORE_DURABLE_FILE_H_

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vanthu::store {

/// Nothing if there is no such file.
Result<std::optional<std::string>> readSmallFile(const std::filesystem::path& path);

/// Mode 0600, under a temporary name in the same folder until it is safely written. Made by root it
/// belongs to the owner of the folder (database/own_file.h).
Diagnostics replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// The file or folder, and its name, are safe from a power cut when this returns.
Diagnostics syncFile(const std::filesystem::path& path);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DURABLE_FILE_H_
