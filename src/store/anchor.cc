#include "store/anchor.h"

#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "base/durable_file.h"
#include "base/hmac.h"
#include "base/json_writer.h"
#include "base/system_error.h"
#include "store/durable_file.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

fs::path keyFileOf(const fs::path& file) {
  return file.string() + ".key";
}

Diagnostic badAnchor(const fs::path& file) {
  return {"store.bad-anchor",
          {file.string(), 0, 0, {}},
          {"tệp mốc hoặc khóa của nó không đúng: đã bị người khác sửa, hoặc thiếu khóa",
           "the anchor or its key is wrong: changed by somebody, or the key is missing"},
          {"lấy lại tệp mốc và tệp .key đi cùng nó từ bản sao lưu của máy",
           "take the file and the .key beside it from a backup of the machine"}};
}

Diagnostics behindAnchor(const fs::path& file) {
  return {
      {"store.behind-anchor",
       {file.string(), 0, 0, {}},
       {"cơ sở dữ liệu cũ hơn mốc đã lưu bên ngoài: có số văn bản đã cấp mà ở đây không có, nên "
        "không cấp số mới",
        "the database is older than its anchor: numbers were given that it does not hold, so "
        "no new ones are given"},
       {"khôi phục bản mới hơn; nếu không có, đối chiếu sổ giấy rồi chạy \"vanthu audit "
        "accept-restore --reason …\"",
        "restore a newer backup; if there is none, compare with the papers, then run \"vanthu "
        "audit accept-restore --reason …\""}}};
}

Diagnostics notAccepted(const fs::path& file) {
  return {
      {"store.not-accepted",
       {file.string(), 0, 0, {}},
       {"cơ sở dữ liệu được khôi phục từ bản sao lưu, hoặc tệp mốc của nó không có ở đây: không "
        "biết sau đó đã cấp số nào, nên không cấp số mới",
        "the database was restored from a backup, or its anchor is not here: which numbers were "
        "given since is not known, so no new ones are given"},
       {"đối chiếu sổ giấy và văn bản đã phát hành, rồi chạy \"vanthu audit accept-restore "
        "--reason …\"",
        "compare with the papers that went out, then run \"vanthu audit accept-restore --reason "
        "…\""}}};
}

Diagnostic noAnchor(const fs::path& file) {
  return {"store.no-anchor",
          {file.string(), 0, 0, {}},
          {"chưa có tệp mốc này", "there is no such anchor yet"},
          {"dịch vụ tạo tệp mốc khi khởi động", "the service makes it when it starts"}};
}

Diagnostic notBehind(const fs::path& file) {
  return {"store.nothing-to-accept",
          {file.string(), 0, 0, {}},
          {"không có gì phải chấp nhận: cơ sở dữ liệu không cũ hơn mốc",
           "there is nothing to accept: the database is not behind its anchor"},
          {}};
}

// What the audit log says of anchors and restores. Entries without an object are few.
struct History {
  bool anchored = false;  ///< some anchor has been made for it
  bool restored = false;  ///< and nobody has accepted it since
};

History historyOf(Transaction& tx) {
  History out;
  out.anchored = tx.one(
                       "SELECT number FROM audit WHERE object = ''"
                       " AND action IN ('anchor.make', 'anchor.accept-restore') LIMIT 1")
                     .has_value();
  out.restored = Anchor::isRestored(tx);
  return out;
}

std::string withMark(const std::string& key, const std::string& text) {
  return text + '\n' + toHex(hmacSha256(key, text)) + '\n';
}

Result<Heads> readMarked(const fs::path& file, const std::string& key, const std::string& bytes) {
  const std::string text = bytes.substr(0, bytes.find('\n'));
  if (key.empty() || bytes != withMark(key, text))
    return fail(badAnchor(file));
  return parseHeads(text);
}

// Nothing where there is no such file.
Result<std::optional<Heads>> headsIn(const fs::path& file, const std::string& key) {
  const Result<std::optional<std::string>> bytes = readSmallFile(file);
  if (!bytes)
    return fail(bytes.error());
  if (!*bytes)
    return std::optional<Heads>();
  return readMarked(file, key, **bytes);
}

Result<std::string> makeKey(const fs::path& path) {
  Sha256 bits{};
  if (getrandom(bits.data(), bits.size(), 0) != static_cast<ssize_t>(bits.size()))
    std::abort();
  std::string key = toHex(bits);
  if (Diagnostics faults = replaceFile(path, key); !faults.empty())
    return fail(std::move(faults));
  return key;
}

// Empty where there is none.
Result<std::string> readKey(const fs::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0 && (about.st_mode & 077) != 0)
    return fail({"store.bad-anchor",
                 {path.string(), 0, 0, {}},
                 {"người khác đọc được khóa của tệp mốc", "others may read the key of the anchor"},
                 {"chmod 600", "chmod 600"}});
  Result<std::optional<std::string>> bytes = readSmallFile(path);
  if (!bytes)
    return fail(std::move(bytes.error()));
  return bytes->value_or("");
}

// A new one where neither it nor the file is there.
Result<std::string> keyFor(const fs::path& file) {
  Result<std::string> key = readKey(keyFileOf(file));
  if (!key || !key->empty())
    return key;
  std::error_code error;
  if (fs::exists(file, error))
    return fail(badAnchor(file));
  if (error)
    return fail(cannotRead(file, error.value()));
  return makeKey(keyFileOf(file));
}

Diagnostics writeHeads(const fs::path& file, const std::string& key, const Heads& heads) {
  return replaceFile(file, withMark(key, toText(heads)));
}

Diagnostics logMade(Database& database) {
  const auto done = database.write([](Transaction& tx) -> Result<bool> {
    appendAudit(tx, {"system", "", "anchor.make", "", ""});
    return true;
  });
  return done ? Diagnostics{} : done.error();
}

std::string acceptedDetail(const std::optional<Heads>& anchor,
                           const AuditHead& now,
                           std::string_view reason) {
  JsonWriter json;
  json.beginObject();
  if (anchor)
    json.member("anchorLength", anchor->audit.length).member("anchorHash", anchor->audit.hash);
  else
    json.member("anchorLost", true);
  json.member("length", now.length).member("reason", reason).endObject();
  return json.take();
}

}  // namespace

Result<std::unique_ptr<Anchor>> Anchor::open(Database& database, fs::path file) {
  Result<std::string> key = keyFor(file);
  if (!key)
    return fail(std::move(key.error()));
  std::unique_ptr<Anchor> anchor(new Anchor(database, std::move(file), std::move(*key)));
  if (Diagnostics faults = anchor->begin(); !faults.empty())
    return fail(std::move(faults));
  return anchor;
}

// The file comes before its entry in the log: a database whose anchor was never written is not one
// that lost it.
Diagnostics Anchor::begin() {
  Result<std::optional<Heads>> heads = headsIn(file_, key_);
  if (!heads)
    return heads.error();
  const auto history =
      database_.read([](Transaction& tx) -> Result<History> { return historyOf(tx); });
  if (!history)
    return history.error();
  unaccepted_ = history->restored || (history->anchored && !*heads);
  if (*heads)
    heads_ = std::move(**heads);
  if (unaccepted_)
    return {};
  Diagnostics faults = update();
  if (!faults.empty() && faults.front().code == "store.behind-anchor")
    return {};
  if (!faults.empty() || history->anchored)
    return faults;
  faults = logMade(database_);
  return faults.empty() ? update() : faults;
}

Diagnostics Anchor::mayIssue() const {
  if (unaccepted_)
    return notAccepted(file_);
  return behind_ ? behindAnchor(file_) : Diagnostics{};
}

Diagnostics Anchor::update() {
  if (unaccepted_)
    return notAccepted(file_);
  const int64_t ticket = ++asked_;
  const std::lock_guard lock(mutex_);
  if (done_ >= ticket)
    return {};
  const int64_t upTo = asked_;
  Diagnostics faults = move();
  if (faults.empty())
    done_ = upTo;
  return faults;
}

// Forward only: a server that was replaced by an older copy of itself is found here.
Diagnostics Anchor::move() {
  const auto now = database_.read([&](Transaction& tx) -> Result<std::optional<Heads>> {
    Heads heads = readHeads(tx);
    if (!hasReached(tx, heads_, heads))
      return std::optional<Heads>();
    return std::optional(std::move(heads));
  });
  if (!now)
    return now.error();
  behind_ = !*now;
  if (behind_)
    return behindAnchor(file_);
  if (Diagnostics faults = writeHeads(file_, key_, **now); !faults.empty())
    return faults;
  heads_ = **now;
  return {};
}

Result<Heads> Anchor::read(const fs::path& file) {
  const Result<std::string> key = readKey(keyFileOf(file));
  if (!key)
    return fail(key.error());
  Result<std::optional<Heads>> heads = headsIn(file, *key);
  if (!heads)
    return fail(std::move(heads.error()));
  if (!*heads)
    return fail(noAnchor(file));
  return std::move(**heads);
}

bool Anchor::isRestored(Transaction& tx) {
  const auto last = tx.one(
      "SELECT action FROM audit WHERE object = ''"
      " AND action IN ('backup.restore', 'anchor.accept-restore') ORDER BY number DESC LIMIT 1");
  return last && last->text("action") == "backup.restore";
}

Diagnostics Anchor::acceptRestore(Database& database,
                                  const fs::path& file,
                                  std::string_view reason) {
  const Result<std::string> key = keyFor(file);
  if (!key)
    return key.error();
  const Result<std::optional<Heads>> anchor = headsIn(file, *key);
  if (!anchor)
    return anchor.error();
  const auto now = database.write([&](Transaction& tx) -> Result<Heads> {
    const History history = historyOf(tx);
    const bool sound = *anchor ? hasReached(tx, **anchor) : !history.anchored;
    if (sound && !history.restored)
      return fail(notBehind(file));
    const std::string detail = acceptedDetail(*anchor, auditHead(tx), reason);
    appendAudit(tx, {"system", "", "anchor.accept-restore", "", detail});
    return readHeads(tx);
  });
  return now ? writeHeads(file, *key, *now) : now.error();
}

}  // namespace vanthu::store
