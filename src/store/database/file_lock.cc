#include "store/database/file_lock.h"

#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/system_error.h"
#include "store/database/own_file.h"

namespace vanthu::store {

Result<FileLock> FileLock::take(const std::filesystem::path& database) {
  const std::filesystem::path path = database.string() + ".lock";
  const int fd = openOwnFile(path);
  if (fd < 0) {
    const Message reason = reasonOf(errno);
    return fail(
        {"machine.cannot-write",
         {path.string(), 0, 0, {}},
         {"không tạo được tệp khóa: " + reason.vi, "cannot make the lock file: " + reason.en},
         {}});
  }
  FileLock lock(fd);
  if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
    return lock;
  return fail({"store.in-use",
               {database.string(), 0, 0, {}},
               {"một tiến trình vanthu khác đang dùng cơ sở dữ liệu này",
                "another vanthu process is using this database"},
               {"dừng dịch vụ trước, hoặc làm việc này qua dịch vụ đang chạy",
                "stop the service first, or do this through the running service"}});
}

FileLock::FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

FileLock::~FileLock() {
  if (fd_ >= 0)
    ::close(fd_);
}

}  // namespace vanthu::store
