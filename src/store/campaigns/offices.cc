#include "store/campaigns/offices.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/days.h"
#include "base/json_pointer.h"
#include "store/audit.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

constexpr Message kOffice{"cơ quan", "office"};
constexpr size_t kMostIdLetters = 64;
constexpr char kColumns[] = "SELECT id, version, record, name, created_at, updated_at FROM office";

StoredOffice officeOf(const Row& row) {
  return {row.text("id"),
          row.integer("version"),
          storedJson(row.text("record")),
          row.text("name"),
          row.text("created_at"),
          row.text("updated_at")};
}

constexpr char kVersionColumns[] =
    "SELECT version, record, changed_by, changed_at FROM office_version WHERE office = ?";

OfficeVersion versionOf(const Row& row) {
  return {row.integer("version"),
          storedJson(row.text("record")),
          row.text("changed_by"),
          row.text("changed_at")};
}

bool isId(std::string_view id) {
  return !id.empty() && id.size() <= kMostIdLetters &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

// Rows stand in the order of their days, and no day has two.
Diagnostics checkRows(const data::Office& office) {
  Diagnostics faults;
  for (size_t i = 0; i < office.rows.size(); ++i) {
    const data::Validity& row = office.rows[i].validity;
    const bool turned = row.from && row.until && *row.until < *row.from;
    const bool overlaps = i > 0 && (!row.from || !office.rows[i - 1].validity.until ||
                                    *row.from <= *office.rows[i - 1].validity.until);
    if (turned || overlaps)
      faults.push_back(
          wrong("data.bad-office",
                childPointer("/rows", i),
                turned ? Message{"ngày cuối trước ngày đầu", "the last day is before the first"}
                       : Message{"các dòng phải theo thứ tự ngày và không chồng lên nhau",
                                 "rows must follow each other by day without overlapping"}));
  }
  return faults;
}

Result<std::string> checkedName(const Value& record) {
  const std::string id = textOf(record, "id");
  if (!isId(id))
    return fail(wrong("data.bad-office",
                      "/id",
                      {"mã cơ quan gồm chữ thường không dấu, chữ số và \"-\", nhiều nhất 64",
                       "an office's id is of small letters, digits and \"-\", 64 at most"}));
  const Result<data::Offices> read = data::readOffices(Value(Value::List{record}));
  if (!read)
    return fail(read.error());
  const data::Office& office = *read->find(id);
  if (Diagnostics faults = checkRows(office); !faults.empty())
    return fail(std::move(faults));
  for (auto row = office.rows.rbegin(); row != office.rows.rend(); ++row)
    for (const auto& [name, fact] : row->facts)
      if (name == "organName" && fact.isText())
        return fact.text();
  return id;
}

void keepVersion(Transaction& tx, const StoredOffice& office, std::string_view actor) {
  tx.execute(
      "INSERT INTO office_version (office, version, record, changed_by, changed_at)"
      " VALUES (?, ?, ?, ?, ?)",
      {office.id, office.version, toJson(office.record), actor, office.updatedAt});
}

}  // namespace

Result<StoredOffice> addOffice(Transaction& tx, const Value& record, std::string_view actor) {
  Result<std::string> name = checkedName(record);
  if (!name)
    return fail(std::move(name.error()));
  const std::string id = textOf(record, "id");
  const std::string now = tx.now().instant;
  const StoredOffice office{id, 1, record, std::move(*name), now, now};
  if (tx.execute("INSERT INTO office (id, version, record, name, created_at, updated_at)"
                 " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                 {id, office.version, toJson(record), office.name, now, now}) == 0)
    return fail(conflict("office-exists", {"đã có cơ quan mang mã này", "that office exists"}));
  keepVersion(tx, office, actor);
  appendAudit(tx, {std::string(actor), id, "office.add", "offices/" + id, {}});
  if (const auto followed = followOffice(tx, actor, id, {}, successionIn(record)); !followed)
    return fail(followed.error());
  return office;
}

Result<StoredOffice> replaceOffice(Transaction& tx,
                                   std::string_view id,
                                   const std::optional<int64_t>& version,
                                   const Value& record,
                                   std::string_view actor) {
  tx.execute("UPDATE office SET version = version WHERE id = ?", {id});  // others wait here
  Result<StoredOffice> found = findOffice(tx, id);
  if (!found)
    return found;
  if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
    return fail(std::move(faults));
  if (textOf(record, "id") != id)
    return fail(wrong("data.bad-office",
                      "/id",
                      {"mã cơ quan không đổi được", "an office's id cannot be changed"}));
  Result<std::string> name = checkedName(record);
  if (!name)
    return fail(std::move(name.error()));
  const std::optional<Succession> before = successionIn(found->record);
  found->version += 1;
  found->record = record;
  found->name = std::move(*name);
  found->updatedAt = tx.now().instant;
  tx.execute("UPDATE office SET version = ?, record = ?, name = ?, updated_at = ? WHERE id = ?",
             {found->version, toJson(record), found->name, found->updatedAt, id});
  keepVersion(tx, *found, actor);
  const std::string office(id);
  appendAudit(tx, {std::string(actor), office, "office.change", "offices/" + office, {}});
  const auto followed = followOffice(tx, actor, office, before, successionIn(record));
  if (!followed)
    return fail(followed.error());
  return found;
}

Result<StoredOffice> endOffice(Transaction& tx,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               const Date& lastDay,
                               std::string_view successor,
                               const data::Offices& known,
                               std::string_view actor) {
  const Result<StoredOffice> found = findOffice(tx, id);
  if (!found)
    return found;
  constexpr Date kFarDay{9998, 12, 31};
  if (!known.on(successor, std::min(lastDay, kFarDay)) && known.find(successor) == nullptr)
    return fail(wrong("data.bad-successor",
                      "/successor",
                      {"không có cơ quan thay thế này", "there is no such successor"}));
  if (successor == id)
    return fail(
        wrong("data.bad-successor",
              "/successor",
              {"một cơ quan không thể thay chính mình", "an office cannot succeed itself"}));
  Value::List rows = itemsOf(found->record, "rows");
  if (rows.empty())
    rows.emplace_back(Value::Object{});
  if (rows.back().find("until") != nullptr)
    return fail(conflict("office-ended",
                         {"cơ quan này đã có ngày cuối", "the office has a last day already"},
                         {"sửa bản ghi của cơ quan nếu ngày ấy sai",
                          "change the office's record if that day is wrong"}));
  rows.back() = with(rows.back(), "until", Value(toIso(lastDay)));
  const Value record =
      with(with(found->record, "rows", Value(std::move(rows))), "successor", Value(successor));
  return replaceOffice(tx, id, version, record, actor);
}

Result<StoredOffice> findOffice(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("office", kOffice));
  return officeOf(*row);
}

std::vector<OfficeVersion> listOfficeVersions(Transaction& tx,
                                              std::string_view id,
                                              int64_t before,
                                              size_t limit) {
  constexpr int64_t kNewest = std::numeric_limits<int64_t>::max();
  std::vector<OfficeVersion> all;
  for (const Row& row :
       tx.query(std::string(kVersionColumns) + " AND version < ? ORDER BY version DESC LIMIT ?",
                {id, before > 0 ? before : kNewest, static_cast<int64_t>(limit)}))
    all.push_back(versionOf(row));
  return all;
}

Result<OfficeVersion> findOfficeVersion(Transaction& tx, std::string_view id, int64_t version) {
  const auto row = tx.one(std::string(kVersionColumns) + " AND version = ?", {id, version});
  if (!row)
    return fail(
        Diagnostic{"office.unknown-version",
                   {},
                   {"không có phiên bản này của cơ quan", "there is no such version of the office"},
                   {}});
  return versionOf(*row);
}

std::optional<Succession> successionIn(const Value& record) {
  const Value::List& rows = itemsOf(record, "rows");
  const std::string successor = textOf(record, "successor");
  const auto last = rows.empty() ? std::nullopt : parseIsoDate(textOf(rows.back(), "until"));
  if (successor.empty() || !last)
    return std::nullopt;
  return Succession{successor, plusDays(*last, 1)};
}

std::vector<StoredOffice> listOffices(Transaction& tx, std::string_view after, size_t limit) {
  std::vector<StoredOffice> all;
  for (const Row& row : tx.query(std::string(kColumns) + " WHERE id > ? ORDER BY id LIMIT ?",
                                 {after, static_cast<int64_t>(limit)}))
    all.push_back(officeOf(row));
  return all;
}

Value officeRecords(Transaction& tx) {
  Value::List records;
  for (const Row& row : tx.query("SELECT record FROM office ORDER BY id"))
    records.push_back(storedJson(row.text("record")));
  return Value(std::move(records));
}

data::Offices allOffices(Transaction& tx) {
  Result<data::Offices> read = data::readOffices(officeRecords(tx));
  return read ? std::move(*read) : data::Offices();  // each was read before it was stored
}

int64_t officesVersion(Transaction& tx) {
  const auto row = tx.one("SELECT count(*) AS n FROM office_version");
  return row ? row->integer("n") : 0;
}

}  // namespace vanthu::store
