// A paper that vanthu makes, from the draft to what became of it.
//
// Plain values and the states; documents/life.h says which deed leads from which state to which.
#ifndef VANTHU_STORE_DOCUMENTS_DOCUMENT_H_
#define VANTHU_STORE_DOCUMENTS_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

enum class DocumentState {
  draft,
  checked,  ///< content and format were found good
  approved,
  printed,   ///< paper flow: printed with blanks, waits for the ink signature
  reserved,  ///< has its number, the final bytes are being made
  issued,
  signedReturned,  ///< the signed file is here
  distributed,
  withdrawn,
  replaced,
};
std::string_view nameOf(DocumentState state);
std::optional<DocumentState> documentState(std::string_view name);
/// In Vietnamese, for people: "đã phê duyệt".
std::string_view wordsOf(DocumentState state);

/// How the paper gets its signature.
enum class Flow {
  electronic,  ///< issued, then signed and sealed by digital signatures
  paper,       ///< signed in ink
};
std::string_view nameOf(Flow flow);

enum class CheckKind { content, format };
std::string_view nameOf(CheckKind kind);

struct DocumentCheck {
  CheckKind kind = CheckKind::content;
  int64_t version = 0;  ///< of the document that was looked at
  bool passed = false;
  std::string note;
  std::string at, by;
};

/// What an issued paper was made by; it stays so for ever.
struct Pins {
  std::string templateHash;
  std::string fontsHash;
  std::string engineVersion;
  /// Of the stored file that ReserveRequest::dated became; empty: no number was reserved, or that
  /// was before this was pinned.
  std::string datedHash{};

  bool operator==(const Pins&) const = default;
};

struct Document {
  std::string id;
  std::string office;
  std::string campaign;  ///< id; may be empty
  std::string templateName;
  std::string typeName;  ///< "Quyết định"
  std::string subject;
  std::string record;  ///< JSON
  DocumentState state = DocumentState::draft;
  int64_t version = 1;                                     ///< goes up with each change; the ETag
  int64_t recordVersion = 1;                               ///< the version whose record this is
  std::optional<Flow> flow;                                ///< once it is printed or reserved
  std::optional<DocumentCheck> contentCheck, formatCheck;  ///< of this recordVersion
  std::string createdAt, createdBy, changedAt;
  std::string approvedAt, approvedBy;

  std::string entry;  ///< id in the register; empty: no number yet
  std::string series;
  std::string codeNumber;  ///< "07"
  std::string codeNotation;
  std::optional<Date> issuedDate;
  Pins pins;
  std::string inputsHash;
  std::string printedPdf;  ///< SHA-256 in hex of what was printed with blanks
  std::string pdf;         ///< of the final bytes, before any signature
  std::string signedPdf;   ///< of the file that came back last
  int64_t signatures = 0;  ///< in it
  std::string reason;      ///< of the withdrawal or of the last return to draft
};

/// Errors: "document.unknown".
Result<Document> getDocument(Transaction& tx, std::string_view id);

enum class DocumentOrder { newestFirst, lastChangedFirst };

struct DocumentFilter {
  std::optional<std::vector<std::string>> offices;  ///< nothing: every office
  std::string campaign;
  std::optional<DocumentState> state;
  std::string templateName;
  std::string createdBy;
  std::optional<Date> issuedFrom, issuedUntil;
  std::string q;  ///< words of the subject, without marks, or of number and notation
  DocumentOrder order = DocumentOrder::newestFirst;
  std::string after;
  int limit = 50;
};
struct DocumentPage {
  std::vector<Document> items;  ///< without `record`
  std::string next;             ///< empty: no more
};
/// Errors: "request.bad-cursor".
Result<DocumentPage> listDocuments(Transaction& tx, const DocumentFilter& filter);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_DOCUMENT_H_
