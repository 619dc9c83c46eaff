#include "store/anchor.h"

#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <optional>

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

Diagnostic noAnchor(const fs::path& file) {
  return {"store.no-anchor",
          {file.string(), 0, 0, {}},
          {"chưa có tệp mốc này", "there is no such anchor yet"},
          {"dịch vụ tạo tệp mốc khi khởi động", "the service makes it when it starts"}};
}

Diagnostic notBehind(const fs::path& file) {
  return {"store.nothing-to-accept",
          {file.string(), 0, 0, {}},
          {"cơ sở dữ liệu không cũ hơn mốc", "the database is not behind its anchor"},
          {}};
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

Diagnostics writeHeads(const fs::path& file, const std::string& key, const Heads& heads) {
  return replaceFile(file, withMark(key, toText(heads)));
}

Diagnostics append(Database& database, const std::string& action, const std::string& detail) {
  const auto done = database.write([&](Transaction& tx) -> Result<bool> {
    appendAudit(tx, {"system", "", action, "", detail});
    return true;
  });
  return done ? Diagnostics{} : done.error();
}

std::string acceptedDetail(const Heads& anchor, const AuditHead& now, std::string_view reason) {
  JsonWriter json;
  json.beginObject()
      .member("anchorLength", anchor.audit.length)
      .member("anchorHash", anchor.audit.hash)
      .member("length", now.length)
      .member("reason", reason)
      .endObject();
  return json.take();
}

}  // namespace

Result<std::unique_ptr<Anchor>> Anchor::open(Database& database, fs::path file) {
  Result<std::string> key = readKey(keyFileOf(file));
  if (!key)
    return fail(std::move(key.error()));
  const bool keyIsNew = key->empty();
  if (keyIsNew && fs::exists(file))
    return fail(badAnchor(file));
  if (keyIsNew)
    key = makeKey(keyFileOf(file));
  if (!key)
    return fail(std::move(key.error()));
  std::unique_ptr<Anchor> anchor(new Anchor(database, std::move(file), std::move(*key)));
  if (Diagnostics faults = anchor->begin(keyIsNew); !faults.empty())
    return fail(std::move(faults));
  return anchor;
}

Diagnostics Anchor::begin(bool keyIsNew) {
  Result<std::optional<std::string>> bytes = readSmallFile(file_);
  if (!bytes)
    return bytes.error();
  if (*bytes) {
    Result<Heads> heads = readMarked(file_, key_, **bytes);
    if (!heads)
      return heads.error();
    heads_ = std::move(*heads);
  } else {
    const std::string detail = keyIsNew ? "" : "{\"lost\":true}";
    if (Diagnostics faults = append(database_, "anchor.make", detail); !faults.empty())
      return faults;
  }
  Diagnostics faults = update();
  if (!faults.empty() && faults.front().code == "store.behind-anchor")
    faults.clear();
  return faults;
}

Diagnostics Anchor::mayIssue() const {
  return behind_ ? behindAnchor(file_) : Diagnostics{};
}

Diagnostics Anchor::update() {
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
    if (!hasReached(tx, heads_))
      return std::optional<Heads>();
    return std::optional(readHeads(tx));
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
  Result<std::string> key = readKey(keyFileOf(file));
  if (!key)
    return fail(std::move(key.error()));
  Result<std::optional<std::string>> bytes = readSmallFile(file);
  if (!bytes)
    return fail(std::move(bytes.error()));
  if (!*bytes)
    return fail(noAnchor(file));
  return readMarked(file, *key, **bytes);
}

Diagnostics Anchor::acceptRestore(Database& database,
                                  const fs::path& file,
                                  std::string_view reason) {
  const Result<Heads> anchor = read(file);
  if (!anchor)
    return anchor.error();
  const auto now = database.write([&](Transaction& tx) -> Result<Heads> {
    if (hasReached(tx, *anchor))
      return fail(notBehind(file));
    const std::string detail = acceptedDetail(*anchor, auditHead(tx), reason);
    appendAudit(tx, {"system", "", "anchor.accept-restore", "", detail});
    return readHeads(tx);
  });
  return now ? writeHeads(file, *readKey(keyFileOf(file)), *now) : now.error();
}

}  // namespace vanthu::store
