// The SQL files of this folder, put into the program at build time (cmake/embed_files.cmake).
#ifndef VANTHU_STORE_MIGRATIONS_MIGRATION_FILES_H_
#define VANTHU_STORE_MIGRATIONS_MIGRATION_FILES_H_

#include <span>
#include <string_view>

namespace vanthu::store {

struct MigrationFile {
  std::string_view name;  ///< without ".sql"
  std::string_view text;
};

/// In no order.
std::span<const MigrationFile> migrationFiles();

}  // namespace vanthu::store

#endif  // VANTHU_STORE_MIGRATIONS_MIGRATION_FILES_H_
