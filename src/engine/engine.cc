#include "engine/engine.h"

#include <algorithm>

#include "data/apply_office.h"
#include "data/derive.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "document/overprint.h"
#include "engine/places.h"
#include "engine/request.h"
#include "engine/resources.h"
#include "fill/fill.h"
#include "layout/layout.h"
#include "pdf/gate_memory.h"
#include "pdf/print_ready.h"
#include "pdf/sign_ready.h"
#include "text/paper_types.h"
#include "text/words.h"

namespace vanthu::engine {
namespace {

// The day that chooses the format, and where it is written.
struct Day {
  Date date;
  Where where;
};

Day dayOf(const Value& record, const Request& request, const Options& options, const World& world) {
  const Value* issued = record.find("issuedDate");
  if (issued != nullptr && issued->isText()) {
    if (const std::optional<Date> date = parseIsoDate(text::withoutOuterSpaces(issued->text())))
      return {*date, issued->where()};
  }
  if (options.date)
    return {*options.date, {}};
  if (request.date)
    return {*request.date, request.datePlace};
  return {world.today(), record.where()};
}

std::optional<std::string_view> typeSignOf(const markup::Template& tree) {
  const auto* inlines = std::get_if<markup::Inlines>(&tree.type.node);
  if (inlines == nullptr || inlines->size() != 1)
    return std::nullopt;
  const auto* words = std::get_if<markup::Words>(&inlines->front().node);
  return words == nullptr ? std::nullopt : text::signOfType(words->text);
}

// The record with what its office gives it, if it names one. The data's own offices count first,
// then the caller's, then the installed ones.
Result<Value> withOffice(const Request& request,
                         const LoadedTemplate& source,
                         const data::Offices& installed,
                         const Date& day,
                         const Options& options) {
  if (!request.office)
    return request.record;
  data::Offices known = options.offices ? options.offices->over(installed) : installed;
  if (request.offices) {
    const Result<data::Offices> own = data::readOffices(*request.offices);
    if (!own)
      return fail(own.error());
    known = own->over(known);
  }
  return data::applyOffice(
      request.record, *source.schema, known, {*request.office, day, typeSignOf(*source.tree)});
}

Diagnostic emptyDocument(const markup::Template& source) {
  return {
      "layout.empty-document",
      {source.files.front(), 0, 0, {}},
      {"với dữ liệu này, mẫu không in ra chữ nào", "with this data the template prints nothing"},
      {"xem lại các điều kiện {% if %} của mẫu", "look at the {% if %} of the template"}};
}

// Only certificates come on pre-printed stock.
Diagnostic noOverprint(const markup::Template& source) {
  return {"template.no-overprint",
          {source.files.front(), 0, 0, {}},
          {"mẫu này không in lên phôi được: chỉ mẫu có “layout: boxes” mới có phôi in sẵn",
           "this template cannot be printed over stock: only \"layout: boxes\" has such stock"},
          {"bỏ --overprint", "leave out --overprint"}};
}

// What only a bug of ours can bring about: the input was found good by all stages before.
Diagnostics asOurFault(Diagnostics faults) {
  for (Diagnostic& fault : faults) {
    if (fault.code.starts_with("machine."))
      continue;
    std::replace(fault.code.begin(), fault.code.end(), '.', '-');
    fault.code.insert(0, "machine.");
    fault.hint = {"đây là lỗi của vanthu: hãy gửi mẫu và dữ liệu này cho người phát triển",
                  "this is a bug of vanthu: report it with this template and data"};
  }
  return faults;
}

// Adds the time since the last call to a stage.
class Watch {
 public:
  void add(std::chrono::nanoseconds& stage) {
    const auto now = std::chrono::steady_clock::now();
    stage += now - last_;
    last_ = now;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

Result<std::string> writeChecked(const pdf::Writer& writer,
                                 const page::Pages& pages,
                                 pdf::FontPolicy fonts,
                                 pdf::GateMemory* memory,
                                 Timings& timings) {
  Watch watch;
  auto pdf = writer.write(pages, fonts);
  if (!pdf)
    return fail(asOurFault(std::move(pdf.error())));
  watch.add(timings.write);
  if (Diagnostics faults = pdf::checkSignReady(*pdf, memory); !faults.empty())
    return fail(asOurFault(std::move(faults)));
  watch.add(timings.gate);
  return pdf;
}

}  // namespace

struct Engine::Impl {
  Impl(const World& outside, std::unique_ptr<Resources> shared)
      : world(outside), resources(std::move(shared)), templates(outside) {}

  const World& world;
  std::unique_ptr<Resources> resources;
  TemplateLibrary templates;
  pdf::GateMemory gateMemory;  ///< of documents that are rendered one by one
};

struct Engine::Prepared {
  std::shared_ptr<const LoadedTemplate> source;
  Value record;
  Value given;  ///< the record before award money came in
  const layout::Profile* profile;
  Date day;  ///< its year is printed where the record has no issuedDate
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::make(const World& world, FontLoading loading) {
  auto resources = Resources::load(world, loading == FontLoading::atOnce);
  if (!resources)
    return fail(std::move(resources.error()));
  return std::unique_ptr<Engine>(new Engine(std::make_unique<Impl>(world, std::move(*resources))));
}

const TemplateLibrary& Engine::templates() const {
  return impl_->templates;
}

const check::AuthorityTable& Engine::authority() const {
  return impl_->resources->authority();
}

const check::LegalBasisTable& Engine::legalBasis() const {
  return impl_->resources->legalBasis();
}

const data::AwardTables& Engine::awardTables() const {
  return impl_->resources->awardTables();
}

const data::Offices& Engine::offices() const {
  return impl_->resources->offices();
}

const data::Workdays& Engine::workdays() const {
  return impl_->resources->workdays();
}

Result<std::string> Engine::profileOn(const Date& day) const {
  const auto profile = impl_->resources->profile({}, day);
  if (!profile)
    return fail(profile.error());
  return (*profile)->id;
}

Result<Rendered> Engine::render(std::string_view templateName,
                                std::string_view json,
                                std::string_view dataName,
                                const Options& options) const {
  Watch watch;
  const Result<Value> data = data::readJson(json, dataName);
  if (!data)
    return fail(data.error());
  std::chrono::nanoseconds read{};
  watch.add(read);
  Result<Rendered> rendered = render(templateName, *data, options);
  if (rendered)
    rendered->timings.read = read;
  return rendered;
}

// What stands before fill: the template, the record by its schema, and the format of its day.
Result<Engine::Prepared> Engine::prepare(std::string_view templateName,
                                         const Value& data,
                                         const Options& options) const {
  Result<Request> request = readRequest(templateName, data);
  if (!request)
    return fail(std::move(request.error()));
  auto loaded = impl_->templates.load(request->templateName);
  if (!loaded)
    return fail(placedAt(std::move(loaded.error()), request->namePlace));
  const Day day = dayOf(request->record, *request, options, impl_->world);
  const Result<Value> whole =
      withOffice(*request, **loaded, impl_->resources->offices(), day.date, options);
  if (!whole)
    return fail(whole.error());
  Result<Value> record = data::readRecord(*whole, *(*loaded)->schema, {.draft = options.draft});
  if (!record)
    return fail(std::move(record.error()));
  const markup::Template& tree = *(*loaded)->tree;
  const bool own = options.profile.empty() && !tree.profile.empty();
  const auto profile = impl_->resources->profile(own ? tree.profile : options.profile, day.date);
  if (!profile) {
    const Where chosen = own ? Where{tree.files.front(), 0, 0, {}} : day.where;
    return fail(placedAt(profile.error(), options.profile.empty() ? chosen : Where{}));
  }
  Result<Value> derived =
      data::derive(*record, options.awardTables ? *options.awardTables : awardTables(), day.date);
  if (!derived)
    return fail(std::move(derived.error()));
  return Prepared{std::move(*loaded), std::move(*derived), std::move(*record), *profile, day.date};
}

Result<Rendered> Engine::render(std::string_view templateName,
                                const Value& data,
                                const Options& options) const {
  Watch watch;
  Rendered out;
  const Result<Prepared> prepared = prepare(templateName, data, options);
  if (!prepared)
    return fail(prepared.error());
  watch.add(out.timings.validate);
  out.profile = prepared->profile->id;
  out.day = prepared->day;
  out.record = prepared->given;

  const fill::Options fillOptions{.draft = options.draft,
                                  .year = prepared->day.year,
                                  .lastBasisMark = prepared->profile->lastBasisMark.front()};
  auto document =
      fill::fill(*prepared->source->tree, *prepared->source->schema, prepared->record, fillOptions);
  if (!document)
    return fail(placedInData(std::move(document.error()), prepared->record));
  out.document = std::move(*document);
  if (options.overprint && !out.document.sheet)
    return fail(noOverprint(*prepared->source->tree));
  if (options.overprint)
    document::keepUnprinted(*out.document.sheet);
  watch.add(out.timings.fill);
  if (options.output == Output::document)
    return out;

  const Result<Press> press = impl_->resources->press();
  if (!press)
    return fail(press.error());
  watch = Watch();  // loading the fonts is the process's time, not this document's
  auto pages = layout::layOut(out.document, *prepared->profile, *press->fonts, options.boxes);
  if (!pages)
    return fail(placedInData(std::move(pages.error()), prepared->record));
  if (pages->pages.empty())
    return fail(emptyDocument(*prepared->source->tree));
  out.pages = std::move(*pages);
  watch.add(out.timings.layout);
  if (options.output == Output::pages)
    return out;

  auto pdf =
      writeChecked(*press->writer, out.pages, options.fonts, &impl_->gateMemory, out.timings);
  if (!pdf)
    return fail(placedInData(std::move(pdf.error()), prepared->record));
  out.pdf = std::move(*pdf);
  return out;
}

Result<std::shared_ptr<const pdf::Writer>> Engine::writer() const {
  const Result<Press> press = impl_->resources->press();
  if (!press)
    return fail(press.error());
  return press->writer;
}

Result<std::shared_ptr<const fonts::FontBook>> Engine::fonts() const {
  const Result<Press> press = impl_->resources->press();
  if (!press)
    return fail(press.error());
  return press->fonts;
}

Result<std::string> writeSignReady(const pdf::Writer& writer,
                                   const page::Pages& pages,
                                   pdf::FontPolicy fonts,
                                   pdf::GateMemory* memory) {
  Timings timings;
  return writeChecked(writer, pages, fonts, memory, timings);
}

Result<std::string> writePrintReady(pdf::Merger& merger, size_t threads) {
  auto pdf = merger.finish();
  if (!pdf)
    return fail(asOurFault(std::move(pdf.error())));
  if (Diagnostics faults = pdf::checkPrintReady(*pdf, nullptr, threads); !faults.empty())
    return fail(asOurFault(std::move(faults)));
  return pdf;
}

}  // namespace vanthu::engine
