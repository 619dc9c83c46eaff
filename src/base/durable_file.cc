#include "base/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/system_error.h"

namespace vanthu {

namespace fs = std::filesystem;

Descriptor::~Descriptor() {
  if (fd_ >= 0)
    ::close(fd_);
}

bool Descriptor::closeNow() {
  return ::close(std::exchange(fd_, -1)) == 0;
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

bool putInPlace(Descriptor& file,
                std::string_view bytes,
                const fs::path& temporary,
                const fs::path& path) {
  return writeAll(file.get(), bytes) && ::fsync(file.get()) == 0 && file.closeNow() &&
         std::rename(temporary.c_str(), path.c_str()) == 0;
}

fs::path folderOf(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

bool syncFolder(const fs::path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return directory.valid() && ::fsync(directory.get()) == 0;
}

bool syncFolderIfAble(const fs::path& folder) {
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.valid())
    return errno == EACCES || errno == EPERM;
  return ::fsync(directory.get()) == 0 || errno == EINVAL;
}

Diagnostics cannotWrite(const fs::path& path, int error, Message hint) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-write",
           {path.string(), 0, 0, {}},
           {"không ghi được tệp: " + reason.vi, "cannot write the file: " + reason.en},
           std::move(hint)}};
}

Diagnostics cannotRead(const fs::path& path, int error) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-read",
           {path.string(), 0, 0, {}},
           {"không đọc được tệp: " + reason.vi, "cannot read the file: " + reason.en},
           {}}};
}

Message checkRightsAndSpace() {
  return {"kiểm tra quyền ghi thư mục và chỗ trống trên đĩa",
          "check the folder's permissions and the free space on the disk"};
}

}  // namespace vanthu
