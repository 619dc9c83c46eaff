#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

#include "batch/batch.h"
#include "batch/printers.h"
#include "cli/batch_commands.h"
#include "cli/batch_list.h"
#include "cli/input_file.h"
#include "cli/own_templates.h"
#include "cli/printer_file.h"
#include "cli/progress_line.h"
#include "data/json_reader.h"
#include "engine/engine.h"

namespace vanthu::cli {
namespace {

constexpr unsigned kMostOnSide = 20;

Diagnostic usage(std::string code, std::string vi, std::string en) {
  return {std::move(code), {}, {std::move(vi), std::move(en)}, {}};
}

// "2x4".
std::optional<std::pair<unsigned, unsigned>> parseNUp(const std::string& text) {
  unsigned sides[2] = {};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (unsigned& side : sides) {
    const auto [stop, error] = std::from_chars(at, end, side);
    if (error != std::errc() || side == 0 || side > kMostOnSide)
      return std::nullopt;
    at = stop;
    if (&side == &sides[0] && (at == end || *at++ != 'x'))
      return std::nullopt;
  }
  if (at != end)
    return std::nullopt;
  return std::pair(sides[0], sides[1]);
}

void setTarget(const BatchOptions& options, batch::Job& job) {
  if (!options.zip.empty()) {
    job.target = batch::Target::zip;
    job.path = options.zip;
  } else if (!options.folder.empty()) {
    job.target = batch::Target::folder;
    job.path = options.folder;
  } else {
    job.path = options.merged;
  }
}

Diagnostics setSheets(const BatchOptions& options, batch::Job& job) {
  if (options.nUp.empty())
    return options.cropMarks ? Diagnostics{usage("usage.crop-marks-without-n-up",
                                                 "--crop-marks chỉ dùng cùng --n-up",
                                                 "--crop-marks is for --n-up only")}
                             : Diagnostics{};
  const auto sides = parseNUp(options.nUp);
  if (!sides)
    return {usage("usage.bad-n-up",
                  "--n-up phải là CỘTxHÀNG như 2x4, không phải \"" + options.nUp + "\"",
                  "--n-up must be COLUMNSxROWS such as 2x4, not \"" + options.nUp + "\"")};
  if (job.target != batch::Target::merged)
    return {usage("usage.n-up-needs-output",
                  "--n-up và --crop-marks chỉ dùng khi in thành một tệp (-o)",
                  "--n-up and --crop-marks are for one file to print (-o) only")};
  const bool large = options.paper == "A3";
  job.imposition.columns = sides->first;
  job.imposition.rows = sides->second;
  job.imposition.width = large ? 297_mm : 210_mm;
  job.imposition.height = large ? 420_mm : 297_mm;
  job.imposition.cropMarks = options.cropMarks;
  return {};
}

Diagnostics setOffset(const BatchOptions& options, batch::Job& job) {
  if (options.offset.empty())
    return {};
  const auto offset = batch::parseOffset(options.offset);
  if (!offset)
    return {badOffset(options.offset)};
  if (!options.overprint)
    return {usage("usage.offset-without-overprint",
                  "--offset chỉ dùng cùng --overprint",
                  "--offset is for --overprint only")};
  job.offset = batch::onPaper(*offset);
  return {};
}

Diagnostics setChoice(const BatchOptions& options, batch::Job& job) {
  job.choice.from = options.from;
  if (options.only.empty())
    return {};
  auto ranges = batch::parseRanges(options.only);
  if (!ranges)
    return std::move(ranges.error());
  job.choice.only = std::move(*ranges);
  return {};
}

Diagnostics setDate(const BatchOptions& options, batch::Job& job) {
  if (options.date.empty())
    return {};
  job.options.date = parseIsoDate(options.date);
  return job.options.date ? Diagnostics{} : Diagnostics{badDate(options.date)};
}

Diagnostics checkTarget(const BatchOptions&, batch::Job& job) {
  if (job.path != "-")
    return {};
  return {usage("usage.batch-to-stdout",
                "batch ghi nhiều tệp nên không ghi ra đầu ra chuẩn được",
                "batch writes several files and cannot write to stdout")};
}

// Wrong usage, if there is any.
Diagnostics readOptions(const BatchOptions& options, batch::Job& job) {
  job.templateName = options.templateName;
  setTarget(options, job);
  job.options.overprint = options.overprint;
  job.options.profile = options.profile;
  job.duplex = options.duplex;
  job.strict = options.strict;
  job.resume = options.resume;
  job.version = VANTHU_VERSION;
  job.threads =
      options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  if (options.pagesPerFile != 0)
    job.pagesPerFile = options.pagesPerFile;
  Diagnostics faults;
  for (const auto set : {checkTarget, setSheets, setOffset, setChoice, setDate}) {
    for (Diagnostic& fault : set(options, job))
      faults.push_back(std::move(fault));
  }
  return faults;
}

Diagnostics readPrinter(const BatchOptions& options, batch::Job& job, std::string& tray) {
  if (options.printer.empty())
    return {};
  const Result<batch::Printer> printer = findPrinter(options.printer);
  if (!printer)
    return printer.error();
  if (options.offset.empty() && options.overprint)
    job.offset = batch::onPaper(printer->offset);
  job.duplex = job.duplex || printer->duplex;
  tray = printer->tray;
  return {};
}

Diagnostics readCommon(const BatchOptions& options, batch::Job& job) {
  if (options.data.empty())
    return {};
  const Result<std::string> bytes = readInput(options.data);
  if (!bytes)
    return bytes.error();
  Result<Value> data = data::readJson(*bytes, options.data == "-" ? "stdin" : options.data);
  if (!data)
    return std::move(data.error());
  if (!data->isObject())
    return {{"data.not-an-object",
             data->where(),
             {"dữ liệu phải là một đối tượng JSON {…}", "the data must be a JSON object {…}"},
             {}}};
  job.common = std::move(*data);
  return {};
}

// Rows that were asked for and have been put right.
size_t mendedRows(const BatchList& list, const batch::RowChoice& choice) {
  return static_cast<size_t>(std::count_if(list.mended.begin(),
                                           list.mended.end(),
                                           [&](uint64_t number) { return choice.holds(number); }));
}

std::string summaryText(const batch::Summary& summary, size_t mended, const std::string& tray) {
  std::string out = "Đã lập " + std::to_string(summary.made) + " dòng";
  if (summary.resumed != 0)
    out += " (" + std::to_string(summary.resumed) + " dòng từ lần chạy trước)";
  if (summary.refused != 0)
    out += ", từ chối " + std::to_string(summary.refused) + " dòng";
  out += ".\n";
  if (mended != 0)
    out += "Đã sửa " + std::to_string(mended) +
           " dòng khi đọc danh sách; xem chi tiết bằng `vanthu import`.\n";
  for (const auto& file : summary.files)
    out += file.string() + "\n";
  out += summary.manifest.string() + "\n";
  if (!tray.empty())
    out += "Khay giấy: " + tray + "\n";
  return out;
}

// What to look at again in the list and in the rows that were asked for.
Diagnostics warnings(const BatchList& list, const batch::RowChoice& choice) {
  Diagnostics out = list.findings;
  size_t rows = 0;
  for (size_t row = 0; row < list.rows.size(); ++row) {
    const batch::RowNotes& notes = list.rows.notes(row);
    const uint64_t number = list.rows.number(row);
    if (list.rows.isRefused(row) || notes.findings.empty() || !choice.holds(number))
      continue;
    if (++rows <= batch::kMostRowsTold)
      append(out, batch::namedFaults({number, notes.name, notes.findings}));
  }
  if (rows > batch::kMostRowsTold) {
    const std::string more = std::to_string(rows - batch::kMostRowsTold);
    out.push_back({"batch.more-warned",
                   {},
                   {"còn " + more + " dòng cần xem lại nữa", more + " more rows need a look"},
                   {"xem manifest.csv", "see manifest.csv"},
                   Severity::warning});
  }
  return out;
}

// People have the titles of fields, programs their pointers.
Diagnostics told(Diagnostics findings, const batch::Rows& rows, bool json) {
  for (Diagnostic& finding : findings) {
    if (!json)
      finding = rows.forPeople(std::move(finding));
  }
  return findings;
}

Diagnostics refusals(const batch::Summary& summary) {
  Diagnostics out;
  for (const batch::Refusal& refusal : summary.refusals) {
    for (Diagnostic& fault : batch::namedFaults(refusal))
      out.push_back(std::move(fault));
  }
  if (summary.refused > summary.refusals.size()) {
    const std::string more = std::to_string(summary.refused - summary.refusals.size());
    out.push_back({"batch.more-refused",
                   {},
                   {"còn " + more + " dòng bị từ chối nữa", more + " more rows were refused"},
                   {"xem manifest.csv", "see manifest.csv"}});
  }
  return out;
}

const char* nameOf(batch::Phase phase) {
  return phase == batch::Phase::survey ? "Đọc danh sách" : "Lập";
}

// A spreadsheet is read in a forked child (engine/list.h): no other thread may run by then.
engine::FontLoading fontLoading(const BatchOptions& options, const batch::Job& job) {
  return job.threads > 1 && options.list.ends_with(".json") ? engine::FontLoading::atOnce
                                                            : engine::FontLoading::whenNeeded;
}

}  // namespace

ExitCode batch(const BatchOptions& options, const Common& common) {
  batch::Job job;
  if (const Diagnostics faults = readOptions(options, job); !faults.empty()) {
    report(faults, common.json);
    return kUsage;
  }
  std::string tray;
  for (const Diagnostics& faults : {readPrinter(options, job, tray), readCommon(options, job)}) {
    if (!faults.empty())
      return failWith(faults, common.json);
  }
  const engine::InstalledWorld world = makeWorld(common);
  const auto engine = engine::Engine::make(world, fontLoading(options, job));
  if (!engine)
    return failWith(asTyped(engine.error(), world), common.json);
  const Result<BatchList> list =
      readBatchList(options.list, options.templateName, job.common, **engine, world);
  if (!list)
    return failWith(asTyped(list.error(), world), common.json);
  const auto disk = batch::realDisk();
  const Result<batch::Summary> summary = [&] {
    ProgressLine line;
    return batch::run(
        **engine, world, list->rows, job, *disk, [&](auto phase, size_t done, size_t all) {
          line.tell(nameOf(phase), done, all);
        });
  }();
  Diagnostics findings = warnings(*list, job.choice);
  append(findings, summary ? refusals(*summary) : summary.error());
  findings = asTyped(told(std::move(findings), list->rows, common.json), world);
  if (!summary)
    return failWith(findings, common.json);
  const size_t mended = mendedRows(*list, job.choice);
  if (const ExitCode printed = printResult(summaryText(*summary, mended, tray), common.json);
      printed != kDone)
    return printed;
  report(findings, common.json);
  return summary->refused == 0 ? kDone : exitCodeOf(findings);
}

}  // namespace vanthu::cli
