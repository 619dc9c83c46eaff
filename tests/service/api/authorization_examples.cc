#include "authorization_examples.h"

#include <gtest/gtest.h>

#include <chrono>

#include "data/json_reader.h"
#include "service/people/password.h"
#include "store/people/users.h"
#include "support/golden.h"

namespace vanthu::testing {
namespace {

constexpr std::string_view kPassword = "mưa phùn gió bấc";

Value sample() {
  static const Value kSample = *data::readJson(
      readFile(VANTHU_SOURCE_DIR "/samples/campaign/campaign.json"), "campaign.json");
  return kSample;
}

/// The record of a plan.
Value plan() {
  const Value all = *data::readJson(
      readFile(VANTHU_SOURCE_DIR "/samples/ke-hoach-003-2026/data.json"), "data.json");
  Value::Object record;
  for (const auto& [name, value] : all.object())
    if (!name.starts_with('$'))
      record.emplace_back(name, value);
  return Value(std::move(record));
}

const Value& at(const Value& value, std::string_view name) {
  return *value.find(name);
}

std::string quoted(const std::string& name, const Value& value) {
  return "{\"" + name + "\":" + toJson(value) + "}";
}

Value withOtherName(const Value& nominee) {
  Value::Object changed;
  for (const auto& [name, value] : nominee.object())
    if (name != "id" && name != "votes")
      changed.emplace_back(name, name == "fullName" ? Value("Tập thể $n") : value);
  return Value(std::move(changed));
}

const std::map<std::string_view, Example>& table() {
  static const auto kTable = [] {
    const Value& all = sample();
    const std::string nominee =
        quoted("nominee", withOtherName(at(all, "nominees").list().front()));
    const Value& task = at(at(all, "registrations"), "tasks").list().front();
    const std::string council = quoted("council", at(all, "council"));
    const std::string grants = R"("grants":[{"office":"$own","roles":["clerk"]}])";
    const std::string unit = R"({"id":"don-vi-$n","name":"Trường THPT $n","kind":"upper-secondary",
        "head":{"fullName":"Lê Văn Tám","position":"Hiệu trưởng"}})";
    const std::string milestone = R"({"id":"moc-$n","task":"Nộp báo cáo","responsible":"Các trường",
        "rule":{"kind":"date","date":"2026-12-01"}})";
    const std::string office = R"({"id":"$own","rows":[{"organName":"Sở Giáo dục và Đào tạo"}]})";
    const std::string document =
        R"({"office":"$own","template":"ke-hoach","record":)" + toJson(plan()) + "}";
    const std::string reason = R"({"reason":"Thiếu minh chứng"})";
    return std::map<std::string_view, Example>{
        {"createSession",
         {R"({"name":"matrix","password":")" + std::string(kPassword) + "\"}", {}}},
        {"useLink", {R"({"password":"trời nắng chang chang"})", {}}},
        {"changePassword",
         {R"({"presentPassword":"wrong wrong wrong","password":"trời nắng chang chang"})", {}}},
        {"addUser", {R"({"name":"user-$n","fullName":"Lê Lan",)" + grants + "}", {}}},
        {"changeRoles", {"{" + grants + "}", {}}},
        {"closeUser", {R"({"successor":"$successor"})", {}}},
        {"addKey", {R"({"name":"eOffice","scopes":["admin"],)" + grants + "}", {}}},
        {"renderDocument", {"{}", {}}},
        {"previewDocument", {"{}", {}}},
        {"checkRecord", {"{}", {}}},
        {"checkPdf", {"%PDF-", {}}},
        {"putTemplate", {R"({"parts":{}})", {}}},
        {"addOffice", {R"({"id":"co-quan-$n","rows":[{"organName":"Sở Nội vụ"}]})", {}}},
        {"replaceOffice", {office, {}}},
        {"endOffice", {R"({"lastDay":"2099-12-31","successor":"sgddt-phu-tho"})", {}}},
        {"addUnit", {unit, {}}},
        {"replaceUnit", {unit, {}}},
        {"putTable", {"{}", {}}},
        {"addCampaign", {toJson(all), {}}},
        {"replaceCampaign", {toJson(all), {}}},
        {"addMilestone", {milestone, {}}},
        {"replaceMilestone", {milestone, {}}},
        {"reportMilestone", {R"({"due":"2026-02-27"})", {}}},
        {"addRegistration", {R"({"kind":"task","record":)" + toJson(task) + "}", {}}},
        {"replaceRegistration", {quoted("record", task), {}}},
        {"returnRegistration", {reason, {}}},
        {"addNomination", {nominee, {}}},
        {"replaceNomination", {nominee, {}}},
        {"returnNomination", {reason, {}}},
        {"refuseNomination", {reason, {}}},
        {"addCouncil", {council, {}}},
        {"replaceCouncil", {council, {}}},
        {"putVotes", {R"({"votes":[]})", {}}},
        {"addAwards", {R"({"nominations":["$nominations"]})", {}}},
        {"changeAward", {R"({"decision":{}})", {}}},
        {"cancelAward", {reason, {}}},
        {"makeDocuments", {R"({"template":"ke-hoach"})", {}}},
        {"importList", {"Họ và tên\nLê Lan\n", "campaign=$campaigns"}},
        {"search", {{}, "q=thi+dua"}},
        {"createDocument", {document, {}}},
        {"editDocument", {quoted("record", plan()), {}}},
        {"checkDocument", {R"({"kind":"content","passed":true})", {}}},
        {"returnDocument", {reason, {}}},
        {"setDocumentRules", {R"({"ownApproval":false})", {}}},
        {"issueDocument", {"{}", {}}},
        {"numberDocument", {"{}", {}}},
        {"voidDocumentNumber", {reason, {}}},
        {"returnSigned", {"%PDF-", {}}},
        {"discardSigned", {reason, {}}},
        {"distributeDocument", {R"({"to":[{"name":"Các trường"}]})", {}}},
        {"withdrawDocument", {reason, {}}},
        {"replaceDocument", {"{}", {}}},
        {"correctDocument", {"{}", {}}},
        {"openSeries", {R"({"office":"$own","numberClass":"so-$n"})", {}}},
        {"closeYear", {R"({"office":"$own","year":2026})", {}}},
        {"setClasses",
         {R"({"fromYear":2027,"classes":[{"name":"chung","title":"Sổ chung","kind":"own"}]})", {}}},
        {"succeedOffice", {R"({"successor":"sgddt-phu-tho","from":"$nextYear-01-01"})", {}}},
        {"recordPaper",
         {R"({"office":"$own","typeName":"Báo cáo",
              "codeNotation":"BC-SGDĐT","subject":"Báo cáo lần $n"})",
          {}}},
        {"editEntry", {R"({"description":"Bản giấy"})", {}}},
        {"putEntryPdf", {"%PDF-", {}}},
        {"voidEntry", {reason, {}}},
        {"reserveBlock",
         {R"({"office":"$own","purpose":"Giấy mời","count":2,
              "paper":{"typeName":"Giấy mời","codeNotation":"GM-SGDĐT","subject":"Dự hội nghị"}})",
          {}}},
        {"voidRestOfBlock", {reason, {}}},
        {"fillEntry", {"{}", {}}},
        {"exportRegister", {{}, "format=xlsx"}},
    };
  }();
  return kTable;
}

int thisYear() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<int>(std::chrono::year_month_day(today).year());
}

std::string filled(std::string text, const Objects& objects) {
  static int number = 0;
  const auto replace = [&](const std::string& what, std::string_view by) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
      text.replace(at, what.size(), by);
  };
  for (auto word = objects.rbegin(); word != objects.rend(); ++word)  // "$units" before "$un"
    replace("$" + word->first, word->second);
  replace("$own", kOwnOffice);
  replace("$nextYear", std::to_string(thisYear() + 1));
  replace("$n", std::to_string(++number));
  return text;
}

std::string idIn(const service::Response& response, std::string_view pointer) {
  EXPECT_LT(response.status, 300) << response.body;
  return textAt(jsonOf(response), pointer);
}

std::string addUser(ApiBench& bench, const std::string& name) {
  return idIn(
      bench.call("POST",
                 "/api/v1/users",
                 R"({"name":")" + name + R"(","fullName":"Ngọc Lan","grants":[{"office":")" +
                     std::string(kOwnOffice) + R"(","roles":["drafter"]}]})"),
      "/id");
}

void setPassword(ApiBench& bench, const std::string& user) {
  const auto hash = service::hashPassword(kPassword, bench.services().people.lanes());
  ASSERT_TRUE(bench.db().write([&](store::Transaction& tx) -> Result<bool> {
    if (auto set = store::setPassword(tx, user, *hash, {}, "test"); !set)
      return fail(set.error());
    return true;
  }));
}

void prepareCampaign(ApiBench& bench, Objects& objects) {
  const std::string campaign =
      idIn(bench.call("POST", "/api/v1/campaigns", exampleOf("addCampaign")->body), "/id");
  objects["campaigns"] = campaign;
  const std::string path = "/api/v1/campaigns/" + campaign;
  for (const char* word : {"milestones", "registrations", "nominations", "councils"})
    objects[word] = idIn(bench.get(path + "/" + word), "/items/0/id");
  const auto reviewed = bench.get(path + "/nominations?state=reviewed");
  objects["awards"] =
      idIn(bench.call("POST",
                      path + "/awards",
                      R"({"nominations":[")" + idIn(reviewed, "/items/0/id") + R"("]})"),
           "/items/0/id");
}

void prepareRegister(ApiBench& bench, Objects& objects) {
  const auto make = [&](const char* operation, const std::string& path) {
    return idIn(bench.post(path, filled(exampleOf(operation)->body, {}), operation), "/id");
  };
  objects["entries"] = make("recordPaper", "/api/v1/register/entries");
  objects["blocks"] = make("reserveBlock", "/api/v1/register/blocks");
  objects["series"] = idIn(bench.get("/api/v1/register/series"), "/items/0/id");
}

}  // namespace

std::optional<Example> exampleOf(std::string_view operation) {
  const auto found = table().find(operation);
  if (found == table().end())
    return std::nullopt;
  return found->second;
}

Objects prepareObjects(ApiBench& bench) {
  Objects objects;
  objects["offices"] = kOwnOffice;
  objects["setup"] = "0000";
  objects["templates"] = objects["render"] = objects["preview"] = objects["check"] = "ke-hoach";
  (void)idIn(bench.call("POST", "/api/v1/offices", filled(exampleOf("replaceOffice")->body, {})),
             "/id");
  const std::string units = "/api/v1/offices/" + std::string(kOwnOffice) + "/units";
  objects["units"] = idIn(bench.call("POST", units, filled(exampleOf("addUnit")->body, {})), "/id");
  objects["tables"] = idIn(bench.get("/api/v1/tables"), "/items/0/name");
  const std::string matrix = addUser(bench, "matrix");
  setPassword(bench, matrix);
  objects["users"] = addUser(bench, "leaving");
  objects["successor"] = matrix;
  objects["keys"] =
      idIn(bench.call("POST", "/api/v1/keys", filled(exampleOf("addKey")->body, {})), "/id");
  prepareCampaign(bench, objects);
  prepareRegister(bench, objects);
  objects["document-rules"] = objects["classes"] = kOwnOffice;
  objects["versions"] = "1";
  objects["documents"] =
      idIn(bench.call("POST", "/api/v1/documents", filled(exampleOf("createDocument")->body, {})),
           "/id");
  return objects;
}

std::optional<ReadyCall> readyCall(const service::Route& route,
                                   const Objects& objects,
                                   std::string& fault) {
  ReadyCall call;
  std::string word;
  std::string_view rest = route.path;
  while (!rest.empty()) {
    const size_t end = rest.find('/', 1);
    const std::string_view segment = rest.substr(1, end == std::string_view::npos ? end : end - 1);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
    if (!segment.starts_with('{')) {
      word = segment;
      call.target.append("/").append(segment);
      continue;
    }
    const auto object = objects.find(word);
    if (object == objects.end()) {
      fault = "no object of \"" + word + "\" in prepareObjects()";
      return std::nullopt;
    }
    call.target.append("/").append(object->second).append(segment.substr(segment.find('}') + 1));
  }
  const auto example = exampleOf(route.rule->operation);
  bool wantsQuery = false;
  for (const service::Parameter& parameter : route.query)
    wantsQuery |= parameter.required;
  if (!example && (!route.body.empty() || wantsQuery)) {
    fault = "no line in table()";
    return std::nullopt;
  }
  if (example) {
    call.body = filled(example->body, objects);
    if (!example->query.empty())
      call.target += "?" + filled(example->query, objects);
  }
  return call;
}

}  // namespace vanthu::testing
