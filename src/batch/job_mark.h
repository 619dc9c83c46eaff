// What must be the same for a batch to go on where another stopped: hashes of the list, the
// template and what it is made with, the options.
#ifndef VANTHU_BATCH_JOB_MARK_H_
#define VANTHU_BATCH_JOB_MARK_H_

#include "base/date.h"
#include "base/world.h"
#include "batch/job.h"
#include "batch/journal.h"
#include "batch/rows.h"

namespace vanthu::batch {

JobMark markOf(const Job& job, const Rows& rows, const World& world, const Date& day);

/// "batch.other-job", naming what differs; none if the journal is of this job. Days may differ.
Diagnostics differences(const JobMark& journal, const JobMark& job, const std::string& path);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_JOB_MARK_H_
