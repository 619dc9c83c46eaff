#include "store/database/conditions.h"
#include "store/documents/document_row.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

constexpr char kMark = '~';  // between instant and id in a cursor

struct Cursor {
  std::string instant, id;
};

std::optional<Cursor> readCursor(std::string_view text) {
  const size_t mark = text.find(kMark);
  if (mark == std::string_view::npos || mark + 1 == text.size() || text.size() > 60)
    return std::nullopt;
  return Cursor{std::string(text.substr(0, mark)), std::string(text.substr(mark + 1))};
}

std::string columnOf(DocumentOrder order) {
  return order == DocumentOrder::newestFirst ? "d.created_at" : "d.changed_at";
}

std::string cursorOf(const Document& document, DocumentOrder order) {
  return (order == DocumentOrder::newestFirst ? document.createdAt : document.changedAt) + kMark +
         document.id;
}

Conditions whereOf(const DocumentFilter& filter) {
  Conditions where;
  where.offices(filter.offices)
      .equal("campaign", filter.campaign)
      .equal("template", filter.templateName)
      .equal("created_by", filter.createdBy)
      .words("search_key", filter.q);
  if (filter.state)
    where.add("state = ?", {nameOf(*filter.state)});
  if (filter.issuedFrom)
    where.add("issued_date >= ?", {toIso(*filter.issuedFrom)});
  if (filter.issuedUntil)
    where.add("issued_date <= ?", {toIso(*filter.issuedUntil)});
  return where;
}

}  // namespace

Result<DocumentPage> listDocuments(Transaction& tx, const DocumentFilter& filter) {
  Conditions where = whereOf(filter);
  const std::string column = columnOf(filter.order);
  if (!filter.after.empty()) {
    const auto cursor = readCursor(filter.after);
    if (!cursor)
      return fail(badCursor());
    where.add("(" + column + ", d.id) < (?, ?)", {cursor->instant, cursor->id});
  }
  const int size = pageSize(filter.limit);
  DocumentPage page;
  page.items = selectDocuments(tx,
                               false,
                               where.sql() + " ORDER BY " + column + " DESC, d.id DESC LIMIT ?",
                               where.params({size + 1}));
  if (page.items.size() > static_cast<size_t>(size)) {
    page.items.pop_back();
    page.next = cursorOf(page.items.back(), filter.order);
  }
  return page;
}

}  // namespace vanthu::store
