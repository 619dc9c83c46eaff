// Tables over lists, as the front matter describes them.
#ifndef VANTHU_FILL_TABLE_H_
#define VANTHU_FILL_TABLE_H_

#include <cstddef>

#include "document/document.h"
#include "fill/context.h"
#include "markup/template.h"

namespace vanthu::fill {

/// The table with index `table` of the template over `list`, for a tag at `place`.
/// REQUIRES: `list` is a list.
document::Table writeTable(size_t table,
                           const Value& list,
                           const markup::Place& place,
                           Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_TABLE_H_
