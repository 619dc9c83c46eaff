// RowMaker: a row of the list into pages, and into a file of its own.
//
// Row over common data, through the engine's line, then the changes that printing asks for. Safe to
// use from several threads.
#ifndef VANTHU_BATCH_ROW_MAKER_H_
#define VANTHU_BATCH_ROW_MAKER_H_

#include <string>

#include "base/date.h"
#include "base/result.h"
#include "batch/job.h"
#include "batch/made.h"
#include "batch/rows.h"
#include "engine/engine.h"
#include "layout/box_memory.h"
#include "pdf/gate_memory.h"

namespace vanthu::batch {

class RowMaker {
 public:
  /// `day` stands in where neither the job nor the data has a date. All outlive the maker.
  RowMaker(const engine::Engine& engine, const Rows& rows, const Job& job, const Date& day);

  /// The row's pages as they will be printed, with its name and unit.
  Made pages(size_t row) const;

  /// A sign-ready file with the shared fonts of `writer`.
  Made file(size_t row, const pdf::Writer& writer) const;

  /// Pages ready for a merged file.
  Made prepared(size_t row, const pdf::Writer& writer) const;

  /// What the row is called in the manifest; empty if it cannot be read.
  std::string nameOf(size_t row) const;

 private:
  Result<Value> record(size_t row) const;

  const engine::Engine& engine_;
  const Rows& rows_;
  const Job& job_;
  Value common_;
  // Both are safe to use from several threads.
  mutable pdf::GateMemory gateMemory_;
  mutable layout::BoxMemory boxes_;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ROW_MAKER_H_
