// Files at rest: rows keyed by the SHA-256 of their bytes, checked at every read (robustness.md
// T23).
#ifndef VANTHU_STORE_BLOBS_H_
#define VANTHU_STORE_BLOBS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

/// Stores the bytes unless they are there; gives their SHA-256 in hex.
std::string putBlob(Transaction& tx, std::string_view bytes);

/// Errors: "store.no-blob"; "store.blob-changed": the bytes no longer fit their name, and are not
/// given out.
Result<std::string> getBlob(Transaction& tx, std::string_view sha256);

/// The names of stored files behind `after`, in their order; empty at the end.
std::vector<std::string> blobsBehind(Transaction& tx, std::string_view after, int64_t limit);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_BLOBS_H_
