// The lists of a sheet: most have one, some have another below it under a header of its own ("II.
// CÁ NHÂN" under "I. TẬP THỂ", with other columns).
//
// Pure.
#ifndef VANTHU_INTAKE_LISTS_OF_SHEET_H_
#define VANTHU_INTAKE_LISTS_OF_SHEET_H_

#include <vector>

#include "intake/columns.h"
#include "intake/groups.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

/// The sheet parted before each header that differs from the one above it, titles with the header
/// that they stand over; empty if it has one list or none. Rows keep their numbers.
std::vector<sheet::Table> listsOf(const sheet::Table& table,
                                  const ColumnMatcher& matcher,
                                  const Groups& groups);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_LISTS_OF_SHEET_H_
