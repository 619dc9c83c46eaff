// The list of `vanthu batch`, whatever kind of file it is.
#ifndef VANTHU_CLI_BATCH_LIST_H_
#define VANTHU_CLI_BATCH_LIST_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "batch/rows.h"
#include "engine/engine.h"

namespace vanthu::cli {

struct BatchList {
  batch::Rows rows;
  std::vector<uint64_t> mended{};  ///< numbers of rows that were put right and taken
  Diagnostics findings{};          ///< warnings about the list and its totals
};

/// The rows of a JSON list as they are, or those of a spreadsheet by the template's schema, with
/// what is wrong or doubtful in them as their own findings. Rows bear the numbers of the sheet; of
/// several sheets, they are counted through from 1. Errors: "batch.template-of-whole-list" where
/// the rows are a field of one document, those of engine::importList and of batch::Rows. REQUIRES:
/// no other thread runs in this process.
Result<BatchList> readBatchList(const std::string& path,
                                const std::string& templateName,
                                const Value& common,
                                const engine::Engine& engine,
                                const World& world);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_BATCH_LIST_H_
