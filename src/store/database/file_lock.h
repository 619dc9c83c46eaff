// One process to one database file.
#ifndef VANTHU_STORE_DATABASE_FILE_LOCK_H_
#define VANTHU_STORE_DATABASE_FILE_LOCK_H_

#include <filesystem>

#include "base/result.h"

namespace vanthu::store {

/// Held until it goes, or the process dies. Another file than the database's own is locked: SQLite
/// would lose its locks when any descriptor on that one is closed.
class FileLock {
 public:
  /// Errors: "store.in-use", "machine.cannot-write".
  static Result<FileLock> take(const std::filesystem::path& database);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int fd) : fd_(fd) {}

  int fd_;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_FILE_LOCK_H_
