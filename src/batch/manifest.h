// manifest.csv: each row of a batch with its name, file or page, SHA-256 and result.
//
// UTF-8 with a byte order mark, parted by semicolons, lines end CR LF: so Excel opens it right
// where the decimal sign is a comma, as in Vietnam. A text that a spreadsheet could take for a
// formula gets a leading apostrophe (robustness.md T9); to read a name back, take one leading
// apostrophe off. Pure.
#ifndef VANTHU_BATCH_MANIFEST_H_
#define VANTHU_BATCH_MANIFEST_H_

#include <string>
#include <vector>

#include "batch/outcome.h"
#include "batch/rows.h"

namespace vanthu::batch {

/// Rows that were not asked for are left out. `outcomes` are those of `rows`, in order.
std::string manifest(const Rows& rows, const std::vector<Outcome>& outcomes);

/// One field of a CSV line: quoted where it must be, harmless in a spreadsheet.
std::string csvField(std::string_view text);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_MANIFEST_H_
