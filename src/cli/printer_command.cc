#include <algorithm>

#include "batch/calibration.h"
#include "cli/batch_commands.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "cli/printer_file.h"
#include "engine/engine.h"
#include "text/normalize.h"

namespace vanthu::cli {
namespace {

constexpr size_t kLongestName = 200;

Diagnostic badName(const std::string& name) {
  return {"usage.bad-name",
          {},
          {"tên hoặc khay không dùng được: \"" + name + "\"",
           "this name or tray cannot be used: \"" + name + "\""},
          {}};
}

bool isGoodName(const std::string& name) {
  return name.size() <= kLongestName && text::normalize(name) == name;
}

}  // namespace

Diagnostic badOffset(const std::string& text) {
  return {"usage.bad-offset",
          {},
          {"--offset phải là hai số mm như 1.5,-0.3, nhiều nhất 20, không phải \"" + text + "\"",
           "--offset must be two numbers of millimetres such as 1.5,-0.3, at most 20, not \"" +
               text + "\""},
          {}};
}

ExitCode listPrinters(const Common& common) {
  const auto printers = loadPrinters();
  if (!printers)
    return failWith(printers.error(), common.json);
  std::string out;
  for (const batch::Printer& printer : *printers)
    out += printer.name + "\t" + batch::toText(printer.offset) + "\t" + printer.tray + "\t" +
           (printer.duplex ? "hai mặt" : "một mặt") + "\n";
  return printResult(out, common.json);
}

ExitCode setPrinter(const PrinterOptions& options, const Common& common) {
  const auto offset = batch::parseOffset(options.offset);
  if (!offset) {
    report({badOffset(options.offset)}, common.json);
    return kUsage;
  }
  for (const std::string& name : {options.name, options.tray}) {
    if (isGoodName(name) && !options.name.empty())
      continue;
    report({badName(name)}, common.json);
    return kUsage;
  }
  auto printers = loadPrinters();
  if (!printers)
    return failWith(printers.error(), common.json);
  const batch::Printer printer{options.name, *offset, options.tray, options.duplex};
  const auto known = std::find_if(printers->begin(), printers->end(), [&](const auto& each) {
    return each.name == options.name;
  });
  if (known == printers->end())
    printers->push_back(printer);
  else
    *known = printer;
  const Diagnostics faults = savePrinters(*printers);
  return faults.empty() ? kDone : failWith(faults, common.json);
}

ExitCode removePrinter(const PrinterOptions& options, const Common& common) {
  const auto found = findPrinter(options.name);
  if (!found)
    return failWith(found.error(), common.json);
  auto printers = loadPrinters();
  if (!printers)
    return failWith(printers.error(), common.json);
  std::erase(*printers, *found);
  const Diagnostics faults = savePrinters(*printers);
  return faults.empty() ? kDone : failWith(faults, common.json);
}

ExitCode printCalibration(const PrinterOptions& options, const Common& common) {
  batch::Offset offset;
  if (!options.name.empty()) {
    const auto printer = findPrinter(options.name);
    if (!printer)
      return failWith(printer.error(), common.json);
    offset = printer->offset;
  }
  const engine::InstalledWorld world = makeWorld(common);
  const auto engine = engine::Engine::make(world);
  if (!engine)
    return failWith(asTyped(engine.error(), world), common.json);
  const Result<std::string> pdf = batch::calibrationSheet(**engine, offset);
  if (!pdf)
    return failWith(pdf.error(), common.json);
  const Diagnostics faults = writeOutput(options.output, *pdf);
  return faults.empty() ? kDone : failWith(faults, common.json);
}

}  // namespace vanthu::cli
