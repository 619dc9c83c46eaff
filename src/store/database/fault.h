// What a database can refuse, told apart as far as callers must act differently.
//
// Thrown by connections, rows and statements; caught by PooledDatabase alone, which turns it into
// a diagnostic. Nothing outside store/ sees one.
#ifndef VANTHU_STORE_DATABASE_FAULT_H_
#define VANTHU_STORE_DATABASE_FAULT_H_

#include <stdexcept>
#include <string>

#include "base/diagnostic.h"

namespace vanthu::store {

enum class FaultKind {
  failed,         ///< a statement that is wrong, or breaks a constraint: a fault of ours
  conflict,       ///< lost against another transaction; begun anew, it may pass
  lost,           ///< the connection went before the commit was asked for: nothing was changed
  busy,           ///< waited too long for another writer or for a connection
  commitUnknown,  ///< the commit was asked for and no answer came
  full,           ///< no room on the disk
  storage,        ///< the disk refused to read, write or flush: nothing more may be written
  damaged,        ///< the file is no database, or a broken one
};

class DatabaseFault : public std::runtime_error {
 public:
  /// `detail` is what the database said, for the log.
  DatabaseFault(FaultKind kind, const std::string& detail)
      : std::runtime_error(detail), kind_(kind) {}

  FaultKind kind() const { return kind_; }

 private:
  FaultKind kind_;
};

/// What users are told; nothing of what the database said.
Diagnostic diagnosticOf(FaultKind kind);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_FAULT_H_
