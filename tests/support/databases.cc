#include "support/databases.h"

#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <stdexcept>

#include "store/database/instant.h"
#include "support/golden.h"
#include "support/postgres_cluster.h"
#include "support/process.h"
#include "support/temporary_root.h"

namespace vanthu::testing {
namespace {

using store::Dialect;

constexpr const char* kPrefix = "vanthu-sqlite-";

// Folders bear the number of their process; those of processes that were killed are removed.
void removeLeftOvers() {
  namespace fs = std::filesystem;
  for (const fs::directory_entry& entry : fs::directory_iterator(temporaryRoot())) {
    const std::string name = entry.path().filename();
    if (name.rfind(kPrefix, 0) != 0)
      continue;
    const std::string process = name.substr(std::string(kPrefix).size());
    std::error_code ignored;
    if (!fs::exists("/proc/" + process.substr(0, process.find('-')), ignored))
      fs::remove_all(entry.path(), ignored);
  }
}

std::string makeFolder() {
  static std::once_flag once;
  std::call_once(once, removeLeftOvers);
  return makeTemporaryFolder(kPrefix + std::to_string(::getpid()) + "-");
}

}  // namespace

TestDatabase::TestDatabase(Dialect dialect, bool schema) : dialect_(dialect) {
  if (dialect == Dialect::sqlite) {
    folder_ = makeFolder();
    url_ = "sqlite:" + folder_ + "/vanthu.db";
    if (schema && !store::openDatabase(url_))
      throw std::runtime_error("cannot make the SQLite database");
  } else {
    PostgresCluster& cluster = PostgresCluster::get();
    url_ = schema ? cluster.makeMigrated() : cluster.makeEmpty();
  }
}

TestDatabase::~TestDatabase() {
  if (dialect_ == Dialect::postgres)
    PostgresCluster::get().drop(url_);
  else
    std::filesystem::remove_all(folder_);
}

void TestDatabase::save() {
  saved_ = readFile(folder_ + "/vanthu.db");
}

void TestDatabase::restore() const {
  for (const char* rest : {"-wal", "-shm"})
    std::filesystem::remove(folder_ + "/vanthu.db" + rest);
  writeFile(folder_ + "/vanthu.db", saved_);
}

std::string TestDatabase::sql(const std::string& text) const {
  if (dialect_ == Dialect::postgres)
    return PostgresCluster::get().sql(url_, text);
  const Finished done = run({"sqlite3", "-bail", folder_ + "/vanthu.db"}, {}, text);
  if (done.exitCode != 0)
    throw std::runtime_error("sqlite3: " + done.err);
  return done.out;
}

struct OnBothDatabases::Shared {
  std::atomic<int64_t> clock = 0;
  std::mutex mutex;
  std::string log;
};

OnBothDatabases::OnBothDatabases() : files_(GetParam(), true), shared_(std::make_shared<Shared>()) {
  reopen();
}

store::OpenOptions OnBothDatabases::options() {
  store::OpenOptions options;
  options.log = [shared = shared_](std::string_view line) {
    const std::lock_guard lock(shared->mutex);
    shared->log += std::string(line) + '\n';
  };
  if (shared_->clock != 0)
    options.clock = [shared = shared_] { return shared->clock.load(); };
  return options;
}

void OnBothDatabases::setClock(const std::string& instant) {
  const bool first = shared_->clock == 0;
  shared_->clock = store::millisecondsOf(instant);
  if (first)
    reopen();
}

void OnBothDatabases::reopen() {
  database_.reset();
  Result<std::unique_ptr<store::Database>> opened = store::openDatabase(url(), options());
  if (!opened)
    throw std::runtime_error(toJson(opened.error()) + log());
  database_ = std::move(*opened);
}

std::string OnBothDatabases::log() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->log;
}

std::string dialectName(const ::testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "Sqlite" : "Postgres";
}

}  // namespace vanthu::testing
