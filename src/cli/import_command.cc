#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "cli/input_file.h"
#include "cli/list_commands.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "data/json_reader.h"
#include "engine/list.h"
#include "text/normalize.h"
#include "text/words.h"

namespace vanthu::cli {
namespace {

constexpr size_t kMostListBytes = size_t{200} << 20;  // robustness.md
constexpr size_t kMostUnitsBytes = size_t{1} << 20;

Diagnostic badPair(const std::string& option, const std::string& given) {
  return {"usage.bad-argument",
          {},
          {option + " phải có dạng TÊN=GIÁ TRỊ, không phải \"" + given + "\"",
           option + " must be NAME=VALUE, not \"" + given + "\""},
          {}};
}

intake::Order orderOf(const std::string& sort) {
  if (sort == "name")
    return intake::Order::name;
  return sort == "unit" ? intake::Order::unit : intake::Order::sheet;
}

std::string displayName(const std::string& path) {
  return path == "-" ? "stdin" : path;
}

class Import {
 public:
  Import(const ImportOptions& options, const Common& common)
      : options_(options), common_(common), world_(makeWorld(common)) {}

  ExitCode run() {
    if (const std::optional<Diagnostic> wrong = readOptions()) {
      report({*wrong}, common_.json);
      return kUsage;
    }
    if (Diagnostics faults = readFiles(); !faults.empty())
      return failWith(faults, common_.json);
    const auto engine = engine::Engine::make(world_);
    if (!engine)
      return failWith(asTyped(engine.error(), world_), common_.json);
    const auto list = engine::importList(**engine,
                                         world_,
                                         options_.templateName,
                                         {bytes_, displayName(options_.list)},
                                         std::move(wanted_));
    if (!list)
      return failWith(asTyped(list.error(), world_), common_.json);
    if (Diagnostics faults = write(*list); !faults.empty())
      return failWith(faults, common_.json);
    return isWhole(*list) ? kDone : kInputFault;
  }

 private:
  std::optional<Diagnostic> readOptions() {
    wanted_.sheet = options_.sheet;
    wanted_.mendNames = !options_.asWritten;
    for (const std::string& pair : options_.columns) {
      const size_t at = pair.find_last_of('=');
      if (at == std::string::npos || at == 0)
        return badPair("--column", pair);
      wanted_.columns.emplace_back(pair.substr(0, at), pair.substr(at + 1));
    }
    for (const std::string& pair : options_.values) {
      const size_t at = pair.find('=');
      if (at == std::string::npos || at == 0 || at + 1 == pair.size())
        return badPair("--set", pair);
      wanted_.defaults.emplace_back(pair.substr(0, at), pair.substr(at + 1));
    }
    return std::nullopt;
  }

  Diagnostics readFiles() {
    Result<std::string> bytes = readInput(options_.list, kMostListBytes);
    if (!bytes)
      return std::move(bytes.error());
    bytes_ = std::move(*bytes);
    if (!options_.data.empty()) {
      const Result<std::string> json = readInput(options_.data);
      if (!json)
        return json.error();
      Result<Value> shared = data::readJson(*json, options_.data);
      if (!shared)
        return std::move(shared.error());
      wanted_.common = shared_ = std::move(*shared);
    }
    return readUnits();
  }

  Diagnostics readUnits() {
    if (options_.units.empty())
      return {};
    const Result<std::string> text = readInput(options_.units, kMostUnitsBytes);
    if (!text)
      return text.error();
    const auto clean = text::normalize(*text);
    if (!clean)
      return {{"list.bad-text", {options_.units, 0, 0, {}}, text::describe(clean.error()), {}}};
    for (size_t at = 0; at < clean->size();) {
      const size_t end = std::min(clean->find('\n', at), clean->size());
      const std::string_view line =
          text::withoutOuterSpaces(std::string_view(*clean).substr(at, end - at));
      if (!line.empty())
        units_.emplace_back(line);
      at = end + 1;
    }
    return {};
  }

  static bool isWhole(const engine::ImportedList& list) {
    bool whole = list.intake.totals.refused == 0;
    for (const Diagnostic& finding : list.intake.findings)
      whole = whole && finding.severity == Severity::warning;
    return whole;
  }

  // The report first: it is wanted most when something was refused.
  Diagnostics write(const engine::ImportedList& list) const {
    const std::string told = common_.json ? intake::reportJson(list.intake, list.head)
                                          : intake::reportText(list.intake, list.head);
    if (options_.output == "-")
      std::fwrite(told.data(), 1, told.size(), stderr);
    else if (Diagnostics faults = writeOutput("-", told); !faults.empty())
      return faults;
    if (!options_.report.empty()) {
      const Result<std::string> bytes = options_.report.ends_with(".json")
                                            ? intake::reportJson(list.intake, list.head)
                                            : engine::reportXlsx(list);
      if (!bytes)
        return bytes.error();
      if (Diagnostics faults = writeOutput(options_.report, *bytes); !faults.empty())
        return faults;
    }
    if (options_.output.empty() || (options_.strict && !isWhole(list)))
      return {};
    const Value records = engine::recordsOf(list, orderOf(options_.sort), units_, shared_);
    return writeOutput(options_.output, toJson(records, true) + "\n");
  }

  const ImportOptions& options_;
  const Common& common_;
  const engine::InstalledWorld world_;
  intake::Options wanted_;
  std::string bytes_;
  Value shared_;
  std::vector<std::string> units_;
};

}  // namespace

ExitCode importList(const ImportOptions& options, const Common& common) {
  return Import(options, common).run();
}

}  // namespace vanthu::cli
