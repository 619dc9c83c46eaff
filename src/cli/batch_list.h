// The list of `vanthu batch`, whatever kind of file it is.
#ifndef VANTHU_CLI_BATCH_LIST_H_
#define VANTHU_CLI_BATCH_LIST_H_

#include <cstddef>
#include <string>

#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "batch/rows.h"
#include "engine/engine.h"

namespace vanthu::cli {

struct BatchList {
  batch::Rows rows;
  size_t mended = 0;  ///< rows that were taken after something in them was put right
};

/// The rows of a JSON list as they are, or those of a spreadsheet by the template's schema, with
/// what is wrong in them as their own faults. Rows bear the numbers of the sheet; of several
/// sheets, they are counted through from 1. Errors: "batch.template-of-whole-list" where the rows
/// are a field of one document, those of engine::importList and of batch::Rows.
/// REQUIRES: no other thread runs in this process.
Result<BatchList> readBatchList(const std::string& path,
                                const std::string& templateName,
                                const Value& common,
                                const engine::Engine& engine,
                                const World& world);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_BATCH_LIST_H_
