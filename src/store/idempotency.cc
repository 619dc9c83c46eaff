#include "store/idempotency.h"

#include "store/database/instant.h"

namespace vanthu::store {
namespace {

constexpr int kDaysKept = 7;

std::string oldest(Transaction& tx) {
  return daysAfter(tx.now().instant, -kDaysKept);
}

// A few at a time, so that old keys go away as new ones come and no request waits for it.
void forgetOldKeys(Transaction& tx) {
  tx.execute(
      "DELETE FROM request_key WHERE (caller, key) IN (SELECT caller, key FROM request_key"
      " WHERE forever = 0 AND taken_at < ? ORDER BY taken_at LIMIT 20)",
      {oldest(tx)});
}

KeyLookup lookUp(const Row& row, const RequestKey& key) {
  KeyLookup found;
  found.subject = row.text("subject");
  if (row.text("fingerprint") != key.fingerprint) {
    found.state = KeyState::mismatch;
  } else if (row.isNull("status")) {
    found.state = KeyState::unfinished;
  } else {
    found.state = KeyState::answered;
    found.answer = {static_cast<int>(row.integer("status")),
                    row.text("content_type"),
                    row.text("location"),
                    row.text("etag"),
                    row.blob("body")};
  }
  return found;
}

std::optional<Row> find(Transaction& tx, const RequestKey& key) {
  return tx.one(
      "SELECT fingerprint, subject, status, content_type, location, etag, body FROM request_key"
      " WHERE caller = ? AND key = ? AND (forever = 1 OR taken_at >= ?)",
      {key.caller, key.key, oldest(tx)});
}

}  // namespace

KeyLookup peekKey(Transaction& tx, const RequestKey& key) {
  const std::optional<Row> row = find(tx, key);
  return row ? lookUp(*row, key) : KeyLookup();
}

KeyLookup takeKey(Transaction& tx, const RequestKey& key) {
  if (const std::optional<Row> row = find(tx, key))
    return lookUp(*row, key);
  tx.execute("DELETE FROM request_key WHERE caller = ? AND key = ?", {key.caller, key.key});
  forgetOldKeys(tx);
  tx.execute(
      "INSERT INTO request_key (caller, key, fingerprint, forever, subject, taken_at)"
      " VALUES (?, ?, ?, ?, '', ?)",
      {key.caller, key.key, key.fingerprint, key.forever, tx.now().instant});
  return {};
}

void bindKey(Transaction& tx, const RequestKey& key, std::string_view subject) {
  tx.execute("UPDATE request_key SET subject = ? WHERE caller = ? AND key = ?",
             {subject, key.caller, key.key});
}

void answerKey(Transaction& tx, const RequestKey& key, const StoredAnswer& answer) {
  tx.execute(
      "UPDATE request_key SET status = ?, content_type = ?, location = ?, etag = ?, body = ?"
      " WHERE caller = ? AND key = ?",
      {answer.status,
       answer.contentType,
       answer.location,
       answer.etag,
       Blob{answer.body},
       key.caller,
       key.key});
}

}  // namespace vanthu::store
