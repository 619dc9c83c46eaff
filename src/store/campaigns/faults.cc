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

Diagnostic wrong(std::string_view code, std::string pointer, Message message, Message hint) {
  return {std::string(code), {{}, 0, 0, std::move(pointer)}, std::move(message), std::move(hint)};
}

}  // namespace vanthu::store
