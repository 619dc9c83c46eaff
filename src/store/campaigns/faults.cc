#include "store/campaigns/faults.h"

#include <utility>

namespace vanthu::store {

Diagnostic unknown(std::string_view thing, const Message& name) {
  return {std::string(thing) + ".unknown",
          {},
          {"không có " + name.vi + " này", "there is no such " + name.en},
          {}};
}

Diagnostic conflict(std::string_view what, Message message, Message hint) {
  return {"conflict." + std::string(what), {}, std::move(message), std::move(hint)};
}

Diagnostics checkVersion(const std::optional<int64_t>& asked, int64_t stored) {
  if (!asked || *asked == stored)
    return {};
  return {{"precondition.failed",
           {},
           {"đã có người sửa sau khi bạn đọc", "somebody has changed it since you read it"},
           {"đọc lại rồi sửa trên bản mới", "read it again and change the new version"}}};
}

Diagnostic wrong(std::string_view code, std::string pointer, Message message, Message hint) {
  return {std::string(code), {{}, 0, 0, std::move(pointer)}, std::move(message), std::move(hint)};
}

}  // namespace vanthu::store
