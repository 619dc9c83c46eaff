#include "engine/engine.h"

#include "data/derive.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "engine/resources.h"
#include "fill/fill.h"
#include "layout/layout.h"
#include "pdf/sign_ready.h"

namespace vanthu::engine {
namespace {

constexpr char kTemplateKey[] = "$template";
constexpr char kDateKey[] = "$date";

// What the data tells the engine, apart from the record itself.
struct Request {
  std::string templateName;
  std::optional<Date> date;
  Value record;
};

Diagnostic requestFault(std::string code, const std::string& pointer, Message message) {
  return {std::move(code), {{}, 0, 0, pointer}, std::move(message), {}};
}

Result<Request> splitRequest(std::string_view templateName, const Value& data) {
  if (!data.isObject()) {
    return fail(
        requestFault("data.not-an-object",
                     "",
                     {"dữ liệu phải là một đối tượng JSON", "the data must be a JSON object"}));
  }
  Request request;
  Diagnostics faults;
  Value::Object members;
  for (const auto& [name, member] : data.object()) {
    if (name == kTemplateKey && member.isText())
      request.templateName = member.text();
    else if (name == kDateKey && member.isText() && parseIsoDate(member.text()))
      request.date = parseIsoDate(member.text());
    else if (name == kTemplateKey || name == kDateKey)
      faults.push_back(
          requestFault("data.bad-directive",
                       "/" + name,
                       {"\"" + name + "\" không hợp lệ", "\"" + name + "\" is not valid"}));
    else
      members.emplace_back(name, member);
  }
  if (!templateName.empty())
    request.templateName = templateName;
  if (request.templateName.empty() && faults.empty()) {
    faults.push_back(requestFault(
        "data.no-template",
        "",
        {"chưa nói dùng mẫu nào: ghi tên mẫu trong lệnh hoặc trong \"$template\" của dữ liệu",
         "no template named: name it in the command or in the data's \"$template\""}));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  request.record = Value(std::move(members));
  request.record.setWhere(data.where());
  return request;
}

std::optional<Date> issuedDate(const Value& record) {
  const Value* date = record.find("issuedDate");
  return date != nullptr && date->isText() ? parseIsoDate(date->text()) : std::nullopt;
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

}  // namespace

struct Engine::Impl {
  Impl(const World& outside, std::unique_ptr<Resources> shared)
      : world(outside), resources(std::move(shared)), templates(outside) {}

  const World& world;
  std::unique_ptr<Resources> resources;
  TemplateLibrary templates;
};

struct Engine::Prepared {
  std::shared_ptr<const LoadedTemplate> source;
  Value record;
  const layout::Profile* profile;
  int year;  ///< printed where the record has no issuedDate
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::make(const World& world) {
  auto resources = Resources::load(world);
  if (!resources)
    return fail(std::move(resources.error()));
  return std::unique_ptr<Engine>(new Engine(std::make_unique<Impl>(world, std::move(*resources))));
}

const TemplateLibrary& Engine::templates() const {
  return impl_->templates;
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
  Result<Request> request = splitRequest(templateName, data);
  if (!request)
    return fail(std::move(request.error()));
  auto loaded = impl_->templates.load(request->templateName);
  if (!loaded)
    return fail(std::move(loaded.error()));
  Result<Value> record =
      data::readRecord(request->record, *(*loaded)->schema, {.draft = options.draft});
  if (!record)
    return fail(std::move(record.error()));
  const std::optional<Date> issued = issuedDate(*record);
  const std::optional<Date> standIn = options.date ? options.date : request->date;
  const Date day = issued ? *issued : standIn ? *standIn : impl_->world.today();
  const std::string& profileId =
      options.profile.empty() ? (*loaded)->tree->profile : options.profile;
  const auto profile = impl_->resources->profile(profileId, day);
  if (!profile)
    return fail(profile.error());
  Result<Value> derived = data::derive(*record, impl_->resources->awardTables(), day);
  if (!derived)
    return fail(std::move(derived.error()));
  return Prepared{std::move(*loaded), std::move(*derived), *profile, day.year};
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

  const fill::Options fillOptions{.draft = options.draft,
                                  .year = prepared->year,
                                  .lastBasisMark = prepared->profile->lastBasisMark.front()};
  auto document =
      fill::fill(*prepared->source->tree, *prepared->source->schema, prepared->record, fillOptions);
  if (!document)
    return fail(std::move(document.error()));
  out.document = std::move(*document);
  watch.add(out.timings.fill);
  if (options.output == Output::document)
    return out;

  const Result<Press> press = impl_->resources->press();
  if (!press)
    return fail(press.error());
  watch = Watch();  // loading the fonts is the process's time, not this document's
  auto pages = layout::layOut(out.document, *prepared->profile, *press->fonts);
  if (!pages)
    return fail(std::move(pages.error()));
  out.pages = std::move(*pages);
  watch.add(out.timings.layout);
  if (options.output == Output::pages)
    return out;

  auto pdf = press->writer->write(out.pages, options.fonts);
  if (!pdf)
    return fail(std::move(pdf.error()));
  out.pdf = std::move(*pdf);
  watch.add(out.timings.write);
  if (Diagnostics faults = pdf::checkSignReady(out.pdf); !faults.empty())
    return fail(std::move(faults));
  watch.add(out.timings.gate);
  return out;
}

}  // namespace vanthu::engine
