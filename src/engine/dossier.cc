#include "engine/dossier.h"

#include <algorithm>
#include <iterator>
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

void append(Diagnostics& all, Diagnostics more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

Result<Value> readJsonFile(const World& world, const char* path) {
  const Result<std::string> text = world.read(path);
  if (!text)
    return fail(text.error());
  return data::readJson(*text, path);
}

Result<std::shared_ptr<const data::Schema>> readCampaignSchema(const World& world) {
  const Result<Value> json = readJsonFile(world, kSchema);
  if (!json)
    return fail(json.error());
  const Result<Value> shared = readJsonFile(world, kDefinitions);
  return data::readSchema(shared ? data::withSharedDefinitions(*json, *shared) : *json, kSchema);
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

class Planner {
 public:
  Planner(const Engine& engine, const World& world) : engine_(engine), world_(world) {}

  Result<Dossier> run(std::string_view json, std::string_view dataName) {
    const Result<Value> data = data::readJson(json, dataName);
    if (!data)
      return fail(data.error());
    const auto schema = readCampaignSchema(world_);
    if (!schema)
      return fail(schema.error());
    const Result<Value> campaign = data::readRecord(*data, **schema, {});
    if (!campaign)
      return fail(campaign.error());
    readOwnOffices(*campaign);
    for (const std::string& name : engine_.templates().names()) {
      if (hasMap(world_, name))
        addDocuments(name, **schema, *campaign);
    }
    if (faults_.empty() && dossier_.documents.empty())
      faults_.push_back({"data.no-documents",
                         campaign->where(),
                         {"không có mẫu nào lập văn bản từ dữ liệu này",
                          "no template makes a document of this record"},
                         {}});
    if (!faults_.empty())
      return fail(placedInData(std::move(faults_), *campaign));
    number();
    return std::move(dossier_);
  }

 private:
  void readOwnOffices(const Value& campaign) {
    const Value* list = campaign.find("offices");
    if (list == nullptr)
      return;
    if (Result<data::Offices> offices = data::readOffices(*list); offices)
      dossier_.offices = std::make_shared<const data::Offices>(std::move(*offices));
    else
      append(faults_, std::move(offices.error()));
  }

  void addDocuments(const std::string& name, const data::Schema& schema, const Value& campaign) {
    const auto loaded = engine_.templates().load(name);
    if (!loaded)
      return append(faults_, loaded.error());
    const Result<std::string> text = engine_.templates().part(name, kMap);
    if (!text)
      return append(faults_, text.error());
    const Result<markup::CampaignMap> map = markup::parseCampaignMap(name, *text);
    if (!map)
      return append(faults_, map.error());
    auto records = fill::campaignRecords(*map, schema, campaign, *(*loaded)->schema);
    if (!records)
      return append(faults_, std::move(records.error()));
    for (fill::CampaignRecord& each : *records) {
      std::string file = text::fileName(each.name, kLongestFileName);
      dossier_.documents.push_back(
          {0, file.empty() ? name : std::move(file), name, withTemplate(each.data, name)});
    }
  }

  void number() {
    constexpr Date kLast{9999, 12, 31};
    std::stable_sort(dossier_.documents.begin(),
                     dossier_.documents.end(),
                     [&](const DossierDocument& a, const DossierDocument& b) {
                       return dayOf(a.data).value_or(kLast) < dayOf(b.data).value_or(kLast);
                     });
    for (DossierDocument& each : dossier_.documents)
      each.number = static_cast<size_t>(&each - dossier_.documents.data()) + 1;
  }

  const Engine& engine_;
  const World& world_;
  Dossier dossier_;
  Diagnostics faults_;
};

}  // namespace

Result<Dossier> planDossier(const Engine& engine,
                            const World& world,
                            std::string_view json,
                            std::string_view dataName) {
  return Planner(engine, world).run(json, dataName);
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
