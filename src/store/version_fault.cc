#include "store/version_fault.h"

namespace vanthu::store {

Diagnostic otherVersionSeen() {
  return {"precondition.failed",
          {},
          {"đã có người sửa sau khi bạn đọc", "somebody has changed it since you read it"},
          {"đọc lại rồi sửa trên bản mới", "read it again and change the new version"}};
}

Diagnostics checkVersion(const std::optional<int64_t>& asked, int64_t stored) {
  if (!asked || *asked == stored)
    return {};
  return {otherVersionSeen()};
}

}  // namespace vanthu::store
