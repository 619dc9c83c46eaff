// What says that somebody else was faster. Pure.
#ifndef VANTHU_STORE_VERSION_FAULT_H_
#define VANTHU_STORE_VERSION_FAULT_H_

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"

namespace vanthu::store {

/// "precondition.failed": another version is there than the one that was seen.
Diagnostic otherVersionSeen();

/// Fails with it if a version was asked for and is not the one that is stored.
Diagnostics checkVersion(const std::optional<int64_t>& asked, int64_t stored);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_VERSION_FAULT_H_
