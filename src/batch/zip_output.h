// One ZIP file with a stored entry for each row, and manifest.csv as the last.
#ifndef VANTHU_BATCH_ZIP_OUTPUT_H_
#define VANTHU_BATCH_ZIP_OUTPUT_H_

#include <memory>

#include "batch/job.h"
#include "batch/output.h"
#include "batch/rows.h"

namespace vanthu::batch {

/// Grows under the name PATH.part; `disk`, `rows` and `job` outlive the output.
std::unique_ptr<Output> zipOutput(Disk& disk, const Rows& rows, const Job& job);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ZIP_OUTPUT_H_
