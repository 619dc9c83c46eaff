// What a draft will do to an issued paper once it is issued itself: replace or correct it.
#ifndef VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_
#define VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/after_issue.h"
#include "store/documents/document.h"

namespace vanthu::store {

/// `draft` will replace or correct the paper `document`. Errors: "document.unknown",
/// "conflict.planned-link" (it could not be done now).
Result<bool> planLink(Transaction& tx,
                      const Document& draft,
                      LinkKind kind,
                      std::string_view document);

/// Gone with the draft.
void dropPlannedLinks(Transaction& tx, std::string_view draft);

/// Plans of it and for it; `from` is the paper that is there already.
std::vector<DocumentLink> plannedLinksOf(Transaction& tx, std::string_view id);

/// "conflict.planned-link": what was planned for this draft can no longer be done, because the
/// other paper was withdrawn or replaced meanwhile. To be asked before the draft gets a number.
std::optional<Diagnostic> faultOfPlans(Transaction& tx, const Document& draft);

/// Does what was planned for a paper that is issued now. What can no longer be done, because the
/// other paper was withdrawn since the number was given, is dropped: the audit log says so
/// ("document.drop-link"), and so do the warnings that this gives.
Diagnostics followPlannedLinks(Transaction& tx, std::string_view actor, const Document& issued);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_
