// Checking a value against a schema.
//
// Inside data/ only. Pure and thread-safe.
#ifndef VANTHU_DATA_VALIDATOR_H_
#define VANTHU_DATA_VALIDATOR_H_

#include "base/diagnostic.h"
#include "base/value.h"
#include "data/schema.h"

namespace vanthu::data {

/// All that is wrong with `value` by `root`; empty if nothing is. The codes are listed in record.h.
/// With `missingAllowed`, required members may be missing.
Diagnostics validate(const Value& value, const SchemaNode& root, bool missingAllowed);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_VALIDATOR_H_
