// The folder in which this installation keeps its database and its secrets, and others that the
// environment names.
#ifndef VANTHU_CLI_DATA_FOLDER_H_
#define VANTHU_CLI_DATA_FOLDER_H_

#include <filesystem>

#include "base/result.h"

namespace vanthu::cli {

/// The folder that an environment variable names; empty for an empty or relative path, which counts
/// for nothing (XDG Base Directory Specification).
std::filesystem::path folderNamedBy(const char* variable);

/// $STATE_DIRECTORY (set by systemd), $XDG_DATA_HOME/vanthu, $HOME/.local/share/vanthu, else
/// /var/lib/vanthu; made with mode 0700 if it is not there. Errors: "machine.cannot-write".
Result<std::filesystem::path> dataFolder();

/// "sqlite:FILE" in that folder.
std::string defaultDatabase(const std::filesystem::path& folder);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_DATA_FOLDER_H_
