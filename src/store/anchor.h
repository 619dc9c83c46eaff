// The anchor: how far the database had come, kept outside of it (robustness.md T23, T29).
//
// A backup that is put back over newer numbers, or an audit log cut short, is found by it: the
// database stands behind the anchor, and no number may be given until a person has looked and said
// so (acceptRestore). The same where nothing says how far the database had come: it was restored
// from a backup (the audit log says so, store/backup.h), or it has had an anchor and this file is
// none of it. The file is marked with a key of its own (`FILE.key`, mode 0600), so that one
// who can write the file alone cannot forge it. Keep it on another disk than the database.
//
// On PostgreSQL each node has an anchor of its own; a node that joins is accepted the same way.
// Thread-safe.
#ifndef VANTHU_STORE_ANCHOR_H_
#define VANTHU_STORE_ANCHOR_H_

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database/database.h"
#include "store/heads.h"

namespace vanthu::store {

class Anchor {
 public:
  /// Reads the anchor and holds the database to it. Of a database that never had one it is made,
  /// and the audit log says so. `database` outlives the anchor. A database that is behind, or not
  /// accepted, is opened: it may be read, but mayIssue() refuses.
  /// Errors: "store.bad-anchor" (changed by others, or without its key), "machine.…".
  static Result<std::unique_ptr<Anchor>> open(Database& database, std::filesystem::path file);

  /// Empty, "store.behind-anchor" or "store.not-accepted". To be asked before a number is given.
  Diagnostics mayIssue() const;

  /// Moves the anchor to where the database is now. To be called after a number was given; calls
  /// at the same time share one write. Errors: those of mayIssue(), "machine.…".
  Diagnostics update();

  /// The head of the audit chain that an anchor's file holds. Errors as open(), and
  /// "store.no-anchor".
  static Result<Heads> read(const std::filesystem::path& file);

  /// Lets the database stand where it is, with an entry in the audit log that says what the anchor
  /// held, or that there was none; makes the file then. Errors: "store.nothing-to-accept" (numbers
  /// may be given as it is), "store.bad-anchor", "machine.…".
  static Diagnostics acceptRestore(Database& database,
                                   const std::filesystem::path& file,
                                   std::string_view reason);

  /// True from a restore on until a person has accepted it.
  static bool isRestored(Transaction& tx);

 private:
  Anchor(Database& database, std::filesystem::path file, std::string key)
      : database_(database), file_(std::move(file)), key_(std::move(key)) {}

  Diagnostics begin();
  Diagnostics move();

  Database& database_;
  const std::filesystem::path file_;
  const std::string key_;
  bool unaccepted_ = false;  ///< since begin()
  std::atomic<bool> behind_ = false;
  std::atomic<int64_t> asked_ = 0;  ///< how often update() was called

  std::mutex mutex_;  ///< for the two below and the file
  int64_t done_ = 0;  ///< the last call whose numbers the file holds
  Heads heads_;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_ANCHOR_H_
