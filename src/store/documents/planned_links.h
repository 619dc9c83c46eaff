// What a draft will do to an issued paper once it is issued itself: replace or correct it.
#ifndef VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_
#define VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "store/database/database.h"
#include "store/documents/after_issue.h"
#include "store/documents/document.h"

namespace vanthu::store {

/// `draft` will replace or correct `document`.
void planLink(Transaction& tx, std::string_view draft, LinkKind kind, std::string_view document);

/// Gone with the draft.
void dropPlannedLinks(Transaction& tx, std::string_view draft);

/// Plans of it and for it; `from` is the paper that is there already.
std::vector<DocumentLink> plannedLinksOf(Transaction& tx, std::string_view id);

/// Does what was planned for a paper that is issued now. What no longer can be done, because the
/// other paper was withdrawn meanwhile, is left out.
void followPlannedLinks(Transaction& tx, std::string_view actor, const Document& issued);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_PLANNED_LINKS_H_
