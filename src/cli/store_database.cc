#include "cli/store_database.h"

#include <iostream>

#include "cli/data_folder.h"
#include "store/database/open_options.h"

namespace vanthu::cli {

Result<std::string> databaseUrl(const std::string& database) {
  if (!database.empty())
    return database;
  const auto folder = dataFolder();
  if (!folder)
    return fail(folder.error());
  return defaultDatabase(*folder);
}

Result<std::filesystem::path> anchorFile(const StoreOptions& options) {
  if (!options.anchor.empty())
    return std::filesystem::path(options.anchor);
  const auto folder = dataFolder();
  if (!folder)
    return fail(folder.error());
  return *folder / "anchor";
}

Result<std::unique_ptr<store::Database>> openStore(const std::string& database, bool readOnly) {
  const Result<std::string> url = databaseUrl(database);
  if (!url)
    return fail(url.error());
  store::OpenOptions how;
  how.readOnly = readOnly;
  how.log = [](std::string_view said) { std::cerr << "vanthu: " << said << "\n"; };
  return store::openDatabase(*url, how);
}

}  // namespace vanthu::cli
