// Work on foreign bytes by its name, wherever it is done.
//
// A program lists its functions once, before any of them is wanted. LocalRunner forks from this
// very process, which a program with threads may not; spawner.h asks a process that has none.
#ifndef VANTHU_SANDBOX_RUNNER_H_
#define VANTHU_SANDBOX_RUNNER_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sandbox/worker.h"

namespace vanthu::sandbox {

struct Function {
  std::string name;  ///< "check-pdf"
  /// Runs confined (worker.h): computes, takes memory, answers.
  std::function<std::string(std::string_view input)> work;
  /// Runs before, unconfined: loads the tables that `work` needs. May be empty.
  std::function<void()> prepare;
  Limits limits;
};
using Functions = std::vector<Function>;

class Runner {
 public:
  virtual ~Runner() = default;
  /// The answer of that function to `input`. REQUIRES: there is such a function.
  /// Errors: those of runInChild; of a Spawner also "busy.workers", "machine.no-spawner".
  virtual Result<std::string> run(std::string_view function, std::string_view input) = 0;
};

class LocalRunner : public Runner {
 public:
  explicit LocalRunner(Functions functions) : functions_(std::move(functions)) {}
  /// REQUIRES: no other thread runs in this process.
  Result<std::string> run(std::string_view function, std::string_view input) override;

 private:
  Functions functions_;
};

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_RUNNER_H_
