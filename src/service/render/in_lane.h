// Work of the engine for somebody who waits: in a lane (service/lanes.h).
#ifndef VANTHU_SERVICE_RENDER_IN_LANE_H_
#define VANTHU_SERVICE_RENDER_IN_LANE_H_

#include <chrono>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/diagnostic.h"
#include "service/api/services.h"

namespace vanthu::service {

inline constexpr std::chrono::seconds kLongestWaitForLane{10};

/// "busy.lanes", with what to do.
Diagnostic noLane();

/// The Result that `work` gives, which must not ask for a lane in turn. `client` names who asks:
/// their lanes are shared out. Errors: "busy.lanes", those of `work`.
template <typename Work>
std::invoke_result_t<Work&> inLane(Services& services, std::string_view client, Work work) {
  std::optional<std::invoke_result_t<Work&>> given;
  const auto deadline = Lanes::Clock::now() + kLongestWaitForLane;
  if (!services.lanes.run(
          Lanes::Kind::interactive, client, deadline, [&] { given.emplace(work()); }))
    return fail(noLane());
  return std::move(*given);
}

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_IN_LANE_H_
