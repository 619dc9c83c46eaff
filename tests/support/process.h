// Running a program as a user would: arguments in, exit code and both outputs back.
#ifndef VANTHU_TESTS_SUPPORT_PROCESS_H_
#define VANTHU_TESTS_SUPPORT_PROCESS_H_

#include <chrono>
#include <string>
#include <vector>

namespace vanthu::testing {

struct Finished {
  int exitCode = -1;  ///< 128 + signal if it was killed
  std::string out;
  std::string err;
};

/// Runs `command` (looked up in PATH) with extra environment "NAME=value" and `input` on stdin. One
/// that takes longer than `limit` is killed, and `err` says so: ctest's own limit would lose what
/// it printed.
Finished run(const std::vector<std::string>& command,
             const std::vector<std::string>& environment = {},
             const std::string& input = {},
             const std::string& folder = {},
             std::chrono::seconds limit = std::chrono::minutes(14));

/// A fresh folder of this test below the build folder; emptied if it was there.
std::string scratchFolder();

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_PROCESS_H_
