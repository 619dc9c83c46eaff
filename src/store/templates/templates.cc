#include "store/templates/templates.h"

#include <utility>

#include "base/json_writer.h"
#include "base/sha256.h"
#include "data/json_reader.h"
#include "store/audit.h"
#include "store/version_fault.h"

namespace vanthu::store {
namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

std::string toJson(const Parts& parts) {
  JsonWriter json;
  json.beginObject();
  for (const auto& [name, text] : parts)
    json.member(name, std::string_view(text));
  json.endObject();
  return json.take();
}

Result<Parts> readParts(const std::string& json) {
  const Result<Value> value = data::readJson(json, {});
  if (!value)
    return fail(value.error());
  Parts parts;
  for (const auto& [name, text] : value->object())
    parts.emplace(name, text.text());
  return parts;
}

Failure unknown(std::string_view name) {
  const std::string asked(name);
  return fail({"template.unknown",
               {},
               {"không có mẫu \"" + asked + "\"", "there is no template \"" + asked + "\""},
               {}});
}

int64_t newestVersion(Transaction& tx, std::string_view name) {
  const auto row = tx.one(
      "SELECT COALESCE(MAX(version), 0) AS newest FROM template_version WHERE name = ?", {name});
  return row->integer("newest");
}

}  // namespace

std::vector<TemplateVersion> templateVersions(Transaction& tx) {
  std::vector<TemplateVersion> out;
  for (const Row& row : tx.query(
           "SELECT name, MAX(version) AS newest FROM template_version GROUP BY name ORDER BY name"))
    out.push_back({row.text("name"), row.integer("newest")});
  return out;
}

Result<StoredTemplate> getTemplate(Transaction& tx, std::string_view name, int64_t version) {
  if (version == 0)
    version = newestVersion(tx, name);
  const auto row = tx.one(
      "SELECT hash, parts, created_at, created_by FROM template_version"
      " WHERE name = ? AND version = ?",
      {name, version});
  if (!row)
    return unknown(name);
  Result<Parts> parts = readParts(row->text("parts"));
  if (!parts)
    return fail(std::move(parts.error()));
  return StoredTemplate{std::string(name),
                        version,
                        row->text("hash"),
                        std::move(*parts),
                        row->text("created_at"),
                        row->text("created_by")};
}

Result<StoredTemplate> putTemplate(Transaction& tx,
                                   std::string_view name,
                                   Parts parts,
                                   std::optional<int64_t> expected,
                                   std::string_view actor) {
  const int64_t newest = newestVersion(tx, name);
  if (Diagnostics faults = checkVersion(expected, newest); !faults.empty())
    return fail(std::move(faults));
  const std::string json = toJson(parts);
  StoredTemplate stored{std::string(name),
                        newest + 1,
                        toHex(sha256(json)),
                        std::move(parts),
                        tx.now().instant,
                        std::string(actor)};
  tx.execute(
      "INSERT INTO template_version (name, version, hash, parts, created_at, created_by)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      {name, stored.version, stored.hash, json, stored.createdAt, actor});
  JsonWriter detail;
  detail.beginObject().member("version", stored.version).member("hash", stored.hash).endObject();
  appendAudit(tx,
              {stored.createdBy, {}, "template.put", "templates/" + stored.name, detail.take()});
  return stored;
}

}  // namespace vanthu::store
