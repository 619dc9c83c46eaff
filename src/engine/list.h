// Lists: a spreadsheet or a JSON list into records of a template, and a list as a spreadsheet.
//
// Spreadsheets are foreign bytes: they are read in a child process that can do nothing else
// (sandbox/worker.h), by `workers`, which has the functions of worker_functions.h.
#ifndef VANTHU_ENGINE_LIST_H_
#define VANTHU_ENGINE_LIST_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "engine/engine.h"
#include "engine/template_library.h"
#include "engine/worker_functions.h"
#include "intake/intake.h"
#include "intake/records.h"
#include "intake/report.h"

namespace vanthu::engine {

struct ListFile {
  std::string_view bytes;
  std::string_view name;  ///< what errors call it; ".json" tells a JSON list from CSV
};

struct ImportedList {
  std::shared_ptr<const LoadedTemplate> source;
  intake::ReportHead head;
  intake::Intake intake;
  Value rest;  ///< of a JSON record: its other members; else null
};

/// The rows of `file` by the template's schema: items of its `list` field, or, without one, each a
/// record. Of a JSON record, the rows are those of that field; its "$template" stands in for an
/// empty `templateName`. `options.common`, if given, holds what all records share ("$template" and
/// "$date" do not count); with it, records must be whole. Errors: template.*, sheet.*, data.*,
/// list.*, sandbox.*, machine.*.
Result<ImportedList> importList(const Engine& engine,
                                const World& world,
                                std::string_view templateName,
                                const ListFile& file,
                                intake::Options options = {},
                                sandbox::Runner& workers = localWorkers());

/// What `render` and `batch` take: a record with "$template", the list, and all of `common` and of
/// the JSON record that the list stood in; or, where each row is a record, the list of records.
Value recordsOf(const ImportedList& list,
                intake::Order order,
                const std::vector<std::string>& units = {},
                const Value& common = {});

/// The report as XLSX. Errors: those of sheet::writeXlsx.
Result<std::string> reportXlsx(const ImportedList& list);

/// A list of `data` as XLSX: that of the field `listField` (empty: the template's own) of a record,
/// or `data` itself if it is a list. Errors: template.*, list.*, those of sheet::writeXlsx.
Result<std::string> exportList(const Engine& engine,
                               const World& world,
                               std::string_view templateName,
                               const Value& data,
                               std::string_view listField = {});

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_LIST_H_
