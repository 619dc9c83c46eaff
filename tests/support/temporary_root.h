// Where databases of tests lie: in memory if there is room for them, so that hundreds of tests do
// not wait for a disk that they do not test; else in /tmp.
#ifndef VANTHU_TESTS_SUPPORT_TEMPORARY_ROOT_H_
#define VANTHU_TESTS_SUPPORT_TEMPORARY_ROOT_H_

#include <filesystem>
#include <stdexcept>
#include <string>

namespace vanthu::testing {

inline std::string temporaryRoot() {
  std::error_code error;
  const auto space = std::filesystem::space("/dev/shm", error);
  return !error && space.available > (uintmax_t{2} << 30) ? "/dev/shm/" : "/tmp/";
}

/// A new folder whose name begins so.
inline std::string makeTemporaryFolder(const std::string& prefix) {
  std::string folder = temporaryRoot() + prefix + "XXXXXX";
  if (::mkdtemp(folder.data()) == nullptr)
    throw std::runtime_error("no folder for tests: " + folder);
  return folder;
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_TEMPORARY_ROOT_H_
