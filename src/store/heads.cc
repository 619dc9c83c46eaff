#include "store/heads.h"

#include <optional>

#include "base/json_writer.h"
#include "base/value.h"
#include "data/json_reader.h"

namespace vanthu::store {
namespace {

Diagnostic badText() {
  return {"store.bad-anchor",
          {},
          {"tệp mốc không đọc được", "the file of the anchor cannot be understood"},
          {}};
}

std::optional<int64_t> integerOf(const Value& object, std::string_view name) {
  const Value* value = object.find(name);
  return value && value->isInteger() ? std::optional(value->integer()) : std::nullopt;
}

std::optional<std::string> textOf(const Value& object, std::string_view name) {
  const Value* value = object.find(name);
  return value && value->isText() ? std::optional(value->text()) : std::nullopt;
}

bool readSeries(const Value& list, std::map<std::string, int64_t>& series) {
  for (const Value& item : list.list()) {
    const auto id = textOf(item, "id");
    const auto last = integerOf(item, "last");
    if (!id || !last)
      return false;
    series[*id] = *last;
  }
  return true;
}

bool holdsEntry(Transaction& tx, const AuditHead& head) {
  if (head.length == 0)
    return true;
  const auto row = tx.one("SELECT hash FROM audit WHERE number = ?", {head.length});
  return row && row->text("hash") == head.hash;
}

}  // namespace

Heads readHeads(Transaction& tx) {
  Heads heads{auditHead(tx), {}};
  for (const Row& row : tx.query("SELECT id, last_number FROM register_series"))
    heads.series[row.text("id")] = row.integer("last_number");
  return heads;
}

bool hasReached(Transaction& tx, const Heads& heads) {
  return hasReached(tx, heads, readHeads(tx));
}

bool hasReached(Transaction& tx, const Heads& heads, const Heads& now) {
  if (!holdsEntry(tx, heads.audit))
    return false;
  for (const auto& [id, last] : heads.series) {
    const auto found = now.series.find(id);
    if (found == now.series.end() || found->second < last)
      return false;
  }
  return true;
}

std::string toText(const Heads& heads) {
  JsonWriter json;
  json.beginObject().key("audit").beginObject();
  json.member("length", heads.audit.length).member("hash", heads.audit.hash).endObject();
  json.key("series").beginArray();
  for (const auto& [id, last] : heads.series)
    json.beginObject().member("id", id).member("last", last).endObject();
  json.endArray().endObject();
  return json.take();
}

Result<Heads> parseHeads(std::string_view text) {
  const Result<Value> value = data::readJson(text, "anchor");
  if (!value)
    return fail(badText());
  const Value* audit = value->find("audit");
  const Value* series = value->find("series");
  if (!audit || !series || !series->isList())
    return fail(badText());
  const auto length = integerOf(*audit, "length");
  const auto hash = textOf(*audit, "hash");
  Heads heads;
  if (!length || !hash || !readSeries(*series, heads.series))
    return fail(badText());
  heads.audit = {*length, *hash};
  return heads;
}

}  // namespace vanthu::store
