#include "cli/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/durable_file.h"

namespace vanthu::cli {
namespace {

Diagnostics cannotWriteTo(const std::string& target) {
  return cannotWrite(target, errno, checkRightsAndSpace());
}

Diagnostics writeInPlace(const std::string& target, std::string_view bytes) {
  Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid() || !writeAll(file.get(), bytes) || !file.closeNow())
    return cannotWriteTo(target);
  return {};
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
    return cannotWrite(target, ELOOP, checkRightsAndSpace());
  std::string temporary = (folderOf(path) / ".vanthu-XXXXXX").string();
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.valid())
    return cannotWriteTo(target);
  if (!setRights(file.get(), old) || !putInPlace(file, bytes, temporary, path)) {
    const int error = errno;
    ::unlink(temporary.c_str());
    return cannotWrite(target, error, checkRightsAndSpace());
  }
  if (!syncFolderIfAble(folderOf(path)))
    return cannotWriteTo(target);
  return {};
}

}  // namespace

Diagnostics writeOutput(const std::string& target, std::string_view bytes) {
  if (target == "-")
    return writeAll(STDOUT_FILENO, bytes) ? Diagnostics{} : cannotWriteTo("stdout");
  struct stat info {};
  const bool exists = ::stat(target.c_str(), &info) == 0;
  if (exists && !S_ISREG(info.st_mode))
    return writeInPlace(target, bytes);
  return replace(target, bytes, exists ? &info : nullptr);
}

}  // namespace vanthu::cli
