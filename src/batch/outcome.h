// What became of one row. Plain data.
#ifndef VANTHU_BATCH_OUTCOME_H_
#define VANTHU_BATCH_OUTCOME_H_

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "base/sha256.h"

namespace vanthu::batch {

struct Outcome {
  enum class State : uint8_t {
    left,  ///< not asked for
    made,
    refused,  ///< `reason` says why
  };
  State state = State::left;
  std::string name;    ///< of the person or collective
  std::string file;    ///< that holds it
  uint32_t page = 0;   ///< of a merged file, from 1; 0: the file is this row's alone
  Sha256 digest{};     ///< of the file
  std::string reason;  ///< in Vietnamese
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_OUTCOME_H_
