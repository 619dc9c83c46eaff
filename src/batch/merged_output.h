// All rows in one PDF for the printer, or in several: -001, -002 … when a file would have more
// pages than the job allows. The manifest stands beside them.
#ifndef VANTHU_BATCH_MERGED_OUTPUT_H_
#define VANTHU_BATCH_MERGED_OUTPUT_H_

#include <memory>
#include <string>

#include "batch/job.h"
#include "batch/output.h"
#include "pdf/write.h"

namespace vanthu::batch {

/// `title` is that of the files. A file is made in memory, and let go before the next begins. With
/// an imposition rows come as pages, else prepared. `disk` and `job` outlive the output.
std::unique_ptr<Output> mergedOutput(Disk& disk,
                                     const Job& job,
                                     std::shared_ptr<const pdf::Writer> writer,
                                     std::string title);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_MERGED_OUTPUT_H_
