#include "store/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

#include "base/system_error.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

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

 private:
  int fd_;
};

Diagnostics cannotWrite(const fs::path& path, int error) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-write",
           {path.string(), 0, 0, {}},
           {"không ghi được tệp: " + reason.vi, "cannot write the file: " + reason.en},
           {}}};
}

Diagnostics cannotRead(const fs::path& path, int error) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-read",
           {path.string(), 0, 0, {}},
           {"không đọc được tệp: " + reason.vi, "cannot read the file: " + reason.en},
           {}}};
}

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

Diagnostics syncFolderOf(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return file.get() >= 0 && ::fsync(file.get()) == 0 ? Diagnostics{} : cannotWrite(folder, errno);
}

}  // namespace

Result<std::optional<std::string>> readSmallFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    if (errno == ENOENT)
      return std::optional<std::string>();
    return fail(cannotRead(path, errno));
  }
  std::string bytes;
  std::array<char, 65'536> part{};
  for (;;) {
    const ssize_t n = ::read(file.get(), part.data(), part.size());
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return fail(cannotRead(path, errno));
    if (n == 0)
      return std::optional(std::move(bytes));
    bytes.append(part.data(), static_cast<size_t>(n));
  }
}

Diagnostics replaceFile(const fs::path& path, std::string_view bytes) {
  // Nodes on one machine may share the folder.
  const fs::path temporary = path.string() + ".new" + std::to_string(::getpid());
  {
    const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    const Descriptor file(::open(temporary.c_str(), flags, 0600));
    if (file.get() < 0 || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0)
      return cannotWrite(temporary, errno);
  }
  if (std::rename(temporary.c_str(), path.c_str()) != 0)
    return cannotWrite(path, errno);
  return syncFolderOf(path);
}

Diagnostics syncFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0)
    return cannotWrite(path, errno);
  return syncFolderOf(path);
}

}  // namespace vanthu::store
