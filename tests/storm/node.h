// A process that issues papers until it is killed.
#ifndef VANTHU_TESTS_STORM_NODE_H_
#define VANTHU_TESTS_STORM_NODE_H_

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>

#include "store/database/open_options.h"
#include "storm/issue_work.h"
#include "storm/ledger.h"

namespace vanthu::storm {

struct NodePlan {
  std::string database;
  Plant plant = Plant::none;
  std::function<int64_t()> clock;  ///< runs fast, so that leases end soon; the same in all nodes
};

store::OpenOptions optionsOf(const NodePlan& plan);

class Node {
 public:
  Node(int index, const NodePlan& plan, Ledger& ledger)
      : index_(index), plan_(plan), ledger_(ledger) {}

  /// Forks it, unless it runs. REQUIRES: this process has one thread.
  void start();

  /// Reads what it reported so far; false once it has ended.
  bool listen();

  /// True once it takes requests.
  bool isOpen() const { return open_; }

  /// kill -9; then reads its last words. Ends the storm if the node does not end.
  void kill();

  /// Where its threads are, for a node that takes too long: "S do_epoll_wait, D
  /// jbd2_log_wait_commit".
  std::string whereabouts() const;

  /// It ended by itself, which it never should.
  bool died() const { return died_; }

 private:
  [[noreturn]] void run(int pipe);
  void waitForItsEnd();
  void readLastWords();
  void take(const char* bytes, size_t count);

  int index_;
  const NodePlan& plan_;
  Ledger& ledger_;
  pid_t pid_ = -1;
  int pipe_ = -1;
  std::string line_;
  bool open_ = false;
  bool died_ = false;
};

}  // namespace vanthu::storm

#endif  // VANTHU_TESTS_STORM_NODE_H_
