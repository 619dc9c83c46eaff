// The work on foreign bytes that the engine has done in children (sandbox/runner.h).
#ifndef VANTHU_ENGINE_WORKER_FUNCTIONS_H_
#define VANTHU_ENGINE_WORKER_FUNCTIONS_H_

#include <string_view>

#include "sandbox/runner.h"

namespace vanthu::engine {

/// "check-pdf": the profile's id, a line feed, and a PDF into findings (engine/check.h).
inline constexpr std::string_view kCheckPdf = "check-pdf";
/// "read-sheet": the file's name, a line feed, and a spreadsheet into cells (engine/list.h).
inline constexpr std::string_view kReadSheet = "read-sheet";

/// "read-signed": a PDF into its pages and filled signature fields (engine/signed_file.h).
inline constexpr std::string_view kReadSigned = "read-signed";

/// All of them, for a program with threads: sandbox::Spawner::start(workerFunctions()).
sandbox::Functions workerFunctions();

/// Forks from this very process. REQUIRES, of each call: no other thread runs in this process.
sandbox::Runner& localWorkers();

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_WORKER_FUNCTIONS_H_
