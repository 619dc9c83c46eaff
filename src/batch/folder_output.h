// A file for each row in one folder, and manifest.csv.
#ifndef VANTHU_BATCH_FOLDER_OUTPUT_H_
#define VANTHU_BATCH_FOLDER_OUTPUT_H_

#include <memory>

#include "batch/job.h"
#include "batch/output.h"
#include "batch/rows.h"

namespace vanthu::batch {

/// The folder is made if it is not there; other files in it stay. `disk`, `rows` and
/// `job` outlive the output.
std::unique_ptr<Output> folderOutput(Disk& disk, const Rows& rows, const Job& job);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_FOLDER_OUTPUT_H_
