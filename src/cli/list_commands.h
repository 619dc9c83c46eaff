// `vanthu import` and `vanthu export`: options in, exit code out.
#ifndef VANTHU_CLI_LIST_COMMANDS_H_
#define VANTHU_CLI_LIST_COMMANDS_H_

#include <string>
#include <vector>

#include "cli/commands.h"

namespace vanthu::cli {

struct ImportOptions {
  std::string list;                  ///< a file or "-"
  std::string templateName;          ///< empty: a JSON list's own "$template"
  std::string output;                ///< a file or "-"; empty: only the report
  std::string report;                ///< a file that ends in .xlsx or .json; empty: none
  std::string sheet;                 ///< empty: each that has a header
  std::string data;                  ///< a JSON file with what the records share; empty: none
  std::string sort = "sheet";        ///< sheet, name, unit
  std::string units;                 ///< a file with the order of units, one a line
  std::vector<std::string> columns;  ///< "HEADER=FIELD", "C=FIELD"
  std::vector<std::string> values;   ///< "FIELD=VALUE"
  bool asWritten = false;            ///< names keep their capitals
  bool strict = false;               ///< a refused row: nothing is written
};

/// Rows into records, with a report: to stdout, or to stderr where the records go to stdout.
/// kInputFault if a row was refused or the list lacks a column; the records of the other rows are
/// written all the same.
ExitCode importList(const ImportOptions& options, const Common& common);

struct ExportOptions {
  std::string data;          ///< a record or a list, a JSON file or "-"
  std::string templateName;  ///< empty: the data's "$template"
  std::string list;          ///< a field of the record; empty: the template's own
  std::string output;        ///< an XLSX file or "-"
};

/// A list as a spreadsheet that import takes back.
ExitCode exportList(const ExportOptions& options, const Common& common);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_LIST_COMMANDS_H_
