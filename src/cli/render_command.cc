#include <cstdio>
#include <optional>

#include "batch/printers.h"
#include "cli/batch_commands.h"
#include "cli/commands.h"
#include "cli/input_file.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "engine/engine.h"
#include "page/impose.h"

namespace vanthu::cli {
namespace {

engine::Output outputOf(const std::string& format) {
  if (format == "document")
    return engine::Output::document;
  return format == "pdf" ? engine::Output::pdf : engine::Output::pages;
}

std::string bytesOf(const engine::Rendered& rendered, const std::string& format) {
  if (format == "document")
    return document::dump(rendered.document);
  if (format == "pages")
    return page::dump(rendered.pages);
  if (format == "sources")
    return page::sourceMap(rendered.pages) + "\n";
  return rendered.pdf;
}

void printTimings(const engine::Timings& timings) {
  const auto line = [](const char* name, std::chrono::nanoseconds time) {
    std::fprintf(stderr, "%-9s %8.3f ms\n", name, static_cast<double>(time.count()) / 1e6);
  };
  line("read", timings.read);
  line("validate", timings.validate);
  line("fill", timings.fill);
  line("layout", timings.layout);
  line("write", timings.write);
  line("gate", timings.gate);
}

// The distance that the printer is off by, if it is given as it should be.
tl::expected<std::optional<page::Point>, Diagnostic> offsetOf(const RenderOptions& options) {
  if (options.offset.empty())
    return std::nullopt;
  const auto offset = batch::parseOffset(options.offset);
  if (!offset)
    return tl::unexpected(badOffset(options.offset));
  if (!options.overprint)
    return tl::unexpected(
        Diagnostic{"usage.offset-without-overprint",
                   {},
                   {"--offset chỉ dùng cùng --overprint", "--offset is for --overprint only"},
                   {}});
  return batch::onPaper(*offset);
}

// The line up to the pages, those moved, and the end of the line.
Result<engine::Rendered> renderMoved(const engine::Engine& engine,
                                     const RenderOptions& options,
                                     std::string_view json,
                                     std::string_view dataName,
                                     engine::Options wanted,
                                     const page::Point& offset) {
  const bool toPdf = wanted.output == engine::Output::pdf;
  if (toPdf)
    wanted.output = engine::Output::pages;
  auto rendered = engine.render(options.templateName, json, dataName, wanted);
  if (!rendered || wanted.output == engine::Output::document)
    return rendered;
  page::shift(rendered->pages, offset);
  if (!toPdf)
    return rendered;
  const auto writer = engine.writer();
  if (!writer)
    return fail(writer.error());
  Result<std::string> pdf = engine::writeSignReady(**writer, rendered->pages, wanted.fonts);
  if (!pdf)
    return fail(std::move(pdf.error()));
  rendered->pdf = std::move(*pdf);
  return rendered;
}

}  // namespace

ExitCode render(const RenderOptions& options, const Common& common) {
  engine::Options wanted;
  const auto offset = offsetOf(options);
  if (!offset) {
    report({offset.error()}, common.json);
    return kUsage;
  }
  wanted.overprint = options.overprint;
  wanted.draft = options.draft;
  wanted.fonts = options.fonts == "shared" ? pdf::FontPolicy::shared : pdf::FontPolicy::tight;
  wanted.output = outputOf(options.format);
  wanted.profile = options.profile;
  if (!options.date.empty()) {
    wanted.date = parseIsoDate(options.date);
    if (!wanted.date) {
      report({badDate(options.date)}, common.json);
      return kUsage;
    }
  }

  const Result<std::string> data = readInput(options.data);
  if (!data)
    return failWith(data.error(), common.json);
  const engine::InstalledWorld world = makeWorld(common);
  const auto engine = engine::Engine::make(world);
  if (!engine)
    return failWith(asTyped(engine.error(), world), common.json);
  const std::string dataName = options.data == "-" ? "stdin" : options.data;
  const auto rendered = *offset ? renderMoved(**engine, options, *data, dataName, wanted, **offset)
                                : (*engine)->render(options.templateName, *data, dataName, wanted);
  if (!rendered)
    return failWith(asTyped(rendered.error(), world), common.json);
  if (const Diagnostics faults = writeOutput(options.output, bytesOf(*rendered, options.format));
      !faults.empty())
    return failWith(faults, common.json);
  if (options.timings)
    printTimings(rendered->timings);
  return kDone;
}

}  // namespace vanthu::cli
