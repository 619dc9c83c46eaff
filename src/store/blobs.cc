#include "store/blobs.h"

#include "base/sha256.h"

namespace vanthu::store {

std::string putBlob(Transaction& tx, std::string_view bytes) {
  std::string name = toHex(sha256(bytes));
  if (!tx.one("SELECT 1 AS one FROM blob WHERE sha256 = ?", {name}))
    tx.execute("INSERT INTO blob (sha256, bytes, stored_at) VALUES (?, ?, ?)",
               {name, Blob{std::string(bytes)}, tx.now().instant});
  return name;
}

Result<std::string> getBlob(Transaction& tx, std::string_view sha256) {
  const std::optional<Row> row = tx.one("SELECT bytes FROM blob WHERE sha256 = ?", {sha256});
  if (!row)
    return fail({"store.no-blob", {}, {"không có tệp này", "there is no such file"}, {}});
  std::string bytes = row->blob("bytes");
  if (toHex(vanthu::sha256(bytes)) != sha256)
    return fail({"store.blob-changed",
                 {},
                 {"tệp lưu trữ đã bị thay đổi, không được đưa ra",
                  "the stored file was changed and is not given out"},
                 {"khôi phục từ bản sao lưu bằng \"vanthu restore\"",
                  "restore a backup with \"vanthu restore\""}});
  return bytes;
}

std::vector<std::string> blobsBehind(Transaction& tx, std::string_view after, int64_t limit) {
  std::vector<std::string> names;
  for (const Row& row :
       tx.query("SELECT sha256 FROM blob WHERE sha256 > ? ORDER BY sha256 LIMIT ?", {after, limit}))
    names.push_back(row.text("sha256"));
  return names;
}

}  // namespace vanthu::store
