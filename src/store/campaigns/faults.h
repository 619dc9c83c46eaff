// What can be wrong with offices and campaigns, in words. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_FAULTS_H_
#define VANTHU_STORE_CAMPAIGNS_FAULTS_H_

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"
#include "store/version_fault.h"

namespace vanthu::store {

/// "<thing>.unknown": the thing by its word in both languages.
Diagnostic unknown(std::string_view thing, const Message& name);

Diagnostic conflict(std::string_view what, Message message, Message hint = {});

/// "data.…" at a member of the body.
Diagnostic wrong(std::string_view code, std::string pointer, Message message, Message hint = {});

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_FAULTS_H_
