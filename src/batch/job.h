// Job: what a batch shall do. Plain data.
#ifndef VANTHU_BATCH_JOB_H_
#define VANTHU_BATCH_JOB_H_

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/value.h"
#include "batch/row_choice.h"
#include "engine/engine.h"
#include "page/impose.h"

namespace vanthu::batch {

constexpr size_t kMaxPagesOfFile = 10'000;

enum class Target {
  merged,  ///< all rows in one PDF, or in several of at most so many pages
  folder,  ///< a sign-ready PDF for each row
  zip,     ///< the same in one ZIP file
};

struct Job {
  std::string templateName;
  Value common;  ///< an object that each row is laid over, or null
  RowChoice choice;
  Target target = Target::merged;
  std::filesystem::path path;   ///< of the file or the folder
  engine::Options options;      ///< `output` and `fonts` are the batch's own
  page::Point offset;           ///< of everything printed over pre-printed stock
  bool duplex = false;          ///< a blank verso behind an odd number of pages; merged files only
  page::Imposition imposition;  ///< several pages on a sheet; merged files only
  size_t pagesPerFile = kMaxPagesOfFile;
  size_t threads = 1;
  size_t rowsPerCommit = 256;  ///< files or entries that are made safe together
  bool strict = false;         ///< one refused row stops the batch before anything is written
  bool resume = false;
  std::string version;  ///< of the engine: part of what must be the same to resume
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_JOB_H_
