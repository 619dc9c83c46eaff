#include "store/backup_manifest.h"

#include "base/json_writer.h"
#include "base/value.h"
#include "data/json_reader.h"
#include "store/durable_file.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "manifest.json";
constexpr const char* kFormat = "vanthu-backup-1";

Diagnostic noBackup(const fs::path& folder) {
  return {"store.no-backup",
          {folder.string(), 0, 0, {}},
          {"không có bản sao lưu đã hoàn tất trong thư mục này",
           "there is no finished backup in this folder"},
          {}};
}

Diagnostic changed(const fs::path& folder) {
  return {"store.backup-changed",
          {(folder / kName).string(), 0, 0, {}},
          {"không phải bản kê của một bản sao lưu", "not the manifest of a backup"},
          {"dùng bản sao lưu khác", "use another backup"}};
}

// Fills in what is there; says whether all was.
class Reader {
 public:
  explicit Reader(const Value& object) : object_(object) {}

  Reader& text(std::string_view name, std::string& out) {
    const Value* value = object_.find(name);
    if (value && value->isText())
      out = value->text();
    else
      whole_ = false;
    return *this;
  }
  Reader& integer(std::string_view name, int64_t& out) {
    const Value* value = object_.find(name);
    if (value && value->isInteger())
      out = value->integer();
    else
      whole_ = false;
    return *this;
  }
  bool whole() const { return whole_; }

 private:
  const Value& object_;
  bool whole_ = true;
};

bool readRows(const Value* object, RowCounts& rows) {
  if (!object || !object->isObject())
    return false;
  for (const auto& [name, count] : object->object()) {
    if (!count.isInteger())
      return false;
    rows[name] = count.integer();
  }
  return true;
}

}  // namespace

Diagnostics writeManifest(const fs::path& folder, const BackupManifest& manifest) {
  JsonWriter json(true);
  json.beginObject()
      .member("format", kFormat)
      .member("madeAt", manifest.madeAt)
      .member("sha256", manifest.sha256)
      .member("bytes", manifest.bytes)
      .member("auditLength", manifest.audit.length)
      .member("auditHash", manifest.audit.hash)
      .key("rows")
      .beginObject();
  for (const auto& [name, count] : manifest.rows)
    json.member(name, count);
  json.endObject().endObject();
  return replaceFile(folder / kName, json.take() + '\n');
}

Result<BackupManifest> readManifest(const fs::path& folder) {
  Result<std::optional<std::string>> bytes = readSmallFile(folder / kName);
  if (!bytes)
    return fail(std::move(bytes.error()));
  if (!*bytes)
    return fail(noBackup(folder));
  const Result<Value> value = data::readJson(**bytes, kName);
  if (!value)
    return fail(changed(folder));
  BackupManifest manifest;
  std::string format;
  Reader reader(*value);
  reader.text("format", format)
      .text("madeAt", manifest.madeAt)
      .text("sha256", manifest.sha256)
      .integer("bytes", manifest.bytes)
      .integer("auditLength", manifest.audit.length)
      .text("auditHash", manifest.audit.hash);
  if (!reader.whole() || format != kFormat || !readRows(value->find("rows"), manifest.rows))
    return fail(changed(folder));
  return manifest;
}

}  // namespace vanthu::store
