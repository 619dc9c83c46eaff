#include "store/database/own_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/durable_file.h"

namespace vanthu::store {
namespace {

// Only of files that are new: somebody else's file cannot be slipped under.
bool giveToOwnerOfFolder(int fd, const std::filesystem::path& path) {
  struct stat about {};
  if (::geteuid() != 0 || ::stat(folderOf(path).c_str(), &about) != 0 || about.st_uid == 0)
    return true;
  return ::fchown(fd, about.st_uid, about.st_gid) == 0;
}

}  // namespace

int makeOwnFile(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0 || giveToOwnerOfFolder(fd, path))
    return fd;
  const int why = errno;
  ::close(fd);
  errno = why;
  return -1;
}

int openOwnFile(const std::filesystem::path& path) {
  const int made = makeOwnFile(path);
  return made >= 0 || errno != EEXIST ? made
                                      : ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
}

}  // namespace vanthu::store
