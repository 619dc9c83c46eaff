// How a database is opened, beyond its address.
#ifndef VANTHU_STORE_DATABASE_OPEN_OPTIONS_H_
#define VANTHU_STORE_DATABASE_OPEN_OPTIONS_H_

#include <cstdint>
#include <functional>
#include <string_view>

namespace vanthu::store {

struct OpenOptions {
  /// Brings the schema up to date; without it, one that is not is an error.
  bool migrate = true;

  /// Reads only, also beside a process that has the database open for writing.
  bool readOnly = false;

  /// Takes what the database said, for the log; may name tables and columns, never parameters.
  /// Called from any thread.
  std::function<void(std::string_view)> log;

  /// Told when a read or a write has found the disk failed: from then on nothing is written. Called
  /// from any thread.
  std::function<void()> writingStopped;

  /// In place of the database's clock: milliseconds since 1970 UTC. For tests of other times.
  std::function<int64_t()> clock;

  /// Told of each step of a migration, before it is made. For tests that stop there.
  std::function<void()> beforeMigrationStep;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_OPEN_OPTIONS_H_
