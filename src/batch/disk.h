// Disk: how a batch writes files, one step at a time.
//
// An interface so that a test can stop a batch between any two steps. Every change that a batch
// makes outside its memory goes through it; reading does not (ReadFile). Errors are
// "machine.cannot-write" with the path, and "batch.busy" where another process is writing the same
// file. Used by one thread.
#ifndef VANTHU_BATCH_DISK_H_
#define VANTHU_BATCH_DISK_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/durable_file.h"
#include "base/result.h"

namespace vanthu::batch {

/// A file that grows at its end. Locked against other processes while it is open.
class File {
 public:
  virtual ~File() = default;
  virtual Diagnostics append(std::string_view bytes) = 0;
  /// Everything appended is safe from a power cut when this returns.
  virtual Diagnostics sync() = 0;
};

class Disk {
 public:
  virtual ~Disk() = default;

  /// Keeps the first `keep` bytes of the file, which is made if it is not there.
  virtual Result<std::unique_ptr<File>> open(const std::filesystem::path& path, uint64_t keep) = 0;
  virtual Diagnostics rename(const std::filesystem::path& from,
                             const std::filesystem::path& to) = 0;
  /// A file that is not there is no fault.
  virtual Diagnostics remove(const std::filesystem::path& path) = 0;
  virtual Diagnostics makeFolder(const std::filesystem::path& path) = 0;
  /// The names in the folder are safe from a power cut when this returns.
  virtual Diagnostics syncFolder(const std::filesystem::path& path) = 0;
};

/// The machine's own disk.
std::unique_ptr<Disk> realDisk();

/// `bytes` as the whole file, under its name only when they are all safely there. `temporary` is
/// the name until then, in the same folder.
Diagnostics writeWhole(Disk& disk,
                       const std::filesystem::path& temporary,
                       const std::filesystem::path& path,
                       std::string_view bytes);

/// A file opened for reading parts of it.
class ReadFile {
 public:
  explicit ReadFile(const std::filesystem::path& path);

  /// False for a file that is not there or no regular file.
  bool isOpen() const { return file_.valid(); }
  uint64_t size() const { return size_; }
  /// Nothing if not all of it can be read.
  std::optional<std::string> read(uint64_t offset, uint64_t size) const;

 private:
  Descriptor file_;
  uint64_t size_ = 0;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_DISK_H_
