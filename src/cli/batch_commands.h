// `vanthu batch` and `vanthu printer`: options in, exit code out.
#ifndef VANTHU_CLI_BATCH_COMMANDS_H_
#define VANTHU_CLI_BATCH_COMMANDS_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "cli/commands.h"

namespace vanthu::cli {

struct BatchOptions {
  std::string templateName;
  std::string list;    ///< XLSX, ODS, CSV or a JSON list
  std::string data;    ///< what all rows have in common; may be empty
  std::string merged;  ///< of the three exactly one is given
  std::string folder;
  std::string zip;
  bool overprint = false;
  std::string offset;   ///< "X,Y" in millimetres; empty: the printer's, else none
  std::string printer;  ///< a saved profile
  bool duplex = false;
  std::string nUp;           ///< "2x4"; empty: one page a sheet
  std::string paper = "A4";  ///< of the sheets of n-up: A4, A3
  bool cropMarks = false;
  bool strict = false;
  bool resume = false;
  uint64_t from = 0;
  std::string only;         ///< "3,7-12"
  size_t threads = 0;       ///< 0: as many as there are processors
  size_t pagesPerFile = 0;  ///< 0: the most that is allowed
  std::string profile;      ///< ND30, TT01 or empty
  std::string date;         ///< YYYY-MM-DD or empty
};

/// kInputFault also where only some rows were refused and the others are done.
ExitCode batch(const BatchOptions& options, const Common& common);

struct PrinterOptions {
  std::string name;
  std::string offset;  ///< "X,Y"
  std::string tray;
  bool duplex = false;
  std::string output;
};

/// "usage.bad-offset": what was given for --offset.
Diagnostic badOffset(const std::string& text);

ExitCode listPrinters(const Common& common);
ExitCode setPrinter(const PrinterOptions& options, const Common& common);
ExitCode removePrinter(const PrinterOptions& options, const Common& common);
/// Writes the calibration sheet.
ExitCode printCalibration(const PrinterOptions& options, const Common& common);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_BATCH_COMMANDS_H_
