#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace vanthu::cli {
namespace {

Diagnostics cannotWrite(const std::string& target, int error) {
  const std::string reason = std::strerror(error);
  return {{"machine.cannot-write",
           {target, 0, 0, {}},
           {"không ghi được tệp: " + reason, "cannot write the file: " + reason},
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

// Names the file in its folder durably; a file system without directory fsync says EINVAL.
bool syncFolder(const std::filesystem::path& folder) {
  Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return directory.valid() && (::fsync(directory.get()) == 0 || errno == EINVAL);
}

Diagnostics replace(const std::string& target, std::string_view bytes) {
  std::error_code notALink;
  const bool link = std::filesystem::is_symlink(target, notALink);
  const std::filesystem::path path =
      link ? std::filesystem::canonical(target, notALink) : std::filesystem::path(target);
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::string temporary = (folder / (".vanthu-" + path.filename().string() + "-XXXXXX")).string();
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.valid())
    return cannotWrite(target, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const bool done = writeAll(file.get(), bytes) && ::fchmod(file.get(), 0666 & ~mask) == 0 &&
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
  if (::stat(target.c_str(), &info) == 0 && !S_ISREG(info.st_mode))
    return writeInPlace(target, bytes);
  return replace(target, bytes);
}

}  // namespace vanthu::cli
