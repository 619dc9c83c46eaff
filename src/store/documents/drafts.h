// Drafts: made, edited, checked, approved, sent back, deleted.
//
// `version` is what the caller has seen (If-Match): another one is "precondition.failed". All
// errors of all functions: "document.unknown", "precondition.failed", "conflict.wrong-state", and
// those named with each.
#ifndef VANTHU_STORE_DOCUMENTS_DRAFTS_H_
#define VANTHU_STORE_DOCUMENTS_DRAFTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/document.h"

namespace vanthu::store {

struct NewDocument {
  std::string actor;
  std::string office;
  std::string campaign;  ///< may be empty
  std::string templateName;
  std::string typeName;
  std::string subject;
  std::string record;  ///< JSON, an object
};
/// Errors: "data.secret-paper": the record marks it MẬT; "data.syntax".
Result<Document> createDocument(Transaction& tx, const NewDocument& document);

struct DocumentEdit {
  std::optional<std::string> record, subject, typeName;
};
/// Each edit keeps its record as a version. Checks of the record before no longer count.
Result<Document> editDocument(Transaction& tx,
                              std::string_view actor,
                              std::string_view id,
                              int64_t version,
                              const DocumentEdit& edit);

/// Only drafts that never had a number; that it was there stays in the audit log.
/// Errors: "conflict.had-number".
Result<bool> deleteDraft(Transaction& tx,
                         std::string_view actor,
                         std::string_view id,
                         int64_t version);

struct DocumentVersion {
  int64_t version = 0;
  std::string record;
  std::string subject;
  std::string at, by;
};
/// Newest first, at most `limit` older than `before` (0: from the newest).
std::vector<DocumentVersion> versionsOf(Transaction& tx,
                                        std::string_view id,
                                        int64_t before = 0,
                                        int limit = 50);
/// Errors: "document.unknown-version".
Result<DocumentVersion> getVersion(Transaction& tx, std::string_view id, int64_t version);

/// A check of the record as it is. When both have passed, the document is `checked`.
Result<Document> checkDocument(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               CheckKind kind,
                               bool passed,
                               std::string_view note);
/// All checks there were, oldest first.
std::vector<DocumentCheck> checksOf(Transaction& tx, std::string_view id);

Result<Document> approveDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version);

/// From checked, approved or printed back to draft. Errors: "data.missing-reason".
Result<Document> sendBack(Transaction& tx,
                          std::string_view actor,
                          std::string_view id,
                          int64_t version,
                          std::string_view reason);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_DRAFTS_H_
