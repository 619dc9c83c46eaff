#include "service/local_key.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

#include "base/durable_file.h"
#include "base/system_error.h"
#include "service/people/secrets.h"
#include "store/durable_file.h"

namespace vanthu::service {
namespace {

constexpr char kFile[] = "local-key";
constexpr std::string_view kStart = "vt_local_";

Failure failure(const char* code, const std::filesystem::path& file, int error) {
  const Message reason = reasonOf(error);
  return fail({code,
               {file.string(), 0, 0, {}},
               {"không dùng được tệp khóa cục bộ: " + reason.vi,
                "the file of the local key cannot be used: " + reason.en},
               {}});
}

Failure open(const std::filesystem::path& file) {
  return fail({"machine.open-secret",
               {file.string(), 0, 0, {}},
               {"người khác đọc được tệp khóa cục bộ", "others may read the file of the local key"},
               {"xóa tệp để có khóa mới, hoặc chmod 600",
                "remove the file to get a new key, or chmod 600"}});
}

Result<std::string> readKey(const Descriptor& file, const std::filesystem::path& path) {
  struct stat about {};
  if (fstat(file.get(), &about) != 0)
    return failure("machine.cannot-read", path, errno);
  if ((about.st_mode & 077) != 0)
    return open(path);
  std::array<char, 256> buffer{};
  const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
  if (got < 0)
    return failure("machine.cannot-read", path, errno);
  std::string key(buffer.data(), static_cast<size_t>(got));
  while (key.ends_with('\n'))
    key.pop_back();
  return key;
}

/// The whole of a key: what a power cut left of one is a word that everybody could guess.
bool isWhole(std::string_view key) {
  return key.starts_with(kStart) && isRandomToken(key.substr(kStart.size()));
}

}  // namespace

Result<std::string> localKey(People& people, const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kFile;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.valid() && errno != ENOENT)
    return failure("machine.cannot-read", path, errno);
  if (file.valid()) {
    Result<std::string> key = readKey(file, path);
    if (!key)
      return key;
    if (isWhole(*key)) {
      people.useLocalKey(*key);
      return key;
    }
  }
  std::string key = people.makeLocalKey();
  if (Diagnostics faults = store::replaceFile(path, key + "\n"); !faults.empty())
    return fail(std::move(faults));
  return key;
}

}  // namespace vanthu::service
