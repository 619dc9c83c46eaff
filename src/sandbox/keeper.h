// Inside sandbox/ only: the processes behind a Spawner.
//
//     program ─ watcher ─ spawner ─ keeper (one a call) ─ confined child
#ifndef VANTHU_SANDBOX_KEEPER_H_
#define VANTHU_SANDBOX_KEEPER_H_

#include <optional>
#include <string>

#include "base/result.h"
#include "sandbox/spawner.h"

namespace vanthu::sandbox {

/// Makes spawners until the other end of `control` is closed. Never returns.
[[noreturn]] void runWatcher(int control,
                             const Functions& functions,
                             const SpawnerOptions& options);

/// What a keeper answers: the result, or its one diagnostic, as bytes.
std::string packed(const Result<std::string>& result);
/// Nothing if `bytes` is no whole answer.
std::optional<Result<std::string>> unpacked(std::string bytes);

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_KEEPER_H_
