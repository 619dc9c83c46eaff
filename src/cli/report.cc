#include "cli/report.h"

#include <cstdio>

#include "cli/output_file.h"

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

ExitCode printResult(const std::string& text, bool json) {
  const Diagnostics faults = writeOutput("-", text);
  return faults.empty() ? kDone : failWith(faults, json);
}

Diagnostic badDate(const std::string& text) {
  return {"usage.bad-date",
          {},
          {"--date phải là một ngày có thật dạng YYYY-MM-DD, không phải \"" + text + "\"",
           "--date must be a day that exists, as YYYY-MM-DD, not \"" + text + "\""},
          {}};
}

}  // namespace vanthu::cli
