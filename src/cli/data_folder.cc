#include "cli/data_folder.h"

#include <sys/stat.h>

#include <cstdlib>
#include <string>
#include <system_error>

#include "base/system_error.h"

namespace vanthu::cli {
namespace {

namespace fs = std::filesystem;

fs::path chosenFolder() {
  if (fs::path state = folderNamedBy("STATE_DIRECTORY"); !state.empty())
    return state;
  if (const fs::path data = folderNamedBy("XDG_DATA_HOME"); !data.empty())
    return data / "vanthu";
  if (const fs::path home = folderNamedBy("HOME"); !home.empty())
    return home / ".local" / "share" / "vanthu";
  return "/var/lib/vanthu";
}

Failure cannotMake(const fs::path& folder, int error) {
  const Message reason = reasonOf(error);
  return fail({"machine.cannot-write",
               {folder.string(), 0, 0, {}},
               {"không tạo được thư mục dữ liệu: " + reason.vi,
                "cannot make the data folder: " + reason.en},
               {}});
}

}  // namespace

fs::path folderNamedBy(const char* variable) {
  const char* value = std::getenv(variable);
  const fs::path path = value == nullptr ? "" : value;
  return path.is_absolute() ? path : fs::path();
}

Result<fs::path> dataFolder() {
  const fs::path folder = chosenFolder();
  std::error_code error;
  if (fs::is_directory(folder, error))
    return folder;
  fs::create_directories(folder.parent_path(), error);
  if (error)
    return cannotMake(folder, error.value());
  if (mkdir(folder.c_str(), 0700) != 0)
    return cannotMake(folder, errno);
  return folder;
}

std::string defaultDatabase(const fs::path& folder) {
  return "sqlite:" + (folder / "vanthu.db").string();
}

}  // namespace vanthu::cli
