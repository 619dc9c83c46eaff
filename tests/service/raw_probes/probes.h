// The probes of probes.txt.
#ifndef VANTHU_TESTS_SERVICE_RAW_PROBES_PROBES_H_
#define VANTHU_TESTS_SERVICE_RAW_PROBES_PROBES_H_

#include <string>
#include <vector>

namespace vanthu::testing {

struct Probe {
  std::string name;      ///< "smuggling/cl-te"
  std::string expected;  ///< "400 close"
  std::string bytes;
};

std::vector<Probe> readProbes();

/// Text of that file as the bytes that it stands for.
std::string unescape(const std::string& text);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SERVICE_RAW_PROBES_PROBES_H_
