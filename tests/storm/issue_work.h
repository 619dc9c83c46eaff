// What one client of the storm asks for, and how its node does it through the store: the number
// under an idempotency key, the bytes, the answer. Rendering is replaced by bytes that the inputs
// determine.
#ifndef VANTHU_TESTS_STORM_ISSUE_WORK_H_
#define VANTHU_TESTS_STORM_ISSUE_WORK_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/database/database.h"
#include "store/documents/issue.h"

namespace vanthu::storm {

/// Bugs that a storm has to find.
enum class Plant {
  none,
  noKey,     ///< no row for the key: a retry is a new request
  sequence,  ///< the number is drawn in a transaction of its own, as a sequence would
};

inline constexpr std::string_view kOffice = "storm";

/// How an attempt ended.
struct Attempt {
  std::optional<int64_t> number;  ///< acknowledged: committed, and the client may be told
  bool wait = false;              ///< another process is at it; ask again in a while
  std::string fault;              ///< of the store
};

/// Numbers that the client counts for the report.
struct Tally {
  int64_t recovered = 0, lostLeases = 0;
};

class Issuer {
 public:
  Issuer(store::Database& database, std::string owner, Plant plant)
      : database_(database), owner_(std::move(owner)), plant_(plant) {}

  /// Issues one paper under that key.
  Attempt issue(const std::string& key);

  /// Finishes what processes before left behind (robustness.md, protocol 4). `beyondAttempts`: also
  /// what failed again and again.
  void recover(bool beyondAttempts);

  const Tally& tally() const { return tally_; }

 private:
  Result<store::Begun> begin(const std::string& key);
  Attempt finish(const std::string& key, const store::Begun& begun);
  Attempt drawOutside(const std::string& key);

  store::Database& database_;
  std::string owner_;
  Plant plant_;
  Tally tally_;
};

store::RequestKey keyOf(const std::string& key);

/// Stands for the PDF of those inputs.
std::string bytesOf(std::string_view inputs);

}  // namespace vanthu::storm

#endif  // VANTHU_TESTS_STORM_ISSUE_WORK_H_
