// A PostgreSQL server of this test process alone: made on first use with fsync on, reached by its
// own unix socket, removed at exit. A server that a killed process left behind is removed by the
// next that starts one. Used by one thread.
#ifndef VANTHU_TESTS_SUPPORT_POSTGRES_CLUSTER_H_
#define VANTHU_TESTS_SUPPORT_POSTGRES_CLUSTER_H_

#include <string>

namespace vanthu::testing {

class PostgresCluster {
 public:
  /// The one of this process. Throws std::runtime_error where PostgreSQL cannot be started: its
  /// absence is a failure, never a skip.
  static PostgresCluster& get();

  /// A new database without any table; its URL.
  std::string makeEmpty();

  /// A new database with vanthu's schema; its URL.
  std::string makeMigrated();

  void drop(const std::string& url);

  /// Runs SQL as the server's owner, in the database of `url`. Gives what psql printed.
  std::string sql(const std::string& url, const std::string& text);

  /// Kills the server without a warning, as a power cut would, and starts it again.
  void crashAndRestart();

 private:
  PostgresCluster();
  ~PostgresCluster();

  void start();
  std::string make(const std::string& from);
  std::string urlOf(const std::string& name) const;

  std::string folder_;
  int lock_ = -1;
  int made_ = 0;
  bool hasTemplate_ = false;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_POSTGRES_CLUSTER_H_
