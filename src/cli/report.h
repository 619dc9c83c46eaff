// How the command line tells what went wrong, and which exit code that is.
#ifndef VANTHU_CLI_REPORT_H_
#define VANTHU_CLI_REPORT_H_

#include <string>

#include "base/diagnostic.h"

namespace vanthu::cli {

/// Done; the input is at fault; wrong usage; the machine is at fault.
enum ExitCode { kDone = 0, kInputFault = 1, kUsage = 2, kMachineFault = 3 };

/// Prints to stderr, in Vietnamese or, with `json`, as one JSON array in both languages. Prints
/// nothing for none.
void report(const Diagnostics& diagnostics, bool json);

/// kInputFault or kMachineFault. REQUIRES: at least one error.
ExitCode exitCodeOf(const Diagnostics& diagnostics);

/// report() and exitCodeOf() in one.
ExitCode failWith(const Diagnostics& diagnostics, bool json);

/// Writes what was asked for to stdout; kMachineFault and a report if it does not arrive.
ExitCode printResult(const std::string& text, bool json);

/// "usage.bad-date": what was given for --date.
Diagnostic badDate(const std::string& text);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_REPORT_H_
