#include "sandbox/runner.h"

#include "sandbox/find_function.h"

namespace vanthu::sandbox {

Result<std::string> LocalRunner::run(std::string_view function, std::string_view input) {
  const Function& wanted = findFunction(functions_, function);
  if (wanted.prepare)
    wanted.prepare();
  return runInChild([&] { return wanted.work(input); }, wanted.limits);
}

}  // namespace vanthu::sandbox
