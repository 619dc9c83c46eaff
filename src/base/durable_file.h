// The steps by which a file comes to stand on the disk so that a power cut does not take it away:
// all bytes, fsync, rename, fsync of the folder.
//
// Knows neither names for temporary files nor rights nor locks: those are the caller's. Functions
// that say false leave the reason in errno. Thread-safe.
#ifndef VANTHU_BASE_DURABLE_FILE_H_
#define VANTHU_BASE_DURABLE_FILE_H_

#include <filesystem>
#include <string_view>

#include "base/diagnostic.h"

namespace vanthu {

/// An open file of the operating system, closed on every way out.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }
  /// Some file systems report errors only here.
  bool closeNow();

 private:
  int fd_;
};

/// All of them, however often the write is interrupted.
bool writeAll(int fd, std::string_view bytes);

/// Writes `bytes` to `file`, which is open under the name `temporary`, and gives it the name `path`
/// when they are all safely there. REQUIRES: both names are in one folder. The folder is not
/// synced.
bool putInPlace(Descriptor& file,
                std::string_view bytes,
                const std::filesystem::path& temporary,
                const std::filesystem::path& path);

/// The folder that holds `path`: "." where it names none.
std::filesystem::path folderOf(const std::filesystem::path& path);

/// The names in the folder are safe from a power cut.
bool syncFolder(const std::filesystem::path& folder);

/// The same where it can be done: a folder that may be written but not read cannot be synced, and a
/// file system that does not know how says EINVAL. Neither is a fault.
bool syncFolderIfAble(const std::filesystem::path& folder);

/// "machine.cannot-write" at the path; `error` is an errno.
Diagnostics cannotWrite(const std::filesystem::path& path, int error, Message hint = {});

/// "machine.cannot-read" at the path; `error` is an errno.
Diagnostics cannotRead(const std::filesystem::path& path, int error);

/// What most users can do about it.
Message checkRightsAndSpace();

}  // namespace vanthu

#endif  // VANTHU_BASE_DURABLE_FILE_H_
