#include "support/postgres_cluster.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

#include "store/database/database.h"
#include "support/process.h"
#include "support/temporary_root.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrograms = "/usr/lib/postgresql/15/bin/";
constexpr const char* kPrefix = "vanthu-postgres-";

// PostgreSQL does not run as root.
std::vector<std::string> asOwner(std::vector<std::string> command) {
  if (::geteuid() == 0)
    command.insert(command.begin(), {"runuser", "-u", "postgres", "--"});
  return command;
}

std::string runOrThrow(const std::vector<std::string>& command, const std::string& input = {}) {
  const Finished done = run(command, {}, input, "/");
  if (done.exitCode != 0)
    throw std::runtime_error("PostgreSQL for tests: " + command[command.size() > 4 ? 4 : 0] + ": " +
                             done.err);
  return done.out;
}

// At once, as a crash would; the server takes its file of the process away last of all.
void stopServer(const fs::path& folder) {
  const fs::path mark = folder / "data/postmaster.pid";
  std::ifstream file(mark);
  pid_t pid = 0;
  if (!(file >> pid) || pid <= 1)
    return;
  ::kill(pid, SIGQUIT);
  for (int i = 0; i < 500 && fs::exists(mark); ++i)
    ::usleep(10'000);
}

int takeLock(const fs::path& folder) {
  const int fd = ::open((folder / "owner").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (fd >= 0)
    ::close(fd);
  return -1;
}

// A folder is given up when the process that made it no longer holds its lock.
void removeLeftOvers() {
  for (const fs::directory_entry& entry : fs::directory_iterator(temporaryRoot())) {
    const fs::path& folder = entry.path();
    if (folder.filename().string().rfind(kPrefix, 0) != 0 || !fs::exists(folder / "owner"))
      continue;
    const int lock = takeLock(folder);
    if (lock < 0)
      continue;
    stopServer(folder);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    ::close(lock);
  }
}

void giveToOwner(const std::string& folder) {
  if (::geteuid() != 0)
    return;
  const passwd* owner = ::getpwnam("postgres");
  if (owner == nullptr || ::chown(folder.c_str(), owner->pw_uid, owner->pw_gid) != 0)
    throw std::runtime_error("no user postgres: is PostgreSQL installed?");
}

std::string nameOf(const std::string& url) {
  const size_t begin = url.find("///") + 3;
  return url.substr(begin, url.find('?') - begin);
}

}  // namespace

PostgresCluster& PostgresCluster::get() {
  static PostgresCluster cluster;
  return cluster;
}

PostgresCluster::PostgresCluster()
    : folder_(makeTemporaryFolder(kPrefix)), lock_(takeLock(folder_)) {
  removeLeftOvers();
  giveToOwner(folder_);
  runOrThrow(asOwner({std::string(kPrograms) + "initdb",
                      "--pgdata",
                      folder_ + "/data",
                      "--username=postgres",
                      "--auth=trust",
                      "--encoding=UTF8",
                      "--locale=C.UTF-8",
                      "--no-instructions",
                      "--no-sync"}));
  std::ofstream(folder_ + "/data/postgresql.auto.conf")
      << "listen_addresses = ''\nunix_socket_directories = '" << folder_
      << "'\nfsync = on\nfull_page_writes = on\nsynchronous_commit = on\nmax_connections = 60\n"
         "shared_buffers = 32MB\nmax_wal_size = 256MB\nautovacuum_naptime = 600\n"
         "recovery_init_sync_method = syncfs\n";
  start();
}

PostgresCluster::~PostgresCluster() {
  stopServer(folder_);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  ::close(lock_);
}

void PostgresCluster::start() {
  runOrThrow(asOwner({std::string(kPrograms) + "pg_ctl",
                      "start",
                      "--wait",
                      "--silent",
                      "--pgdata",
                      folder_ + "/data",
                      "--log",
                      folder_ + "/log"}));
}

std::string PostgresCluster::urlOf(const std::string& name) const {
  return "postgresql:///" + name + "?host=" + folder_ + "&user=postgres";
}

std::string PostgresCluster::sql(const std::string& url, const std::string& text) {
  return runOrThrow({std::string(kPrograms) + "psql",
                     "--no-psqlrc",
                     "--quiet",
                     "--tuples-only",
                     "--no-align",
                     "--set=ON_ERROR_STOP=1",
                     "--dbname",
                     url},
                    text);
}

std::string PostgresCluster::make(const std::string& from) {
  const std::string name = "t" + std::to_string(++made_);
  sql(urlOf("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + from + ";");
  return urlOf(name);
}

std::string PostgresCluster::makeEmpty() {
  return make("template0");
}

std::string PostgresCluster::makeMigrated() {
  if (!hasTemplate_) {
    sql(urlOf("postgres"), "CREATE DATABASE migrated TEMPLATE template0;");
    const auto database = store::openDatabase(urlOf("migrated"));
    if (!database)
      throw std::runtime_error("migrations: " + toJson(database.error()));
    hasTemplate_ = true;
  }
  return make("migrated");
}

void PostgresCluster::drop(const std::string& url) {
  sql(urlOf("postgres"), "DROP DATABASE IF EXISTS " + nameOf(url) + " WITH (FORCE);");
}

void PostgresCluster::crashAndRestart() {
  stopServer(folder_);
  start();
}

}  // namespace vanthu::testing
