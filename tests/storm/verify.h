// What has to be true when the storm is over.
#ifndef VANTHU_TESTS_STORM_VERIFY_H_
#define VANTHU_TESTS_STORM_VERIFY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "store/database/database.h"
#include "storm/issue_work.h"
#include "storm/ledger.h"

namespace vanthu::storm {

struct Findings {
  int64_t numbers = 0;  ///< in the register
  int64_t holes = 0;
  int64_t duplicates = 0;  ///< numbers that are there twice
  int64_t twice = 0;       ///< requests that have more than one number
  int64_t lost = 0;        ///< acknowledged, and not stored so
  int64_t strangers = 0;   ///< retries that were told another number than their own
  std::vector<std::string> others;

  bool good() const { return holes + duplicates + twice + lost + strangers == 0 && others.empty(); }
};

/// Sends all unanswered requests again, then every request once more, and holds register, files,
/// keys and audit log against what the clients know.
Findings verify(store::Database& database, Ledger& ledger, Plant plant);

}  // namespace vanthu::storm

#endif  // VANTHU_TESTS_STORM_VERIFY_H_
