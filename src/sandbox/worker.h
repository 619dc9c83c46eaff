// Work on foreign bytes in a child process that can do nothing else.
//
// The child may compute and write its answer to one pipe: no files, no network, no new processes
// (seccomp), bounded memory, processor time and output (rlimits), a deadline kept by the parent.
// Whatever happens in it, the parent gets an answer or a diagnostic. Knows nothing of what the work
// is. Builds with a sanitizer have no limit of memory (filter.h).
#ifndef VANTHU_SANDBOX_WORKER_H_
#define VANTHU_SANDBOX_WORKER_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace vanthu::sandbox {

struct Limits {
  uint64_t memoryBytes = 512ull << 20;  ///< address space beyond what the process has at the fork
  std::chrono::seconds processor{20};
  std::chrono::milliseconds deadline{30'000};
  uint64_t answerBytes = 64ull << 20;
};

/// Runs `work` in a forked child and returns what it returns. REQUIRES: no other thread runs in
/// this process, so that fork is safe. What `work` needs beyond memory (locales, tables) it has
/// loaded before. Errors: "sandbox.crashed", "sandbox.out-of-memory", "sandbox.too-slow",
/// "sandbox.forbidden" (a system call that is not allowed), "sandbox.too-much" (answer too long);
/// "machine.cannot-fork", "machine.cannot-confine" (then the work was not begun).
Result<std::string> runInChild(const std::function<std::string()>& work, const Limits& limits = {});

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_WORKER_H_
