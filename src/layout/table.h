// Ruled tables: columns by content or as given, group and total rows, the header again on each
// page.
#ifndef VANTHU_LAYOUT_TABLE_H_
#define VANTHU_LAYOUT_TABLE_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends a strip for each row: rows never split. The header stays with the first row, a group's
/// row with the next, the total with the row before it; of four rows or more the first two and the
/// last two stay together. Too wide even at the smallest size is a
/// fault.
void layOutTable(const document::Table& table, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TABLE_H_
