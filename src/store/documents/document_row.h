// Documents inside store/documents: rows, and the one way to change them.
#ifndef VANTHU_STORE_DOCUMENTS_DOCUMENT_ROW_H_
#define VANTHU_STORE_DOCUMENTS_DOCUMENT_ROW_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/document.h"
#include "store/documents/life.h"

namespace vanthu::store {

/// `rest` goes on behind "FROM document d …": " WHERE d.id = ?".
std::vector<Document> selectDocuments(Transaction& tx,
                                      bool withRecord,
                                      std::string_view rest,
                                      const Params& params);

/// What is changed, by whom, and which version was seen (0: whichever).
struct Seen {
  std::string_view actor;
  std::string_view id;
  int64_t version = 0;
};

/// The document, if it has that version and the deed can be done in its state.
/// Errors: "document.unknown", "precondition.failed", "conflict.wrong-state".
Result<Document> prepare(Transaction& tx, const Seen& seen, Deed deed);

/// prepare() for a version that we have seen ourselves, while the caller named none: where another
/// call has done the deed since, the state is told and not the version.
Result<Document> prepareRehearsed(Transaction& tx, const Seen& seen, Deed deed);

/// Columns to be set besides state, version and changed_at: "reason = ?, flow = ?".
struct Change {
  std::string set;
  Params params;
};

/// Writes the change and the state that the deed leads to, and an entry of the audit log.
/// `before` is what prepare() gave. `detail` is JSON or empty. Gives the document anew.
Result<Document> commitDeed(Transaction& tx,
                            const Seen& seen,
                            const Document& before,
                            Deed deed,
                            Change change = {},
                            std::string_view detail = {});

/// The audit entry of a deed alone.
void auditDeed(Transaction& tx,
               std::string_view actor,
               const Document& document,
               Deed deed,
               std::string_view detail = {});

/// What people find it by: search_key of the row, and the index of store/search.
std::string searchKeyOf(const Document& document);
void index(Transaction& tx, const Document& document);

/// {"number":"12","date":"2026-11-22"}; empty without a number.
std::string numberDetail(const Document& document);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_DOCUMENT_ROW_H_
