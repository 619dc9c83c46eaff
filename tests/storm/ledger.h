// What the clients of the storm know: which requests they sent, and which numbers they were told.
//
// Lives in the parent process, which is never killed. The nodes report through pipes in lines that
// are written at once; what a killed node has written is still read to its end.
#ifndef VANTHU_TESTS_STORM_LEDGER_H_
#define VANTHU_TESTS_STORM_LEDGER_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vanthu::storm {

/// One client: sends a request, waits for the answer, sends it again if its node died.
struct Client {
  int64_t next = 0;      ///< how many requests it has begun
  bool pending = false;  ///< the last of them is not answered
  int64_t retries = 0;
};

class Ledger {
 public:
  Ledger(int nodes, int threads) : threads_(threads), clients_(size_t(nodes) * size_t(threads)) {}

  Client& client(int node, int thread) { return clients_[size_t(node * threads_ + thread)]; }
  const std::vector<Client>& clients() const { return clients_; }
  int threads() const { return threads_; }

  static std::string keyOf(int client, int64_t request) {
    return "c" + std::to_string(client) + "-" + std::to_string(request);
  }
  int indexOf(int node, int thread) const { return node * threads_ + thread; }

  /// "B client request" (begun), "A client request number" (acknowledged), "O" (open: the node
  /// takes requests), "F code" (a fault of the store), "T recovered lost".
  void take(const std::string& line);

  const std::map<std::string, int64_t>& acknowledged() const { return acknowledged_; }
  const std::map<std::string, int64_t>& faults() const { return faults_; }
  const std::vector<std::string>& contradictions() const { return contradictions_; }
  int64_t recovered() const { return recovered_; }
  int64_t lostLeases() const { return lostLeases_; }

 private:
  int threads_;
  std::vector<Client> clients_;
  std::map<std::string, int64_t> acknowledged_;
  std::map<std::string, int64_t> faults_;
  std::vector<std::string> contradictions_;
  int64_t recovered_ = 0, lostLeases_ = 0;
};

}  // namespace vanthu::storm

#endif  // VANTHU_TESTS_STORM_LEDGER_H_
