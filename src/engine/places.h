// Faults that do not say where they are get the place that only the engine knows.
//
// Inside engine/ only. Pure.
#ifndef VANTHU_ENGINE_PLACES_H_
#define VANTHU_ENGINE_PLACES_H_

#include "base/diagnostic.h"
#include "base/value.h"

namespace vanthu::engine {

/// Those with a JSON pointer and no file stand in `record`: at the value, or, where the field is
/// absent or was worked out, at the nearest one around it that was written.
Diagnostics placedInData(Diagnostics faults, const Value& record);

/// Those without any place stand at `where`.
Diagnostics placedAt(Diagnostics faults, const Where& where);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_PLACES_H_
