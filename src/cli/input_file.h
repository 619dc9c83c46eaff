// Reading what the person at the command line names.
#ifndef VANTHU_CLI_INPUT_FILE_H_
#define VANTHU_CLI_INPUT_FILE_H_

#include <string>

#include "base/result.h"

namespace vanthu::cli {

/// The bytes of a file, or of stdin for "-"; at most 20 MiB (robustness.md, Limits).
/// Errors: "data.cannot-read", "data.too-large".
Result<std::string> readInput(const std::string& path);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_INPUT_FILE_H_
