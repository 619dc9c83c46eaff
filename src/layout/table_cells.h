// The cells of a table: tagged once, measured at one text size.
#ifndef VANTHU_LAYOUT_TABLE_CELLS_H_
#define VANTHU_LAYOUT_TABLE_CELLS_H_

#include <span>
#include <vector>

#include "document/document.h"
#include "layout/column_widths.h"
#include "layout/context.h"
#include "layout/measure_text.h"
#include "page/page.h"

namespace vanthu::layout {

/// One cell in its row, measured and not yet broken.
struct MeasuredCell {
  MeasuredText text;
  size_t column = 0;  ///< its first
  size_t span = 1;
  document::Align align = document::Align::left;
};

using MeasuredRow = std::vector<MeasuredCell>;

/// Header first (empty if no column has one), then the rows.
struct MeasuredTable {
  MeasuredRow header;
  std::vector<MeasuredRow> rows;
};

/// The leaf of each cell, header cells first, in reading order.
std::vector<page::TagId> tagTable(const document::Table& table, Context& context);

bool hasHeader(const document::Table& table);

MeasuredTable measureTable(const document::Table& table,
                           Length size,
                           std::span<const page::TagId> tags,
                           Context& context);

enum class Wrapping {
  none,   ///< whole cells in one line
  glued,  ///< at break chances
  loose,  ///< at every space
};

/// What each column needs if cells wrap like that. Cells over several columns do not count.
std::vector<ColumnNeed> columnNeeds(const document::Table& table,
                                    MeasuredTable& cells,
                                    Wrapping wrapping,
                                    Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TABLE_CELLS_H_
