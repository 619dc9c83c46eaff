#include "cli/printer_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <system_error>

#include "base/nearest_name.h"
#include "batch/disk.h"
#include "cli/data_folder.h"
#include "cli/input_file.h"

namespace vanthu::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kOthers = 0077;

Diagnostic noHome() {
  return {"printer.no-home",
          {},
          {"không biết lưu thiết lập máy in ở đâu", "there is no place to save printers in"},
          {"đặt biến môi trường HOME hoặc XDG_CONFIG_HOME",
           "set the environment variable HOME or XDG_CONFIG_HOME"}};
}

Diagnostic unknownPrinter(const std::string& name, const std::vector<std::string>& known) {
  Diagnostic out{"printer.unknown",
                 {},
                 {"chưa lưu máy in \"" + name + "\"", "no printer \"" + name + "\" is saved"},
                 {"xem `vanthu printer list`", "see `vanthu printer list`"}};
  if (const std::string near = nearestName(name, known); !near.empty())
    out.hint = {"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"};
  return out;
}

Diagnostics makeFolders(batch::Disk& disk, const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error))
    return {};
  if (folder.has_relative_path()) {
    if (Diagnostics faults = makeFolders(disk, folder.parent_path()); !faults.empty())
      return faults;
  }
  return disk.makeFolder(folder);
}

}  // namespace

Result<fs::path> printerFile() {
  fs::path folder = folderNamedBy("XDG_CONFIG_HOME");
  if (folder.empty()) {
    const fs::path home = folderNamedBy("HOME");
    if (home.empty())
      return fail(noHome());
    folder = home / ".config";
  }
  return folder / "vanthu" / "printers.json";
}

Result<std::vector<batch::Printer>> loadPrinters() {
  const Result<fs::path> path = printerFile();
  if (!path)
    return fail(path.error());
  std::error_code error;
  if (!fs::exists(*path, error))
    return std::vector<batch::Printer>();
  const Result<std::string> json = readInput(path->string());
  if (!json)
    return fail(json.error());
  return batch::readPrinters(*json, path->string());
}

Diagnostics savePrinters(const std::vector<batch::Printer>& printers) {
  const Result<fs::path> path = printerFile();
  if (!path)
    return path.error();
  const mode_t before = ::umask(kOthers);
  const auto disk = batch::realDisk();
  Diagnostics faults = makeFolders(*disk, path->parent_path());
  if (faults.empty()) {
    fs::path temporary = *path;
    temporary += ".part";
    faults = batch::writeWhole(*disk, temporary, *path, batch::toJson(printers));
  }
  ::umask(before);
  return faults;
}

Result<batch::Printer> findPrinter(const std::string& name) {
  const auto printers = loadPrinters();
  if (!printers)
    return fail(printers.error());
  std::vector<std::string> known;
  for (const batch::Printer& printer : *printers) {
    if (printer.name == name)
      return printer;
    known.push_back(printer.name);
  }
  return fail(unknownPrinter(name, known));
}

}  // namespace vanthu::cli
