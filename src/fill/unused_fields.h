// Fields of the schema that a template never prints.
#ifndef VANTHU_FILL_UNUSED_FIELDS_H_
#define VANTHU_FILL_UNUSED_FIELDS_H_

#include "base/diagnostic.h"
#include "data/schema.h"
#include "fill/type_check.h"

namespace vanthu::fill {

/// Warnings "lint.unused-field", each at the field in the schema. A field of which nothing is used
/// is named once, without those below it.
Diagnostics unusedFields(const data::Schema& schema, const TypeChecker& checker);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_UNUSED_FIELDS_H_
