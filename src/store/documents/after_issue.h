// What becomes of an issued paper: signed, sent, withdrawn, replaced, corrected.
//
// Errors of all functions: "document.unknown", "precondition.failed", "conflict.wrong-state", and
// those named with each.
#ifndef VANTHU_STORE_DOCUMENTS_AFTER_ISSUE_H_
#define VANTHU_STORE_DOCUMENTS_AFTER_ISSUE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/document.h"
#include "store/register/paper.h"

namespace vanthu::store {

/// The signed file: its first bytes are exactly those that we issued (or of the signed file before
/// it), and one incremental update for each signature follows, and nothing else (robustness.md,
/// sign-ready 8). What the signatures themselves are worth is not looked at here. Pure.
/// Errors: "data.signed-not-ours", "data.signed-nothing-added", "data.signed-updates",
/// "data.signed-trailing".
Result<bool> checkSignedBytes(std::string_view before,
                              std::string_view returned,
                              int64_t newSignatures);

/// issued or signedReturned → signedReturned. `newSignatures`: how many the service found that were
/// not there before. Errors: those of checkSignedBytes(), "store.blob-changed".
Result<Document> returnSigned(Transaction& tx,
                              std::string_view actor,
                              std::string_view id,
                              int64_t version,
                              std::string_view bytes,
                              int64_t newSignatures);

/// signedReturned → issued: the wrong person signed, say. Errors: "data.missing-reason".
Result<Document> discardSigned(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               std::string_view reason);

struct Distribution {
  Recipient recipient{};
  std::string way{};  ///< "trục liên thông", "thư điện tử", "bưu điện", "trực tiếp"
  int64_t copies = 1;
  std::string at{}, by{};  ///< filled in by the store
};
/// Sends it out; more may follow. An electronic paper must have come back signed.
/// Errors: "conflict.not-signed", "data.missing-field" (no recipient).
Result<Document> distribute(Transaction& tx,
                            std::string_view actor,
                            std::string_view id,
                            int64_t version,
                            const std::vector<Distribution>& sent);
std::vector<Distribution> distributionsOf(Transaction& tx, std::string_view id);

/// Errors: "data.missing-reason".
Result<Document> withdraw(Transaction& tx,
                          std::string_view actor,
                          std::string_view id,
                          int64_t version,
                          std::string_view reason);

/// By an issued paper of the same kind and office (Decree 30, Article 18: a fault of content).
/// Errors: "data.bad-replacement".
Result<Document> replaceDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version,
                                 std::string_view by);

/// By an issued công văn đính chính (a fault of format). The state stays. Errors:
/// "data.bad-correction".
Result<Document> correctDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version,
                                 std::string_view by);

enum class LinkKind { replacedBy, correctedBy };
std::string_view nameOf(LinkKind kind);
/// A paper is replaced by one of its own type and corrected by a công văn.
bool isTypeFor(LinkKind kind, const Document& old, const Document& by);
struct DocumentLink {
  std::string from;
  LinkKind kind = LinkKind::replacedBy;
  std::string to;
  std::string at, by;
};
/// From it and to it, oldest first.
std::vector<DocumentLink> linksOf(Transaction& tx, std::string_view id);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_AFTER_ISSUE_H_
