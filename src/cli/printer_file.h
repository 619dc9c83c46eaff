// The saved printers of the person at the command line: $XDG_CONFIG_HOME/vanthu/printers.json, for
// that person's eyes only.
#ifndef VANTHU_CLI_PRINTER_FILE_H_
#define VANTHU_CLI_PRINTER_FILE_H_

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "batch/printers.h"

namespace vanthu::cli {

/// Errors: "printer.no-home" if neither XDG_CONFIG_HOME nor HOME is set.
Result<std::filesystem::path> printerFile();

/// None if there is no file yet.
Result<std::vector<batch::Printer>> loadPrinters();

/// Whole or not at all, with mode 0600; folders that are missing are made.
Diagnostics savePrinters(const std::vector<batch::Printer>& printers);

/// "printer.unknown" with the nearest name as a hint.
Result<batch::Printer> findPrinter(const std::string& name);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_PRINTER_FILE_H_
