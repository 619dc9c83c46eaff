#include "service/papers/paper_maker.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "data/json_reader.h"
#include "data/placed.h"
#include "engine/check.h"
#include "service/api/problem.h"
#include "store/blobs.h"

namespace vanthu::service {
namespace {

constexpr std::array<std::string_view, 3> kGivenByRegister = {
    "codeNumber", "goldenBookNumber", "issuedDate"};

}  // namespace

Value withoutNumber(const Value& record) {
  Value::Object members;
  for (const Value::Member& member : record.object()) {
    const auto given = std::find(kGivenByRegister.begin(), kGivenByRegister.end(), member.first);
    if (given == kGivenByRegister.end())
      members.push_back(member);
  }
  return Value(std::move(members)).setWhere(record.where());
}

Result<Value> recordOf(const store::Document& document) {
  const Result<Value> record = data::readJson(document.record, {});
  if (!record)
    return record;
  return withoutNumber(*record);
}

Result<PaperMaker> PaperMaker::make(Services& services) {
  if (Diagnostics faults = services.templates.refresh(services.engine.templates()); !faults.empty())
    return fail(std::move(faults));
  auto known = services.database.read(
      [&](store::Transaction& tx) { return services.dated->in(services.templates, tx); });
  if (!known)
    return fail(known.error());
  return PaperMaker(services, std::move(*known));
}

Result<PaperMaker> PaperMaker::as(const store::Pins& pins) const {
  if (pins.datedHash.empty() || pins.datedHash == known_->keptHash)
    return *this;
  auto kept = services_->database.read(
      [&](store::Transaction& tx) { return store::getBlob(tx, pins.datedHash); });
  if (!kept)
    return fail(std::move(kept.error()));
  Result<DatedData> known = readKept(std::move(*kept));
  if (!known)
    return fail(std::move(known.error()));
  return PaperMaker(*services_, std::make_shared<const DatedData>(std::move(*known)));
}

Diagnostics PaperMaker::mustBearNumber(std::string_view templateName) const {
  const auto schema = services_->engine.templates().schema(templateName);
  if (!schema)
    return schema.error();
  for (const char* number : {"/codeNumber", "/goldenBookNumber"})
    if ((*schema)->find(number) != nullptr)
      return {};
  Diagnostic unnumbered = known("document.unnumbered");
  unnumbered.hint = {
      "in để ký bằng :print, rồi lấy tệp bằng GET /api/v1/documents/{id}/pdf; hoặc lập tệp bằng "
      "POST /api/v1/render/" +
          std::string(templateName),
      "print it for its signature with :print and take the file from GET "
      "/api/v1/documents/{id}/pdf, or make the file with POST /api/v1/render/" +
          std::string(templateName)};
  return {unnumbered};
}

Value PaperMaker::withLetterhead(std::string_view templateName,
                                 const Value& record,
                                 const std::string& office) const {
  const auto schema = services_->engine.templates().schema(templateName);
  if (!schema || !record.isObject() || record.find("$office") != nullptr ||
      record.find("organName") != nullptr)
    return record;
  const std::vector<std::string>& required = (*schema)->root().required;
  if (std::find(required.begin(), required.end(), "organName") == required.end())
    return record;
  const data::Offices& installed = services_->engine.offices();
  const data::Offices known =
      known_->offices == nullptr ? installed : known_->offices->over(installed);
  const auto today = known.on(office, services_->templates.today());
  if (!today || today->fact("organName") == nullptr)
    return record;
  Value::Object members = record.object();
  members.insert(members.begin(), {"$office", Value(office)});
  return Value(std::move(members)).setWhere(record.where());
}

Result<engine::Rendered> PaperMaker::render(std::string_view templateName,
                                            const Value& record,
                                            const engine::Options& options) const {
  auto rendered =
      services_->engine.render(templateName, data::placed(record, {}), known_->over(options));
  if (rendered)
    services_->metrics.documentMade(rendered->timings);
  return rendered;
}

Result<check::Findings> PaperMaker::check(std::string_view templateName,
                                          const Value& record) const {
  return engine::checkRecord(services_->engine,
                             templateName,
                             data::placed(record, {}),
                             known_->over(engine::CheckOptions{}),
                             services_->workers);
}

Result<engine::Rendered> renderPaper(Services& services,
                                     std::string_view client,
                                     std::string_view templateName,
                                     const Value& record,
                                     const engine::Options& options) {
  return withPaperMaker(services, client, [&](const PaperMaker& maker) {
    return maker.render(templateName, record, options);
  });
}

store::Paper paperOf(const engine::Rendered& rendered) {
  const document::Meta& meta = rendered.document.meta;
  store::Paper paper = store::paperOf(rendered.record, meta.typeName);
  paper.subject = meta.subject;
  paper.codeNotation = meta.codeNotation;
  paper.organName = meta.organName;
  return paper;
}

}  // namespace vanthu::service
