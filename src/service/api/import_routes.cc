// Lists of nominees and of registered tasks as spreadsheets: a report on every row, and the rows
// that were good.
#include <algorithm>
#include <map>
#include <utility>

#include "base/nearest_name.h"
#include "data/json_reader.h"
#include "engine/dossier.h"
#include "engine/list.h"
#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/render/in_lane.h"
#include "store/campaigns/stored_json.h"
#include "text/fold.h"

namespace vanthu::service {
namespace {

// The templates whose lists have the columns of what is imported.
constexpr std::string_view kNomineeList = "to-trinh";
constexpr std::string_view kTaskList = "dang-ky-nhiem-vu";

std::string askedOr(const Call& call, std::string_view name, std::string otherwise) {
  const std::string* asked = call.asked(name);
  return asked == nullptr ? std::move(otherwise) : *asked;
}

// Lists name units as people do; a campaign's record by their ids.
class UnitNames {
 public:
  explicit UnitNames(const store::Campaign& campaign) {
    for (const Value& unit : store::itemsOf(campaign.record, "units")) {
      const std::string id = store::textOf(unit, "id");
      const std::string name = store::textOf(unit, "name");
      ids_.emplace(text::looseKey(name), id);
      ids_.emplace(id, id);
      names_.push_back(name);
    }
  }

  /// Empty if there is no such unit.
  std::string idOf(const std::string& name) const {
    const auto found = ids_.find(text::looseKey(name));
    if (found != ids_.end())
      return found->second;
    const auto byId = ids_.find(name);
    return byId == ids_.end() ? std::string() : byId->second;
  }

  Diagnostic unknown(const std::string& name) const {
    const std::string near = nearestName(name, names_);
    return {"data.unknown-unit",
            {{}, 0, 0, "/unit"},
            {"phong trào không có đơn vị \"" + name + "\"",
             "the campaign has no unit \"" + name + "\""},
            near.empty()
                ? Message{}
                : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"}};
  }

 private:
  std::map<std::string, std::string> ids_;
  std::vector<std::string> names_;
};

// Only what a campaign's record has too: an item of it, with the unit by its id.
Value itemOf(const Value& row, const UnitNames& units, const data::SchemaNode& node) {
  Value::Object out;
  for (const Value::Member& member : row.object())
    if (node.member(member.first) != nullptr && member.first != "unit")
      out.push_back(member);
  const std::string id = units.idOf(store::textOf(row, "unit"));
  if (!id.empty())
    out.emplace_back("unit", Value(id));
  return Value(std::move(out));
}

// "Mỗi bước một dòng": markdown with dashes in the form, a list in the record.
Value withSteps(const Value& item) {
  const std::string text = store::textOf(item, "steps");
  if (text.empty())
    return item;
  Value::List steps;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    line.erase(0, line.find_first_not_of("- \t"));
    if (!line.empty())
      steps.emplace_back(std::move(line));
    at = end + 1;
  }
  return store::with(item, "steps", Value(std::move(steps)));
}

struct ImportWork {
  std::string into;
  bool dryRun = false;
  engine::ImportedList list;
};

Result<ImportWork> readImport(Call& call) {
  ImportWork work;
  work.into = askedOr(call, "into", "nominations");
  work.dryRun = askedOr(call, "dryRun", "false") == "true";
  intake::Options options;
  options.sheet = askedOr(call, "sheet", "");
  if (work.into == "nominations")  // what the sheet itself says counts
    options.defaults.emplace_back("kind", askedOr(call, "kind", "individual"));
  if (const std::string* form = call.asked("awardForm"))
    options.defaults.emplace_back("awardForm", *form);
  if (const std::string* unit = call.asked("unit"))
    options.defaults.emplace_back("unit", *unit);
  auto list = inLane(call.services, call.client(), [&] {
    return engine::importList(call.services.engine,
                              call.services.templates,
                              work.into == "nominations" ? kNomineeList : kTaskList,
                              {call.request.body, askedOr(call, "file", "danh-sach")},
                              std::move(options),
                              call.services.workers);
  });
  if (!list)
    return fail(std::move(list.error()));
  work.list = std::move(*list);
  return work;
}

// Puts the good rows into the campaign. What the campaign refuses is told for each row; the others
// are kept.
class Taker {
 public:
  Taker(Call& call, store::Transaction& tx, const store::Campaign& campaign, const ImportWork& work)
      : call_(call), tx_(tx), campaign_(campaign), work_(work), units_(campaign) {}

  Result<Value> run() {
    const std::string_view pointer =
        work_.into == "nominations" ? "/nominees/0" : "/registrations/tasks/0";
    const auto schema = engine::campaignSchema(call_.services.templates);
    if (!schema)
      return fail(schema.error());
    const data::SchemaNode* node = (*schema)->find(pointer);
    for (const intake::ListRow& row : work_.list.intake.rows) {
      if (row.state == intake::ListRow::State::refused || node == nullptr)
        continue;
      take(row, pointer, *node);
    }
    return members({{"taken", Value(int64_t{taken_})},
                    {"ids", texts(ids_)},
                    {"refused", Value(std::move(refused_))},
                    {"duplicates", Value(std::move(duplicates_))}});
  }

 private:
  void refuse(const intake::ListRow& row, const Diagnostics& faults) {
    Value::List errors;
    for (const Diagnostic& fault : faults)
      errors.push_back(
          members({{"code", Value(fault.code)},
                   {"pointer", maybe(fault.where.pointer)},
                   {"message",
                    members({{"vi", Value(fault.message.vi)}, {"en", Value(fault.message.en)}})}}));
    refused_.push_back(members({{"sheet", maybe(row.table)},
                                {"row", Value(int64_t{row.row} + 1)},
                                {"name", maybe(row.name)},
                                {"errors", Value(std::move(errors))}}));
  }

  void take(const intake::ListRow& row, std::string_view pointer, const data::SchemaNode& node) {
    const std::string unit = store::textOf(row.record, "unit");
    if (units_.idOf(unit).empty())
      return refuse(row, {units_.unknown(unit)});
    Value item = withSteps(itemOf(row.record, units_, node));
    const bool nominee = work_.into == "nominations";
    if (nominee)
      item = store::with(item, "id", Value("-"));
    const Result<Value> checked = checkedPart(call_, item, pointer, "");
    if (!checked)
      return refuse(row, checked.error());
    if (nominee)
      takeNominee(row, store::without(*checked, {"id"}));
    else
      takeTask(row, *checked);
  }

  void takeNominee(const intake::ListRow& row, const Value& record) {
    const auto added =
        store::addNomination(tx_, campaign_, {record, "draft", false}, call_.caller.id);
    if (!added)
      return refuse(row, added.error());
    ++taken_;
    ids_.push_back(added->nomination.id);
    for (const store::Duplicate& each : added->duplicates)
      duplicates_.push_back(members({{"nomination", Value(added->nomination.id)},
                                     {"row", Value(int64_t{row.row} + 1)},
                                     {"duplicate", toValue(each)}}));
  }

  void takeTask(const intake::ListRow& row, const Value& record) {
    const auto added = store::addRegistration(tx_, campaign_, {"task", record}, call_.caller.id);
    if (!added)
      return refuse(row, added.error());
    ++taken_;
    ids_.push_back(added->id);
  }

  Call& call_;
  store::Transaction& tx_;
  const store::Campaign& campaign_;
  const ImportWork& work_;
  const UnitNames units_;
  int64_t taken_ = 0;
  std::vector<std::string> ids_;
  Value::List refused_, duplicates_;
};

Result<Response> importRows(Call& call, store::Transaction& tx, const ImportWork& work) {
  const auto visible = store::findCampaign(tx, *call.asked("campaign"));
  if (!visible || !call.mayIn(visible->office))
    return fail(Diagnostic{
        "campaign.unknown", {}, {"không có phong trào này", "there is no such campaign"}, {}});
  const auto campaign = store::openCampaign(tx, visible->id);
  if (!campaign)
    return fail(campaign.error());
  Result<Value> rows = Taker(call, tx, *campaign, work).run();
  if (!rows)
    return fail(std::move(rows.error()));
  Result<Value> report = data::readJson(intake::reportJson(work.list.intake, work.list.head), {});
  if (!report)
    return fail(std::move(report.error()));
  return jsonAnswer(200, store::with(*rows, "report", std::move(*report)));
}

// What would be taken, and nothing kept.
Result<Response> tryRows(Call& call, const ImportWork& work) {
  std::optional<Response> answer;
  const Result<Response> undone =
      call.services.database.write([&](store::Transaction& tx) -> Result<Response> {
        Result<Response> tried = importRows(call, tx, work);
        if (!tried)
          return tried;
        answer = std::move(*tried);
        return fail(Diagnostic{"conflict.dry-run", {}, {"chỉ thử", "only tried"}, {}});
      });
  if (answer && undone.error().front().code == "conflict.dry-run")
    return std::move(*answer);
  return undone;
}

Result<Response> importList(Call& call) {
  const Result<ImportWork> work = readImport(call);
  if (!work)
    return fail(work.error());
  if (work->dryRun)
    return tryRows(call, *work);
  return writeKeyed(
      [&](Call& again, store::Transaction& tx) { return importRows(again, tx, *work); }, call);
}

}  // namespace

void addImportRoutes(Routes& routes) {
  routes.push_back(
      {.rule = ruleFor("importList"),
       .method = "POST",
       .path = "/api/v1/imports",
       .tag = kNominationTag,
       .summary = "Nhập danh sách từ bảng tính (XLSX, ODS, CSV)",
       .description = "Tệp chỉ được mở trong tiến trình cách ly. Báo cáo nói từng dòng được nhận, "
                      "được sửa hay bị loại và vì sao; dòng tốt thành đề nghị (bản nháp) hoặc đăng "
                      "ký nhiệm vụ. Đơn vị ghi bằng tên như trong phong trào.",
       .query =
           {{"campaign",
             "Id của phong trào",
             R"({"type":"string","minLength":1,"maxLength":100})",
             true},
            {"into",
             "Nhập vào đâu",
             R"({"type":"string","enum":["nominations","registrations"],"default":"nominations"})"},
            {"file", "Tên tệp, để nhận ra .csv", R"({"type":"string","maxLength":200})"},
            {"sheet", "Tên trang tính", R"({"type":"string","maxLength":100})"},
            {"awardForm",
             "Hình thức khen nếu bảng không có cột ấy",
             R"({"type":"string","minLength":1,"maxLength":100})"},
            {"kind",
             "Loại nếu bảng không có cột hay dòng nhóm ấy",
             R"({"type":"string","enum":["individual","collective"],"default":"individual"})"},
            {"unit",
             "Đơn vị nếu bảng không có cột ấy",
             R"({"type":"string","minLength":1,"maxLength":200})"},
            {"dryRun", "Chỉ thử, không lưu", R"({"type":"boolean","default":false})"}},
       .body = "bytes",
       .maxBody = kLargeBody,
       .answers = {{.status = 200, .schema = "import"}},
       .idempotent = true,
       .handler = Handler(importList)});
}

}  // namespace vanthu::service
