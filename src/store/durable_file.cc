#include "store/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "base/durable_file.h"
#include "store/database/own_file.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

Diagnostics syncFolderOf(const fs::path& path) {
  const fs::path folder = folderOf(path);
  return syncFolder(folder) ? Diagnostics{} : cannotWrite(folder, errno);
}

}  // namespace

Result<std::optional<std::string>> readSmallFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) {
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
  ::unlink(temporary.c_str());  // of a process of that number that was cut short
  Descriptor file(makeOwnFile(temporary));
  if (!file.valid())
    return cannotWrite(temporary, errno);
  if (!putInPlace(file, bytes, temporary, path))
    return cannotWrite(path, errno);
  return syncFolderOf(path);
}

Diagnostics syncFile(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid() || ::fsync(file.get()) != 0)
    return cannotWrite(path, errno);
  return syncFolderOf(path);
}

}  // namespace vanthu::store
