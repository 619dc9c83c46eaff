// The program as it was built, and records to feed it.
#ifndef VANTHU_TESTS_SUPPORT_VANTHU_H_
#define VANTHU_TESTS_SUPPORT_VANTHU_H_

#include <string>
#include <vector>

#include "support/golden.h"
#include "support/process.h"
#include "support/replaced.h"

namespace vanthu::testing {

inline const std::string kVanthu = std::string(VANTHU_BINARY_DIR) + "/vanthu";
inline const std::string kSource = VANTHU_SOURCE_DIR;

inline std::string samplePath(const std::string& name) {
  return kSource + "/samples/" + name + "/data.json";
}

inline Finished vanthu(std::vector<std::string> arguments,
                       const std::vector<std::string>& environment = {},
                       const std::string& input = {},
                       const std::string& folder = {}) {
  arguments.insert(arguments.begin(), kVanthu);
  return run(arguments, environment, input, folder);
}

/// The one-page decision with one thing changed.
inline std::string spoiledDecision(const std::string& from, const std::string& to) {
  return replaced(readFile(samplePath("quyet-dinh-mot-trang")), from, to);
}

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_VANTHU_H_
