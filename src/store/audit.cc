#include "store/audit.h"

#include <array>
#include <utility>

#include "base/json_writer.h"
#include "base/sha256.h"

namespace vanthu::store {
namespace {

constexpr int kPage = 1'000;

// Members in the order of their names, no spaces; `detail` as the text that it is.
std::string canonical(int64_t number, const std::string& at, const AuditEntry& entry) {
  JsonWriter json;
  json.beginObject()
      .member("action", entry.action)
      .member("actor", entry.actor)
      .member("at", at)
      .member("detail", entry.detail)
      .member("number", number)
      .member("object", entry.object)
      .member("office", entry.office)
      .endObject();
  return json.take();
}

std::string chained(const std::string& before, const std::string& entry) {
  return toHex(sha256(before + entry));
}

AuditEntry entryOf(const Row& row) {
  return {row.text("actor"),
          row.text("office"),
          row.text("action"),
          row.text("object"),
          row.text("detail")};
}

Diagnostic broken(int64_t number) {
  const std::string n = std::to_string(number);
  return {"audit.broken",
          {},
          {"nhật ký kiểm toán không còn nguyên vẹn từ mục " + n,
           "the audit log does not hold from entry " + n + " on"},
          {"đã có người sửa cơ sở dữ liệu: báo người quản trị và giữ nguyên hiện trạng",
           "somebody changed the database: tell the administrator and keep it as it is"}};
}

Diagnostic behind(const AuditHead& head, const AuditHead& anchor) {
  const std::string have = std::to_string(head.length);
  const std::string want = std::to_string(anchor.length);
  return {"audit.behind",
          {},
          {"nhật ký kiểm toán (" + have + " mục) không khớp đầu mốc đã lưu bên ngoài (" + want +
               " mục)",
           "the audit log (" + have + " entries) does not fit the head that was kept outside (" +
               want + " entries)"},
          {"cơ sở dữ liệu đã bị thay bằng bản cũ hoặc bị sửa",
           "the database was replaced by an older one, or changed"}};
}

AuditHead emptyChain() {
  return {0, std::string(64, '0')};
}

// Goes along the chain, entry by entry.
class Walk {
 public:
  explicit Walk(const AuditHead& anchor) : anchor_(anchor) {}

  bool accept(const Row& row) {
    const int64_t number = head_.length + 1;
    const std::string entry = canonical(number, row.text("at"), entryOf(row));
    if (row.integer("number") != number || row.text("hash") != chained(head_.hash, entry))
      return false;
    head_ = {number, row.text("hash")};
    if (number == anchor_.length)
      anchorMet_ = head_.hash == anchor_.hash;
    return true;
  }

  const AuditHead& head() const { return head_; }
  bool anchorMet() const { return anchor_.length == 0 || anchorMet_; }

 private:
  const AuditHead& anchor_;
  AuditHead head_ = emptyChain();
  bool anchorMet_ = false;
};

}  // namespace

void appendAudit(Transaction& tx, const AuditEntry& entry) {
  const AuditHead head = auditHead(tx);
  const int64_t number = head.length + 1;
  const std::string& at = tx.now().instant;
  tx.execute(
      "INSERT INTO audit (number, at, actor, office, action, object, detail, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {number,
       at,
       entry.actor,
       entry.office,
       entry.action,
       entry.object,
       entry.detail,
       chained(head.hash, canonical(number, at, entry))});
}

AuditHead auditHead(Transaction& tx) {
  const std::optional<Row> last =
      tx.one("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
  return last ? AuditHead{last->integer("number"), last->text("hash")} : emptyChain();
}

Result<AuditHead> verifyAudit(Transaction& tx, const AuditHead& anchor) {
  Walk walk(anchor);
  for (;;) {
    const Rows page = tx.query(
        "SELECT number, at, actor, office, action, object, detail, hash FROM audit"
        " WHERE number > ? ORDER BY number LIMIT ?",
        {walk.head().length, kPage});
    for (const Row& row : page) {
      if (!walk.accept(row))
        return fail(broken(walk.head().length + 1));
    }
    if (page.empty())
      break;
  }
  if (!walk.anchorMet())
    return fail(behind(walk.head(), anchor));
  return walk.head();
}

}  // namespace vanthu::store
