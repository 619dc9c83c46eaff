#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/blobs.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"
#include "store/register/numbering.h"
#include "store/register/numbering_steps.h"
#include "store/register/own_numbers.h"

namespace vanthu::store {
namespace {

Diagnostics faultsOf(Transaction& tx, const BlockRequest& request, const Series& series) {
  const std::vector<NumberClass> classes = classesOf(tx, series.office, series.year);
  Diagnostics faults;
  for (size_t i = 0; i < request.papers.size(); ++i) {
    const Paper& paper = request.papers[i];
    const std::string pointer = "/papers/" + std::to_string(i);
    for (Diagnostic& one : faultsOf(paper, series.numberClass == kGoldenClass)) {
      one.where.pointer = pointer + one.where.pointer;
      faults.push_back(std::move(one));
    }
    const bool seen = i > 0 && request.papers[i - 1].typeName == paper.typeName;
    if (!seen && !mayNumber(series.numberClass, classes, paper.typeName))
      faults.push_back(wrongClass(pointer + "/typeName",
                                  paper.typeName,
                                  series.numberClass,
                                  classOfType(classes, paper.typeName).name));
  }
  return faults;
}

Diagnostic badBlock() {
  return fault("data.bad-block",
               "/papers",
               {"mỗi lần giữ từ 1 đến " + std::to_string(kMaxBlock) + " số",
                "a block has 1 to " + std::to_string(kMaxBlock) + " numbers"});
}

Diagnostic unknownBlock() {
  return fault("block.unknown", "", {"không có khối số này", "there is no such block"});
}

Diagnostic otherNotation() {
  return fault(
      "conflict.other-notation",
      "/codeNotation",
      {"ký hiệu khác với ký hiệu đã giữ cùng số", "the number was reserved with another notation"});
}

std::string detailOf(const Block& block) {
  JsonWriter json;
  json.beginObject().member("first", block.first).member("last", block.last).endObject();
  return json.take();
}

void insert(Transaction& tx, const Block& block) {
  tx.execute(
      "INSERT INTO register_block (id, series, office, purpose, first_number, last_number,"
      " issued_date, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {block.id,
       block.series,
       block.office,
       block.purpose,
       block.first,
       block.last,
       toIso(block.issuedDate),
       block.createdAt,
       block.createdBy});
  appendAudit(
      tx, {block.createdBy, block.office, "register.block", "blocks/" + block.id, detailOf(block)});
}

void insertEntries(Transaction& tx,
                   const Series& series,
                   const Block& block,
                   const OwnNumbers& numbers,
                   const std::vector<Paper>& papers) {
  for (size_t i = 0; i < papers.size(); ++i) {
    RegisterEntry entry;
    entry.series = series.id;
    entry.office = series.office;
    entry.year = series.year;
    entry.numberClass = series.numberClass;
    entry.number = numbers.given[i];
    entry.issuedDate = block.issuedDate;
    entry.paper = papers[i];
    entry.block = block.id;
    entry.createdBy = block.createdBy;
    if (i == 0)
      voidPassed(tx, numbers, entry);
    insertEntry(tx, entry);
  }
}

}  // namespace

Result<Block> reserveBlock(Transaction& tx, const BlockRequest& request) {
  if (request.papers.empty() || request.papers.size() > kMaxBlock)
    return fail(badBlock());
  if (request.purpose.empty())
    return fail(missingField("/purpose", "mục đích giữ số"));
  const Result<Series> series = seriesFor(tx,
                                          request.actor,
                                          request.office,
                                          request.numberClass,
                                          request.papers.front().typeName,
                                          tx.now().day);
  if (!series)
    return fail(series.error());
  if (Diagnostics faults = faultsOf(tx, request, *series); !faults.empty())
    return fail(std::move(faults));
  std::vector<std::string_view> notations;
  for (const Paper& each : request.papers)
    notations.push_back(each.codeNotation);
  const auto numbers =
      nextNumbers(tx, *series, notations, placeIn(tx, *series, request.papers.front().typeName));
  if (!numbers)
    return fail(numbers.error());
  const Result<int64_t> last = takeNumbers(tx, *series, numbers->count(), request.date);
  if (!last)
    return fail(last.error());
  Block block;
  block.id = randomId();
  block.series = series->id;
  block.office = series->office;
  block.purpose = request.purpose;
  block.first = *last - numbers->count() + 1;
  block.last = *last;
  block.issuedDate = tx.now().day;
  block.createdAt = tx.now().instant;
  block.createdBy = request.actor;
  block.reserved = static_cast<int64_t>(numbers->given.size());
  block.voided = static_cast<int64_t>(numbers->passed.size());
  insert(tx, block);
  insertEntries(tx, *series, block, *numbers, request.papers);
  return block;
}

Result<Block> getBlock(Transaction& tx, std::string_view id) {
  const auto row = tx.one(
      "SELECT id, series, office, purpose, first_number, last_number, issued_date, created_at,"
      " created_by FROM register_block WHERE id = ?",
      {id});
  if (!row)
    return fail(unknownBlock());
  Block block;
  block.id = row->text("id");
  block.series = row->text("series");
  block.office = row->text("office");
  block.purpose = row->text("purpose");
  block.first = row->integer("first_number");
  block.last = row->integer("last_number");
  block.issuedDate = parseIsoDate(row->text("issued_date")).value_or(Date{});
  block.createdAt = row->text("created_at");
  block.createdBy = row->text("created_by");
  for (const Row& count :
       tx.query("SELECT state, COUNT(*) AS n FROM register_entry WHERE block = ? GROUP BY state",
                {id})) {
    const std::string& state = count.text("state");
    int64_t& sum = state == "voided"     ? block.voided
                   : state == "reserved" ? block.reserved
                                         : block.issued;
    sum += count.integer("n");
  }
  return block;
}

Result<RegisterEntry> finishBlockEntry(Transaction& tx,
                                       std::string_view actor,
                                       std::string_view id,
                                       const std::optional<Paper>& paper,
                                       std::string_view pdf) {
  Result<RegisterEntry> entry = getEntry(tx, id);
  if (!entry)
    return entry;
  if (entry->state != EntryState::reserved || entry->block.empty() || !entry->document.empty())
    return fail(wrongEntryState(*entry, "hoàn thành văn bản", "finish the paper"));
  if (paper) {
    if (paper->codeNotation != entry->paper.codeNotation)
      return fail(otherNotation());
    if (Diagnostics faults = faultsOf(*paper, entry->numberClass == kGoldenClass); !faults.empty())
      return fail(std::move(faults));
    entry->paper = *paper;
    updatePaper(tx, *entry);
  }
  finishEntry(tx, id, pdf.empty() ? std::string() : putBlob(tx, pdf), entry->paper.pageAmount);
  appendAudit(tx,
              {std::string(actor),
               entry->office,
               "register.finish",
               "register/" + entry->id,
               vanthu::store::detailOf(*entry)});
  return getEntry(tx, id);
}

Result<int64_t> voidRestOfBlock(Transaction& tx,
                                std::string_view actor,
                                std::string_view id,
                                std::string_view reason) {
  const Result<Block> block = getBlock(tx, id);
  if (!block)
    return fail(block.error());
  if (reason.empty())
    return fail(missingReason());
  const int64_t count = tx.execute(
      "UPDATE register_entry SET state = 'voided', void_reason = ?, voided_at = ?, voided_by = ?,"
      " version = version + 1 WHERE block = ? AND state = 'reserved'",
      {reason, tx.now().instant, actor, id});
  JsonWriter detail;
  detail.beginObject().member("voided", count).endObject();
  appendAudit(tx,
              {std::string(actor),
               block->office,
               "register.void-block",
               "blocks/" + block->id,
               detail.take()});
  return count;
}

}  // namespace vanthu::store
