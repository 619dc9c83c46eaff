#include "store/register/entry.h"

#include <array>

#include "store/audit.h"
#include "store/database/conditions.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"
#include "store/register/number_class.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

struct StateWords {
  EntryState state;
  std::string_view name, words;
};
constexpr std::array<StateWords, 5> kStates = {{
    {EntryState::reserved, "reserved", "đang giữ, chưa hoàn thành văn bản"},
    {EntryState::issued, "issued", "đã ban hành"},
    {EntryState::voided, "voided", "đã hủy"},
    {EntryState::withdrawn, "withdrawn", "đã thu hồi"},
    {EntryState::replaced, "replaced", "đã được thay thế"},
}};

Diagnostic unknownEntry() {
  return fault("register.unknown",
               "",
               {"không có mục này trong sổ đăng ký", "there is no such entry in the register"});
}

Diagnostic hasDocument() {
  return fault("conflict.has-document",
               "",
               {"số này thuộc một văn bản soạn trong hệ thống",
                "this number belongs to a document that was made here"},
               {"thu hồi hoặc thay thế văn bản đó", "withdraw or replace the document"});
}

struct Cursor {
  std::string date, series;
  int64_t number = 0;
  std::string letter, id;
};

// Entries are never deleted and keep their place, so an id says where a page ended.
std::optional<Cursor> cursorAt(Transaction& tx, std::string_view id) {
  const auto row =
      tx.one("SELECT issued_date, series, number, letter FROM register_entry WHERE id = ?", {id});
  if (!row)
    return std::nullopt;
  return Cursor{row->text("issued_date"),
                row->text("series"),
                row->integer("number"),
                row->text("letter"),
                std::string(id)};
}

Conditions whereOf(const EntryFilter& filter) {
  Conditions where;
  where.offices(filter.offices)
      .equal("class", filter.numberClass)
      .equal("series", filter.series)
      .equal("block", filter.block)
      .equal("type_key", text::foldKey(filter.typeName))
      .words("search_key", filter.q);
  if (filter.year)
    where.add("year = ?", {*filter.year});
  if (filter.state)
    where.add("state = ?", {nameOf(*filter.state)});
  if (filter.from)
    where.add("issued_date >= ?", {toIso(*filter.from)});
  if (filter.until)
    where.add("issued_date <= ?", {toIso(*filter.until)});
  if (filter.number)
    where.add("number = ?", {*filter.number});
  return where;
}

void change(Paper& paper, const EntryEdit& edit) {
  const auto put = [](auto& to, const auto& from) {
    if (from)
      to = *from;
  };
  put(paper.description, edit.description);
  put(paper.fileNotation, edit.fileNotation);
  put(paper.archive, edit.archive);
  put(paper.docOrdinal, edit.docOrdinal);
  put(paper.pageAmount, edit.pageAmount);
  put(paper.issuedAmount, edit.issuedAmount);
  put(paper.dueDate, edit.dueDate);
}

}  // namespace

std::string_view nameOf(EntryState state) {
  return kStates[static_cast<size_t>(state)].name;
}

std::optional<EntryState> entryState(std::string_view name) {
  for (const StateWords& one : kStates)
    if (one.name == name)
      return one.state;
  return std::nullopt;
}

std::string_view wordsOf(EntryState state) {
  return kStates[static_cast<size_t>(state)].words;
}

std::string RegisterEntry::codeNumber() const {
  return (number < 10 ? "0" : "") + std::to_string(number) + letter;
}

Result<RegisterEntry> getEntry(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kSelectEntry) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknownEntry());
  return entryOf(*row);
}

Result<EntryPage> listEntries(Transaction& tx, const EntryFilter& filter) {
  Conditions where = whereOf(filter);
  const bool newest = filter.order == EntryOrder::newestFirst;
  if (!filter.after.empty()) {
    const auto cursor = cursorAt(tx, filter.after);
    if (!cursor)
      return fail(badCursor());
    where.add(std::string("(issued_date, series, number, letter, id) ") + (newest ? "<" : ">") +
                  " (?, ?, ?, ?, ?)",
              {cursor->date, cursor->series, cursor->number, cursor->letter, cursor->id});
  }
  const int size = pageSize(filter.limit);
  const std::string order =
      newest ? " ORDER BY issued_date DESC, series DESC, number DESC, letter DESC, id DESC LIMIT ?"
             : " ORDER BY issued_date, series, number, letter, id LIMIT ?";
  EntryPage page;
  for (const Row& row :
       tx.query(std::string(kSelectEntry) + where.sql() + order, where.params({size + 1})))
    page.items.push_back(entryOf(row));
  if (page.items.size() > static_cast<size_t>(size)) {
    page.items.pop_back();
    page.next = page.items.back().id;
  }
  return page;
}

Result<RegisterEntry> editEntry(Transaction& tx,
                                std::string_view actor,
                                std::string_view id,
                                int64_t version,
                                const EntryEdit& edit) {
  Result<RegisterEntry> entry = getEntry(tx, id);
  if (!entry)
    return entry;
  if (Diagnostics faults = checkVersion(version, entry->version); !faults.empty())
    return fail(std::move(faults));
  change(entry->paper, edit);
  if (Diagnostics faults = faultsOf(entry->paper, entry->numberClass == kGoldenClass);
      !faults.empty())
    return fail(std::move(faults));
  updatePaper(tx, *entry);
  appendAudit(tx,
              {std::string(actor),
               entry->office,
               "register.edit",
               "register/" + entry->id,
               detailOf(*entry)});
  return getEntry(tx, id);
}

Result<RegisterEntry> voidEntry(Transaction& tx,
                                std::string_view actor,
                                std::string_view id,
                                std::string_view reason) {
  const Result<RegisterEntry> entry = getEntry(tx, id);
  if (!entry)
    return entry;
  if (reason.empty())
    return fail(missingReason());
  if (!entry->document.empty())
    return fail(hasDocument());
  if (entry->state != EntryState::reserved && entry->state != EntryState::issued)
    return fail(wrongEntryState(*entry, "hủy số", "void it"));
  markVoided(tx, actor, *entry, reason);
  return getEntry(tx, id);
}

}  // namespace vanthu::store
