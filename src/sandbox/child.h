// The child's side: limits, filter, work, answer.
#ifndef VANTHU_SANDBOX_CHILD_H_
#define VANTHU_SANDBOX_CHILD_H_

#include <functional>
#include <string>

#include "sandbox/worker.h"

namespace vanthu::sandbox {

/// How the child says what became of the work; anything else is a crash.
enum ExitCode : int {
  kAnswered = 0,
  kNotConfined = 70,  ///< limits or filter could not be set, the work was not begun
  kOutOfMemory = 71,
  kThrew = 72,
  kAnswerTooLong = 73,
};

/// Never returns. Writes the answer's length (8 bytes, as this machine has them) and the answer to
/// `answer`. `heldBytes` is the address space in use when the child was made.
[[noreturn]] void runChild(const std::function<std::string()>& work,
                           const Limits& limits,
                           uint64_t heldBytes,
                           int answer);

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_CHILD_H_
