// What the tests of writers and gates share: a sound file, faults planted into it, and the rules
// that they break.
#ifndef VANTHU_TESTS_UNIT_PDF_GATE_PROBE_H_
#define VANTHU_TESTS_UNIT_PDF_GATE_PROBE_H_

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "pdf/write.h"
#include "unit/pdf/rebuild.h"

namespace vanthu::pdf {

/// A writer of the installed faces that has written nothing yet.
std::shared_ptr<const Writer> newWriter();

/// A certificate of these faces for that person.
page::Pages named(std::string_view name = "Nguyễn Thị Ánh Tuyết");

/// Written without a fault, or the test fails.
std::string written(const page::Pages& pages, FontPolicy policy = FontPolicy::tight);

/// samplePages(), written.
const std::string& goodFile();

/// The broken rules, without what their codes have in common.
std::vector<std::string> brokenRules(std::string_view file);

/// A fault planted into goodFile(), and all rules that it breaks.
struct Planted {
  const char* name;
  std::vector<std::string> rules;
  std::function<void(Rebuild&)> plant;
};

inline void PrintTo(const Planted& planted, std::ostream* out) {
  *out << planted.name;
}

/// Replaces the first `from` in the objects.
std::function<void(Rebuild&)> swap(const char* from, const char* to);

/// The rules that goodFile() breaks with that fault.
std::vector<std::string> rulesBrokenBy(const Planted& planted);

}  // namespace vanthu::pdf

#endif  // VANTHU_TESTS_UNIT_PDF_GATE_PROBE_H_
