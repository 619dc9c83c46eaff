// One sheet of a list, from its header to its last row.
//
// Inside intake/ only. Not thread-safe: one for each sheet.
#ifndef VANTHU_INTAKE_TABLE_READER_H_
#define VANTHU_INTAKE_TABLE_READER_H_

#include "intake/cell_text.h"
#include "intake/header.h"
#include "intake/row_builder.h"

namespace vanthu::intake {

/// What all sheets of a list share.
struct ListContext {
  const std::vector<Field>& fields;
  const Target& target;
  RowBuilder& builder;
  Intake& out;
};

/// Reads all rows of `table` into `context.out`; `header` is the one found in it.
void readTable(const sheet::Table& table,
               const ColumnVerdicts& verdicts,
               const FoundHeader& header,
               ListContext& context);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_TABLE_READER_H_
