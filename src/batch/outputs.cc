#include "batch/outputs.h"

#include "batch/folder_output.h"
#include "batch/merged_output.h"
#include "batch/zip_output.h"

namespace vanthu::batch {

std::unique_ptr<Output> makeOutput(Disk& disk,
                                   const Rows& rows,
                                   const Job& job,
                                   const std::shared_ptr<const pdf::Writer>& writer,
                                   const std::string& title) {
  switch (job.target) {
    case Target::zip:
      return zipOutput(disk, rows, job);
    case Target::folder:
      return folderOutput(disk, rows, job);
    case Target::merged:
      break;
  }
  return mergedOutput(disk, job, writer, title);
}

}  // namespace vanthu::batch
