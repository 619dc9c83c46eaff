#include <algorithm>
#include <set>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/register/faults.h"
#include "store/register/series.h"
#include "store/register/series_row.h"

namespace vanthu::store {
namespace {

std::optional<Succession> successorOf(Transaction& tx, std::string_view office) {
  const auto row =
      tx.one("SELECT successor, from_day FROM register_succession WHERE office = ?", {office});
  if (!row)
    return std::nullopt;
  return Succession{row->text("successor"), parseIsoDate(row->text("from_day")).value_or(Date{})};
}

Diagnostic endedBy(const Succession& succession) {
  const std::string day = dayInWords(succession.from);
  return fault("conflict.office-ended",
               "/office",
               {"cơ quan đã kết thúc hoạt động từ ngày " + day,
                "the office ended on " + toIso(succession.from)},
               {"lấy số của cơ quan kế thừa \"" + succession.successor + "\"",
                "take a number of its successor \"" + succession.successor + "\""});
}

// True if `office` comes after `successor` itself, on whatever day.
bool makesARing(Transaction& tx, std::string_view office, std::string successor) {
  std::set<std::string, std::less<>> seen;
  while (seen.insert(successor).second) {
    if (successor == office)
      return true;
    const auto next = successorOf(tx, successor);
    if (!next)
      return false;
    successor = next->successor;
  }
  return true;
}

std::optional<Diagnostic> numberedSince(Transaction& tx, std::string_view office, const Date& day) {
  const auto row = tx.one(
      "SELECT issued_date FROM register_entry WHERE office = ? AND issued_date >= ?"
      " ORDER BY issued_date DESC LIMIT 1",
      {office, toIso(day)});
  if (!row)
    return std::nullopt;
  const Date last = parseIsoDate(row->text("issued_date")).value_or(day);
  return fault("conflict.date-order",
               "/from",
               {"cơ quan đã cấp số vào ngày " + dayInWords(last),
                "the office has given a number on " + toIso(last)},
               {"chọn ngày sau đó", "choose a later day"});
}

void resume(Transaction& tx, std::string_view actor, std::string_view office) {
  tx.execute("DELETE FROM register_succession WHERE office = ?", {office});
  appendAudit(tx, {std::string(actor), std::string(office), "register.resume", "", {}});
}

}  // namespace

std::optional<Diagnostic> officeEnded(Transaction& tx, std::string_view office, const Date& day) {
  const auto successor = successorOf(tx, office);
  if (!successor || day < successor->from)
    return std::nullopt;
  return endedBy(*successor);
}

Result<bool> succeedOffice(Transaction& tx,
                           std::string_view actor,
                           std::string_view office,
                           std::string_view successor,
                           const Date& day) {
  if (const auto before = successorOf(tx, office)) {
    if (before->successor == successor && before->from == day)
      return true;
    return fail(endedBy(*before));
  }
  if (successor.empty() || makesARing(tx, office, std::string(successor)))
    return fail(fault("data.bad-successor",
                      "/successor",
                      {"cơ quan kế thừa không thể là chính cơ quan này hoặc cơ quan mà nó kế thừa",
                       "an office cannot follow itself, nor one that it has followed"}));
  if (auto numbered = numberedSince(tx, office, day))
    return fail(std::move(*numbered));
  tx.execute(
      "INSERT INTO register_succession (office, successor, from_day, said_at, said_by)"
      " VALUES (?, ?, ?, ?, ?)",
      {office, successor, toIso(day), tx.now().instant, actor});
  JsonWriter detail;
  detail.beginObject().member("successor", successor).member("from", toIso(day)).endObject();
  appendAudit(tx, {std::string(actor), std::string(office), "register.succeed", "", detail.take()});
  return true;
}

void takeBackSuccession(Transaction& tx,
                        std::string_view actor,
                        std::string_view office,
                        const Succession& wanted) {
  const auto said = successorOf(tx, office);
  if (said && *said != wanted && tx.now().day < said->from)
    resume(tx, actor, office);
}

Result<bool> followOffice(Transaction& tx,
                          std::string_view actor,
                          std::string_view office,
                          const std::optional<Succession>& before,
                          const std::optional<Succession>& after) {
  if (before == after)
    return true;
  const auto stored = successorOf(tx, office);
  if (stored && stored == before) {  // what the office's record told goes with it
    tx.execute("DELETE FROM register_succession WHERE office = ?", {office});
    if (!after)
      appendAudit(tx, {std::string(actor), std::string(office), "register.resume", "", {}});
  }
  if (!after)
    return true;
  return succeedOffice(tx, actor, office, after->successor, after->from);
}

std::string keeperOf(Transaction& tx, std::string_view office, const Date& day) {
  std::string keeper(office);
  std::set<std::string> seen;
  while (seen.insert(keeper).second) {
    const auto next = successorOf(tx, keeper);
    if (!next || day < next->from)
      break;
    keeper = next->successor;
  }
  return keeper;
}

std::vector<std::string> keptBy(Transaction& tx,
                                const std::vector<std::string>& offices,
                                const Date& day) {
  std::vector<std::string> all = offices;
  for (size_t i = 0; i < all.size(); ++i)
    for (const Row& row :
         tx.query("SELECT office FROM register_succession WHERE successor = ? AND from_day <= ?"
                  " ORDER BY office",
                  {all[i], toIso(day)}))
      if (std::find(all.begin(), all.end(), row.text("office")) == all.end())
        all.push_back(row.text("office"));
  return all;
}

}  // namespace vanthu::store
