#include "cli/report.h"

#include <cstdio>

namespace vanthu::cli {

void report(const Diagnostics& diagnostics, bool json) {
  if (diagnostics.empty())
    return;
  std::string text;
  if (json) {
    text = toJson(diagnostics) + "\n";
  } else {
    for (const Diagnostic& diagnostic : diagnostics)
      text += format(diagnostic, Language::vietnamese) + "\n";
  }
  std::fwrite(text.data(), 1, text.size(), stderr);
}

ExitCode exitCodeOf(const Diagnostics& diagnostics) {
  return isMachineFault(diagnostics) ? kMachineFault : kInputFault;
}

ExitCode failWith(const Diagnostics& diagnostics, bool json) {
  report(diagnostics, json);
  return exitCodeOf(diagnostics);
}

}  // namespace vanthu::cli
