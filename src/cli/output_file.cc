#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "base/system_error.h"

namespace vanthu::cli {
namespace {

Diagnostics cannotWrite(const std::string& target, int error) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-write",
           {target, 0, 0, {}},
           {"không ghi được tệp: " + reason.vi, "cannot write the file: " + reason.en},
           {"kiểm tra quyền ghi thư mục và chỗ trống trên đĩa",
            "check the folder's permissions and the free space on the disk"}}};
}

// Closes on every way out; close() itself is checked, since some file systems report errors only
// there.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0)
      ::close(fd_);
  }
  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }
  bool closeNow() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0;
  }

 private:
  int fd_;
};

bool writeAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

Diagnostics writeInPlace(const std::string& target, std::string_view bytes) {
  Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid() || !writeAll(file.get(), bytes) || !file.closeNow())
    return cannotWrite(target, errno);
  return {};
}

// Names the file in its folder durably. A folder that may be written but not read cannot be asked
// to; a file system without directory fsync says EINVAL.
bool syncFolder(const std::filesystem::path& folder) {
  Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.valid())
    return errno == EACCES || errno == EPERM;
  return ::fsync(directory.get()) == 0 || errno == EINVAL;
}

// The file that a chain of links leads to, there or not; empty if they lead in a circle.
std::filesystem::path behindLinks(std::filesystem::path path) {
  constexpr int kMaxLinks = 40;
  std::error_code error;
  for (int i = 0; i < kMaxLinks; ++i) {
    if (!std::filesystem::is_symlink(path, error))
      return path;
    path = path.parent_path() / std::filesystem::read_symlink(path, error);  // may be absolute
  }
  return {};
}

// The rights of the file that is replaced, or those of any new file. If its group cannot be kept,
// its rights are not for ours.
bool setRights(int fd, const struct stat* old) {
  if (old == nullptr) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(fd, 0666 & ~mask) == 0;
  }
  constexpr mode_t kAll = 0777;
  constexpr mode_t kNotGroup = 0707;
  const bool kept = ::fchown(fd, old->st_uid, old->st_gid) == 0 ||
                    ::fchown(fd, static_cast<uid_t>(-1), old->st_gid) == 0;
  return ::fchmod(fd, old->st_mode & (kept ? kAll : kNotGroup)) == 0;
}

Diagnostics replace(const std::string& target, std::string_view bytes, const struct stat* old) {
  const std::filesystem::path path = behindLinks(target);
  if (path.empty())
    return cannotWrite(target, ELOOP);
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::string temporary = (folder / ".vanthu-XXXXXX").string();
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.valid())
    return cannotWrite(target, errno);
  const bool done = writeAll(file.get(), bytes) && setRights(file.get(), old) &&
                    ::fsync(file.get()) == 0 && file.closeNow() &&
                    ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!done) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return cannotWrite(target, error);
  }
  if (!syncFolder(folder))
    return cannotWrite(target, errno);
  return {};
}

}  // namespace

Diagnostics writeOutput(const std::string& target, std::string_view bytes) {
  if (target == "-")
    return writeAll(STDOUT_FILENO, bytes) ? Diagnostics{} : cannotWrite("stdout", errno);
  struct stat info {};
  const bool exists = ::stat(target.c_str(), &info) == 0;
  if (exists && !S_ISREG(info.st_mode))
    return writeInPlace(target, bytes);
  return replace(target, bytes, exists ? &info : nullptr);
}

}  // namespace vanthu::cli
