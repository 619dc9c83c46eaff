#include "batch/disk.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace vanthu::batch {
namespace {

namespace fs = std::filesystem;

Diagnostics cannotWriteTo(const fs::path& path) {
  return cannotWrite(path, errno, checkRightsAndSpace());
}

Diagnostics busy(const fs::path& path) {
  return {{"batch.busy",
           {path.string(), 0, 0, {}},
           {"một lệnh khác đang ghi tệp này", "another command is writing this file"},
           {"đợi lệnh kia xong rồi chạy lại", "wait until it has ended and try again"}}};
}

class RealFile : public File {
 public:
  RealFile(fs::path path, int fd) : path_(std::move(path)), file_(fd) {}

  Diagnostics append(std::string_view bytes) override {
    return writeAll(file_.get(), bytes) ? Diagnostics{} : cannotWriteTo(path_);
  }

  // After this no error of the file system can still come, so that close() need not be asked.
  Diagnostics sync() override {
    return ::fsync(file_.get()) == 0 ? Diagnostics{} : cannotWriteTo(path_);
  }

 private:
  fs::path path_;
  Descriptor file_;
};

class RealDisk : public Disk {
 public:
  Result<std::unique_ptr<File>> open(const fs::path& path, uint64_t keep) override {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd < 0)
      return fail(cannotWriteTo(path));
    auto file = std::make_unique<RealFile>(path, fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
      return fail(busy(path));
    const auto end = static_cast<off_t>(keep);
    if (::ftruncate(fd, end) != 0 || ::lseek(fd, end, SEEK_SET) != end)
      return fail(cannotWriteTo(path));
    return file;
  }

  Diagnostics rename(const fs::path& from, const fs::path& to) override {
    return std::rename(from.c_str(), to.c_str()) == 0 ? Diagnostics{} : cannotWriteTo(to);
  }

  Diagnostics remove(const fs::path& path) override {
    const bool gone = ::unlink(path.c_str()) == 0 || errno == ENOENT;
    return gone ? Diagnostics{} : cannotWriteTo(path);
  }

  Diagnostics makeFolder(const fs::path& path) override {
    const bool there = ::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST;
    return there ? Diagnostics{} : cannotWriteTo(path);
  }

  Diagnostics syncFolder(const fs::path& path) override {
    return syncFolderIfAble(path) ? Diagnostics{} : cannotWriteTo(path);
  }
};

}  // namespace

std::unique_ptr<Disk> realDisk() {
  return std::make_unique<RealDisk>();
}

Diagnostics writeWhole(Disk& disk,
                       const fs::path& temporary,
                       const fs::path& path,
                       std::string_view bytes) {
  auto file = disk.open(temporary, 0);
  if (!file)
    return std::move(file.error());
  if (Diagnostics faults = (*file)->append(bytes); !faults.empty())
    return faults;
  if (Diagnostics faults = (*file)->sync(); !faults.empty())
    return faults;
  file->reset();
  if (Diagnostics faults = disk.rename(temporary, path); !faults.empty())
    return faults;
  return disk.syncFolder(folderOf(path));
}

ReadFile::ReadFile(const fs::path& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat info {};
  if (file_.valid() && (::fstat(file_.get(), &info) != 0 || !S_ISREG(info.st_mode)))
    file_.closeNow();
  size_ = file_.valid() ? static_cast<uint64_t>(info.st_size) : 0;
}

std::optional<std::string> ReadFile::read(uint64_t offset, uint64_t size) const {
  if (!isOpen() || offset > size_ || size > size_ - offset)
    return std::nullopt;
  std::string bytes(static_cast<size_t>(size), '\0');
  size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = ::pread(
        file_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return std::nullopt;
    done += static_cast<size_t>(n);
  }
  return bytes;
}

}  // namespace vanthu::batch
