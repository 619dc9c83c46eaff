// What can be wrong with offices and campaigns, in words. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_FAULTS_H_
#define VANTHU_STORE_CAMPAIGNS_FAULTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"

namespace vanthu::store {

/// "<thing>.unknown": the thing by its word in both languages.
Diagnostic unknown(std::string_view thing, const Message& name);

Diagnostic conflict(std::string_view what, Message message, Message hint = {});

/// Fails with "precondition.failed" if a version was asked for and is not the one that is there.
Diagnostics checkVersion(const std::optional<int64_t>& asked, int64_t stored);

/// "data.…" at a member of the body.
Diagnostic wrong(std::string_view code, std::string pointer, Message message, Message hint = {});

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_FAULTS_H_
