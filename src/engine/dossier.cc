#include "engine/dossier.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "data/json_reader.h"
#include "data/record.h"
#include "data/schema.h"
#include "data/shared_definitions.h"
#include "engine/places.h"
#include "fill/campaign_records.h"
#include "markup/campaign_map.h"
#include "text/file_name.h"

namespace vanthu::engine {
namespace {

constexpr char kSchema[] = "templates/_shared/campaign.schema.json";
constexpr char kDefinitions[] = "templates/_shared/definitions.json";
constexpr char kMap[] = "campaign.yaml";
constexpr char kTemplateKey[] = "$template";
constexpr size_t kLongestFileName = 80;

Result<Value> readJsonFile(const World& world, const char* path) {
  const Result<std::string> text = world.read(path);
  if (!text)
    return fail(text.error());
  return data::readJson(*text, path);
}

bool hasMap(const World& world, const std::string& name) {
  const std::vector<std::string> parts = world.list("templates/" + name);
  return std::find(parts.begin(), parts.end(), kMap) != parts.end();
}

std::optional<Date> dayOf(const Value& data) {
  for (const char* key : {"issuedDate", "$date"}) {
    if (const Value* day = data.find(key); day != nullptr && day->isText())
      return parseIsoDate(day->text());
  }
  return std::nullopt;
}

Value withTemplate(const Value& data, const std::string& name) {
  Value::Object members = {{kTemplateKey, Value(name).setWhere(data.where())}};
  members.insert(members.end(), data.object().begin(), data.object().end());
  return Value(std::move(members)).setWhere(data.where());
}

// The field of a value that is one path and nothing else: `{{ papers.plan }}` of "papers" is
// "plan".
std::string fieldOf(const markup::MapValue& value, std::string_view name) {
  const auto* text = std::get_if<markup::MapText>(&value.node);
  if (text == nullptr || text->lines.size() != 1)
    return {};
  const markup::Expression* expression = markup::onlyExpression(text->lines.front());
  const auto* path = expression == nullptr ? nullptr : std::get_if<markup::Path>(&expression->node);
  if (path == nullptr || path->name != name || path->steps.size() != 1)
    return {};
  const auto* field = std::get_if<std::string>(&path->steps.front().key);
  return field == nullptr ? std::string() : *field;
}

// The paper whose number a document prints as its own: `paper` is `papers.plan`, `codeNumber` is
// `paper.codeNumber`. Certificates and the like only cite one.
std::string paperOf(const markup::MapDocument& document) {
  const auto* record = std::get_if<markup::MapObject>(&document.record.node);
  if (record == nullptr)
    return {};
  const bool ownNumber =
      std::any_of(record->members.begin(), record->members.end(), [](const auto& member) {
        return member.first == "codeNumber" && fieldOf(member.second, "paper") == "codeNumber";
      });
  for (const auto& [name, value] : document.lets) {
    if (ownNumber && name == "paper")
      return fieldOf(value, "papers");
  }
  return {};
}

void number(std::vector<DossierDocument>& documents) {
  constexpr Date kLast{9999, 12, 31};
  std::stable_sort(
      documents.begin(), documents.end(), [&](const DossierDocument& a, const DossierDocument& b) {
        return dayOf(a.data).value_or(kLast) < dayOf(b.data).value_or(kLast);
      });
  for (DossierDocument& each : documents)
    each.number = static_cast<size_t>(&each - documents.data()) + 1;
}

// The documents of one template.
Result<std::vector<DossierDocument>> documentsOf(const Engine& engine,
                                                 const std::string& name,
                                                 const data::Schema& schema,
                                                 const Value& campaign) {
  const auto loaded = engine.templates().load(name);
  if (!loaded)
    return fail(loaded.error());
  const Result<std::string> text = engine.templates().part(name, kMap);
  if (!text)
    return fail(text.error());
  const Result<markup::CampaignMap> map = markup::parseCampaignMap(name, *text);
  if (!map)
    return fail(map.error());
  auto records = fill::campaignRecords(*map, schema, campaign, *(*loaded)->schema);
  if (!records)
    return fail(std::move(records.error()));
  std::vector<DossierDocument> documents;
  for (fill::CampaignRecord& each : *records) {
    std::string file = text::fileName(each.name, kLongestFileName);
    documents.push_back({0,
                         file.empty() ? name : std::move(file),
                         name,
                         withTemplate(each.data, name),
                         paperOf(map->documents[each.document])});
  }
  return documents;
}

// A campaign's record, checked, and what each template makes of it.
class Survey {
 public:
  Survey(const Engine& engine, const World& world) : engine_(engine), world_(world) {}

  Result<std::vector<TemplateDocuments>> run(const Value& data, std::string_view onlyTemplate) {
    const auto schema = campaignSchema(world_);
    if (!schema)
      return fail(schema.error());
    const Result<Value> campaign = data::readRecord(data, **schema, {});
    if (!campaign)
      return fail(campaign.error());
    campaign_ = *campaign;
    std::vector<TemplateDocuments> all;
    for (const std::string& name : engine_.templates().names()) {
      if ((onlyTemplate.empty() || onlyTemplate == name) && hasMap(world_, name))
        all.push_back(of(name, **schema));
    }
    return all;
  }

  /// As it was checked. REQUIRES: run() has succeeded.
  const Value& campaign() const { return campaign_; }

 private:
  TemplateDocuments of(const std::string& name, const data::Schema& schema) const {
    TemplateDocuments out;
    out.templateName = name;
    Result<std::vector<DossierDocument>> documents = documentsOf(engine_, name, schema, campaign_);
    if (documents) {
      out.documents = std::move(*documents);
      number(out.documents);
    } else {
      out.faults = placedInData(std::move(documents.error()), campaign_);
    }
    return out;
  }

  const Engine& engine_;
  const World& world_;
  Value campaign_;
};

}  // namespace

Result<std::shared_ptr<const data::Schema>> campaignSchema(const World& world) {
  const Result<Value> json = readJsonFile(world, kSchema);
  if (!json)
    return fail(json.error());
  const Result<Value> shared = readJsonFile(world, kDefinitions);
  return data::readSchema(shared ? data::withSharedDefinitions(*json, *shared) : *json, kSchema);
}

Result<std::vector<TemplateDocuments>> surveyDossier(const Engine& engine,
                                                     const World& world,
                                                     const Value& campaign,
                                                     std::string_view onlyTemplate) {
  return Survey(engine, world).run(campaign, onlyTemplate);
}

Result<Dossier> planDossier(const Engine& engine,
                            const World& world,
                            std::string_view json,
                            std::string_view dataName) {
  const Result<Value> data = data::readJson(json, dataName);
  if (!data)
    return fail(data.error());
  Survey survey(engine, world);
  Result<std::vector<TemplateDocuments>> all = survey.run(*data, {});
  if (!all)
    return fail(std::move(all.error()));
  Dossier dossier;
  Diagnostics faults;
  if (const Value* list = survey.campaign().find("offices"); list != nullptr) {
    if (Result<data::Offices> offices = data::readOffices(*list); offices)
      dossier.offices = std::make_shared<const data::Offices>(std::move(*offices));
    else
      append(faults, placedInData(std::move(offices.error()), survey.campaign()));
  }
  for (TemplateDocuments& each : *all) {
    append(faults, std::move(each.faults));
    for (DossierDocument& document : each.documents)
      dossier.documents.push_back(std::move(document));
  }
  if (faults.empty() && dossier.documents.empty())
    faults.push_back({"data.no-documents",
                      survey.campaign().where(),
                      {"không có mẫu nào lập văn bản từ dữ liệu này",
                       "no template makes a document of this record"},
                      {}});
  if (!faults.empty())
    return fail(std::move(faults));
  number(dossier.documents);
  return dossier;
}

Value recordOf(const DossierDocument& document, const Rendered& rendered) {
  const Value record = withTemplate(rendered.record, document.templateName);
  const Value* date = document.data.find("$date");
  if (date == nullptr)
    return record;
  Value::Object members = record.object();
  members.insert(members.begin() + 1, {"$date", *date});
  return Value(std::move(members));
}

}  // namespace vanthu::engine
