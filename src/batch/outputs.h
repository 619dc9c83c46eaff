// The output that a job asks for.
#ifndef VANTHU_BATCH_OUTPUTS_H_
#define VANTHU_BATCH_OUTPUTS_H_

#include <memory>
#include <string>

#include "batch/disk.h"
#include "batch/job.h"
#include "batch/output.h"
#include "batch/rows.h"
#include "pdf/write.h"

namespace vanthu::batch {

/// `writer` and `title` are those of merged files. All outlive the output.
std::unique_ptr<Output> makeOutput(Disk& disk,
                                   const Rows& rows,
                                   const Job& job,
                                   const std::shared_ptr<const pdf::Writer>& writer,
                                   const std::string& title);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_OUTPUTS_H_
