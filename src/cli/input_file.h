// Reading what the person at the command line names.
#ifndef VANTHU_CLI_INPUT_FILE_H_
#define VANTHU_CLI_INPUT_FILE_H_

#include <cstddef>
#include <string>

#include "base/result.h"
#include "data/json_reader.h"

namespace vanthu::cli {

/// The bytes of a file, or of stdin for "-"; at most `maxBytes`.
/// Errors: "data.cannot-read", "data.too-large".
Result<std::string> readInput(const std::string& path, size_t maxBytes = data::kMaxJsonBytes);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_INPUT_FILE_H_
