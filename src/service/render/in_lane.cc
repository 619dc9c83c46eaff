#include "service/render/in_lane.h"

#include "service/api/problem.h"

namespace vanthu::service {

Diagnostic noLane() {
  Diagnostic busy = known("busy.lanes");
  busy.hint = {"gửi lại sau ít giây", "send it again in a few seconds"};
  return busy;
}

}  // namespace vanthu::service
