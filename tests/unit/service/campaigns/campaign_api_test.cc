// Campaigns over the API, from the plan to the award.
#include <gmock/gmock.h>

#include "base/sha256.h"
#include "campaign_bench.h"
#include "data/json_reader.h"
#include "engine/dossier.h"
#include "store/documents/document.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class CampaignApi : public WithApi {};

TEST_F(CampaignApi, KeepsAWholeRecordAndGivesItBack) {
  const std::string campaign = addCampaign(sampleText());
  const Value kept = get(campaign);
  EXPECT_EQ(textAt(kept, "/state"), "open");
  EXPECT_EQ(kept.find("record")->find("nominees"), nullptr) << "nominees stand in rows";
  const Value record = get(campaign + "/record");
  EXPECT_EQ(record.find("nominees")->list().size(), 36u);
  EXPECT_EQ(record.find("milestones")->list().size(), 6u);
  EXPECT_EQ(textAt(get("/api/v1/campaigns"), "/items/0/campaign"),
            "Đổi mới, sáng tạo trong dạy và học");
}

TEST_F(CampaignApi, TellsAllThatIsWrongWithARecord) {
  const service::Response answer = api_.post(
      "/api/v1/campaigns", R"({"office": "sgddt-quang-ninh", "archive": 5, "wrong": true})");
  EXPECT_EQ(answer.status, 422);
  for (const char* place : {"/archive", "/wrong"})
    EXPECT_THAT(answer.body, HasSubstr(place));
  const service::Response office =
      api_.post("/api/v1/campaigns",
                R"({"office": "khong-co", "archive": "VT", "campaign": "A", "period": "2026",
                    "papers": {}, "units": [{"id": "a", "name": "A", "kind": "primary",
                    "head": {"fullName": "B", "position": "C"}}]})");
  EXPECT_EQ(office.status, 422);
  EXPECT_EQ(codeOf(office), "data.unknown-office");
}

TEST_F(CampaignApi, TakesEachChangeOnceAndOnlyOnTheVersionThatWasRead) {
  const std::string campaign = addCampaign(smallText());
  const Value kept = get(campaign);
  const std::string record = toJson(*kept.find("record"));
  put(campaign, record);
  const service::Response late = api_.call("PUT", campaign, record, {{"if-match", "\"1\""}});
  EXPECT_EQ(late.status, 412);
  Value::Object lacking = kept.find("record")->object();
  std::erase_if(lacking, [](const Value::Member& member) { return member.first == "units"; });
  put(campaign, toJson(Value(lacking)), 422);
  const service::Response without = api_.call("PUT", campaign, record);
  EXPECT_EQ(without.status, 428);
  ask("POST", campaign + ":close");
  EXPECT_EQ(codeOf(api_.call("PUT", campaign, record, {{"if-match", "*"}})),
            "conflict.campaign-closed");
  ask("POST", campaign + ":reopen");
}

TEST_F(CampaignApi, AddsOneCampaignForARequestSentTwice) {
  const service::Response first = api_.post("/api/v1/campaigns", smallText(), "key-1");
  const service::Response again = api_.post("/api/v1/campaigns", smallText(), "key-1");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(first.body, again.body);
  EXPECT_EQ(get("/api/v1/campaigns").find("items")->list().size(), 1u);
}

TEST_F(CampaignApi, TellsWhatIsDueAndWhichUnitIsLate) {
  const std::string campaign = addCampaign(smallText());
  post(campaign + "/milestones",
       R"({"id": "register", "task": "Đăng ký", "responsible": "Các đơn vị", "eachUnit": true,
           "rule": {"kind": "date", "date": "2026-02-27", "bound": "atLatest"}})");
  post(campaign + "/milestones",
       R"({"id": "quarter", "task": "Gửi hồ sơ", "responsible": "Các đơn vị",
           "rule": {"kind": "yearly", "days": [{"month": 3, "day": 10}, {"month": 6, "day": 10},
           {"month": 9, "day": 10}, {"month": 12, "day": 10}]}})");
  post(campaign + "/registrations",
       R"({"kind": "task", "record": {"fullName": "Cao Thị Trang", "unit": "thpt-a"}})");
  const Value due = get(campaign + "/due?on=2026-02-28&days=366");
  ASSERT_EQ(due.find("items")->list().size(), 4u) << "10/12 is behind the end of the campaign";
  EXPECT_EQ(textAt(due, "/items/0/state"), "overdue");
  EXPECT_EQ(textAt(due, "/items/0/missingUnits/0"), "thpt-b");
  EXPECT_EQ(textAt(due, "/items/1/dueRule"), "Ngày 10/3, 10/6, 10/9 và 10/12 hằng năm");
  ask("POST",
      campaign + "/milestones/register:report",
      R"({"due": "2026-02-27", "unit": "thpt-b", "doneOn": "2026-03-01"})");
  EXPECT_EQ(textAt(get(campaign + "/due?on=2026-02-28"), "/items/0/state"), "done");
  const service::Response bad = api_.post(
      campaign + "/milestones",
      R"({"id": "x", "task": "X", "responsible": "X", "rule": {"kind": "relative", "to": "y"}})");
  EXPECT_EQ(bad.status, 422);
  EXPECT_EQ(codeOf(bad), "data.bad-milestone");
}

TEST_F(CampaignApi, LeadsANominationToItsAward) {
  const std::string campaign = addCampaign(smallText());
  const std::string id = nominate(campaign, "Nguyễn Thị Hoà");
  const std::string nomination = campaign + "/nominations/" + id;
  ask("POST", nomination + ":submit");
  EXPECT_EQ(api_.post(nomination + ":return", R"({"reason": ""})").status, 422);
  ask("POST", nomination + ":return", R"({"reason": "Thiếu minh chứng"})");
  ask("POST", nomination + ":submit");
  ask("POST", nomination + ":accept");
  EXPECT_EQ(codeOf(api_.post(nomination + ":accept", "")), "conflict.state");
  EXPECT_EQ(get(nomination).find("history")->list().size(), 5u);
  const std::string session =
      textAt(post(campaign + "/councils",
                  R"({"heldOn": "2026-10-20", "council": {"name": "Hội đồng",
                      "members": [{"post": "Chủ tịch"}, {"post": "Thư ký"}],
                      "rule": {"method": "bỏ phiếu kín", "quorum": {"part": 2, "whole": 3},
                      "base": "members", "thresholds": [{"awardForm": "Giấy khen",
                      "percent": 70}]}}})"),
             "/id");
  put(campaign + "/councils/" + session + "/votes",
      R"({"votes": [{"nomination": ")" + id + R"(", "votesFor": 2, "votesAgainst": 0}]})");
  const Value closed = ask("POST", campaign + "/councils/" + session + ":close");
  EXPECT_EQ(textAt(closed, "/result/candidates/0/fullName"), "Nguyễn Thị Hoà");
  EXPECT_EQ(textAt(get(nomination), "/state"), "reviewed");
  const Value awards = post(campaign + "/awards",
                            R"({"nominations": [")" + id + R"("], "decision": {"codeNumber": 1782,
                                "codeNotation": "QĐ-SGDĐT", "issuedDate": "2026-11-09"}})");
  const Value& award = awards.find("items")->list().front();
  EXPECT_EQ(award.find("amount")->integer(), 759'000) << "0,3 of 2.530.000";
  EXPECT_EQ(textAt(get(nomination), "/state"), "awarded");
  ask("GET", campaign + "/awards/" + textAt(award, "/id"));
  const Value numbered = put(campaign + "/awards/" + textAt(award, "/id"),
                             R"({"decision": {"codeNumber": 1782, "codeNotation": "QĐ-SGDĐT",
                                 "issuedDate": "2026-06-30"}, "goldenBookNumber": 7})");
  EXPECT_EQ(numbered.find("amount")->integer(), 702'000) << "the base salary of that day";
}

TEST_F(CampaignApi, TellsOfDuplicates) {
  const std::string campaign = addCampaign(smallText());
  nominate(campaign, "Nguyễn Thị Hoà");
  const service::Response same =
      api_.post(campaign + "/nominations",
                R"({"nominee": {"kind": "individual", "fullName": "nguyễn thị hòa",
                    "unit": "thpt-a", "achievement": "x", "awardForm": "Giấy khen"}})");
  EXPECT_EQ(same.status, 409);
  EXPECT_EQ(codeOf(same), "conflict.duplicate-nomination");
  nominate(campaign, "Nguyễn Thị Hòa", "Bằng khen");
  const Value pairs = get(campaign + "/duplicates");
  ASSERT_EQ(pairs.find("items")->list().size(), 1u);
  EXPECT_EQ(textAt(pairs, "/items/0/duplicate/kind"), "otherForm");
}

TEST_F(CampaignApi, KnowsNoRowsOfAnotherCampaign) {
  const std::string one = addCampaign(smallText());
  const std::string other = addCampaign(smallText());
  const std::string id = nominate(one, "Nguyễn Văn An");
  EXPECT_EQ(api_.get(other + "/nominations/" + id).status, 404);
  EXPECT_EQ(codeOf(api_.get("/api/v1/campaigns/nobody")), "campaign.unknown");
}

// The same bytes as `vanthu dossier`: the drafts hold what the dossier's documents hold.
TEST_F(CampaignApi, MakesTheDocumentsOfTheDossier) {
  static const engine::InstalledWorld world(VANTHU_SOURCE_DIR);
  const auto dossier = engine::planDossier(sharedEngine(), world, sampleText(), "campaign.json");
  ASSERT_TRUE(dossier) << toJson(dossier.error());
  engine::Options options;
  options.offices = dossier->offices;
  const std::string campaign = addCampaign(sampleText());
  const Value made = get(campaign + "/dossier");
  size_t documents = 0;
  for (const Value& each : made.find("items")->list()) {
    EXPECT_EQ(each.find("errors"), nullptr) << toJson(each);
    documents += each.find("documents")->list().size();
  }
  EXPECT_EQ(documents, dossier->documents.size());
  std::string last;
  for (const engine::DossierDocument& document : dossier->documents) {
    if (document.templateName == last)
      continue;  // one of each template and run of days
    last = document.templateName;
    const Value drafts =
        post(campaign + "/documents",
             R"({"template": ")" + last + R"(", "name": ")" + document.name + R"("})");
    const std::string id = textAt(drafts, "/items/0/id");
    const auto stored =
        api_.db().read([&](store::Transaction& tx) { return store::getDocument(tx, id); });
    ASSERT_TRUE(stored) << toJson(stored.error());
    const auto ours = sharedEngine().render(last, stored->record, "draft", {});
    ASSERT_TRUE(ours) << document.name << toJson(ours.error());
    const auto theirs = sharedEngine().render("", document.data, options);
    ASSERT_TRUE(theirs);
    EXPECT_EQ(toHex(sha256(ours->pdf)), toHex(sha256(theirs->pdf))) << document.name;
  }
  EXPECT_THAT(get(campaign + "/documents").find("items")->list(), ::testing::Not(IsEmpty()));
}

TEST_F(CampaignApi, MakesAllDocumentsWhileANomineeHasNoVotesYet) {
  const std::string campaign = addCampaign(sampleText());
  const auto accept = [&](const std::string& nominee) {
    const std::string id = textAt(post(campaign + "/nominations", nominee), "/id");
    ask("POST", campaign + "/nominations/" + id + ":submit");
    ask("POST", campaign + "/nominations/" + id + ":accept");
  };
  for (const char* form : {"Giấy khen", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"})
    accept(
        R"({"nominee": {"kind": "individual", "fullName": "Người Đến Sau", "unit": "thpt-hon-gai",
               "achievement": "Có nhiều đổi mới", "awardForm": ")" +
        std::string(form) + R"("}})");
  const Value dossier = get(campaign + "/dossier");
  for (const Value& each : dossier.find("items")->list())
    EXPECT_EQ(each.find("errors"), nullptr) << toJson(each);
}

TEST_F(CampaignApi, SaysWhyATemplateMakesNothingYet) {
  const std::string campaign = addCampaign(smallText());
  const service::Response none =
      api_.post(campaign + "/documents", R"({"template": "bao-cao-tong-ket"})");
  EXPECT_EQ(none.status, 422);
  EXPECT_EQ(codeOf(none), "data.no-documents");
  EXPECT_EQ(api_.post(campaign + "/documents", R"({"template": "khong-co"})").status, 404);
}

TEST_F(CampaignApi, TakesNomineesFromASpreadsheet) {
  const std::string campaign = addCampaign(smallText());
  const std::string csv =
      "STT,Họ và tên,Chức vụ,Đơn vị,Thành tích,Hình thức khen thưởng\r\n"
      "1,Nguyễn Văn An,Giáo viên,Trường THPT Hạ Long,Đạt giải,Giấy khen\r\n"
      "2,Trần Thị Bình,Giáo viên,Truong THPT Bai Chay,Đạt giải,Giấy khen\r\n"
      "3,Lê Văn Cường,Giáo viên,Trường THPT Uông Bí,Đạt giải,Giấy khen\r\n"
      "4,nguyễn văn an,Giáo viên,Trường THPT Hạ Long,Đạt giải,Giấy khen\r\n";
  const std::string id = campaign.substr(campaign.rfind('/') + 1);
  const ApiBench::Fields bytes = {{"content-type", "application/octet-stream"}};
  const Value tried =
      ask("POST", "/api/v1/imports?file=a.csv&dryRun=true&campaign=" + id, csv, 200, bytes);
  EXPECT_EQ(tried.find("taken")->integer(), 2);
  EXPECT_TRUE(get(campaign + "/nominations").find("items")->list().empty()) << "only tried";
  const Value report = ask("POST", "/api/v1/imports?file=a.csv&campaign=" + id, csv, 200, bytes);
  EXPECT_EQ(report.find("taken")->integer(), 2);
  const auto refused = [](const Value& told) {
    std::vector<std::string> codes;
    for (const Value& row : told.find("refused")->list())
      codes.push_back(textAt(row, "/errors/0/code"));
    return codes;
  };
  EXPECT_THAT(refused(report), ElementsAre("data.unknown-unit"))
      << "the row that stands twice is told of in the report";
  EXPECT_THAT(toJson(*report.find("report")), HasSubstr("list.duplicate"));
  EXPECT_EQ(textAt(get(campaign + "/nominations"), "/items/1/nominee/unit"), "thpt-b");
  const Value again = ask("POST", "/api/v1/imports?file=a.csv&campaign=" + id, csv, 200, bytes);
  EXPECT_THAT(
      refused(again),
      ElementsAre(
          "conflict.duplicate-nomination", "conflict.duplicate-nomination", "data.unknown-unit"));
}

TEST_F(CampaignApi, DeletesDraftsOfAWrongListSoThatTheRightOneCanCome) {
  const std::string campaign = addCampaign(smallText());
  const std::string target =
      "/api/v1/imports?file=a.csv&campaign=" + campaign.substr(campaign.rfind('/') + 1);
  const std::string csv =
      "STT,Họ và tên,Chức vụ,Đơn vị,Thành tích,Hình thức khen thưởng\r\n"
      "1,Nguyễn Văn An,Giáo viên,Trường THPT Hạ Long,Đạt giải,Giấy khen\r\n";
  const ApiBench::Fields bytes = {{"content-type", "application/octet-stream"}};
  const std::string draft =
      campaign + "/nominations/" + textAt(ask("POST", target, csv, 200, bytes), "/ids/0");
  ask("DELETE", draft, {}, 428);
  ask("DELETE", draft, {}, 412, {{"if-match", "\"5\""}});
  ask("DELETE", draft, {}, 204, {{"if-match", "\"1\""}});
  EXPECT_EQ(codeOf(api_.get(draft)), "nomination.unknown");
  const Value again = ask("POST", target, csv, 200, bytes);
  EXPECT_EQ(again.find("taken")->integer(), 1);
  const std::string sent = campaign + "/nominations/" + textAt(again, "/ids/0");
  ask("POST", sent + ":submit");
  EXPECT_EQ(codeOf(api_.call("DELETE", sent, {}, {{"if-match", "*"}})), "conflict.state");
}

TEST_F(CampaignApi, DeletesARegistrationThatWasNotAccepted) {
  const std::string campaign = addCampaign(smallText());
  const Value made =
      post(campaign + "/registrations",
           R"({"kind": "group", "record": {"groupName": "Nhóm Toán", "unit": "thpt-a"}})");
  const std::string registration = campaign + "/registrations/" + textAt(made, "/id");
  ask("DELETE", registration, {}, 204, {{"if-match", "\"1\""}});
  EXPECT_EQ(codeOf(api_.get(registration)), "registration.unknown");
}

TEST_F(CampaignApi, AwardsNothingByADocumentThatWasWithdrawn) {
  const std::string campaign = addCampaign(sampleText());
  const std::string id =
      textAt(get(campaign + "/nominations?state=reviewed&limit=1"), "/items/0/id");
  const std::string document =
      textAt(post(campaign + "/documents", R"({"template": "ke-hoach"})"), "/items/0/id");
  const std::string body =
      R"({"nominations": [")" + id + R"("], "decision": {"document": ")" + document + R"("}})";
  ASSERT_TRUE(api_.db().write([&](store::Transaction& tx) -> Result<bool> {
    tx.execute("UPDATE document SET state = 'withdrawn' WHERE id = ?", {document});
    return true;
  }));
  const service::Response refused = api_.post(campaign + "/awards", body);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(codeOf(refused), "data.withdrawn-document");
  EXPECT_THAT(refused.body, HasSubstr("/decision/document"));
}

TEST_F(CampaignApi, KeepsAUnitThatIsInUse) {
  const std::string campaign = addCampaign(smallText());
  nominate(campaign, "Nguyễn Văn An");
  const Value kept = get(campaign);
  const Value& record = *kept.find("record");
  Value::Object changed = record.object();
  for (Value::Member& member : changed)
    if (member.first == "units")
      member.second = Value(Value::List{member.second.list().back()});
  const service::Response refused =
      api_.call("PUT", campaign, toJson(Value(changed)), {{"if-match", "*"}});
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(codeOf(refused), "conflict.unit-in-use");
  EXPECT_THAT(refused.body, HasSubstr("Nguyễn Văn An"));
}

TEST_F(CampaignApi, MakesTheSameMinutesWhateverBecomesOfTheNominations) {
  const std::string campaign = addCampaign(sampleText());
  const auto minutes = [&] {
    const std::string id = textAt(
        post(campaign + "/documents", R"({"template": "bien-ban-hop-hoi-dong"})"), "/items/0/id");
    const auto stored =
        api_.db().read([&](store::Transaction& tx) { return store::getDocument(tx, id); });
    return stored ? stored->record : toJson(stored.error());
  };
  const std::string before = minutes();
  EXPECT_THAT(before, HasSubstr("Vũ Xuân Trường"));
  const std::string nomination =
      campaign + "/nominations/" +
      textAt(get(campaign + "/nominations?state=refused&limit=1"), "/items/0/id");
  ask("POST", nomination + ":return", R"({"reason": "Xét lại"})");
  EXPECT_EQ(minutes(), before);
  put(nomination,
      R"({"nominee": {"kind": "individual", "fullName": "Người Thay", "unit": "thpt-hon-gai",
          "achievement": "Có nhiều đổi mới", "awardForm": "Giấy khen"}})");
  ask("POST", nomination + ":submit");
  ask("POST", nomination + ":accept");
  EXPECT_EQ(minutes(), before);
  const Value dossier = get(campaign + "/dossier");
  for (const Value& each : dossier.find("items")->list())
    EXPECT_EQ(each.find("errors"), nullptr) << toJson(each);
  const Value session = get(campaign + "/councils").find("items")->list().front();
  EXPECT_THAT(toJson(session), HasSubstr("Vũ Xuân Trường"));
  EXPECT_THAT(toJson(session), ::testing::Not(HasSubstr("Người Thay")));
}

TEST_F(CampaignApi, ForgetsADraftThatWasDeleted) {
  const std::string campaign = addCampaign(sampleText());
  const Value made = post(campaign + "/documents", R"({"template": "ke-hoach"})");
  const std::string id = textAt(made, "/items/0/id");
  ASSERT_FALSE(id.empty()) << toJson(made);
  EXPECT_EQ(get(campaign + "/documents").find("items")->list().size(), 1u);
  ask("DELETE", "/api/v1/documents/" + id, {}, 204, {{"if-match", "\"1\""}});
  EXPECT_THAT(get(campaign + "/documents").find("items")->list(), IsEmpty());
}

TEST_F(CampaignApi, TakesGroupsAndModelsOneByOne) {
  const std::string campaign = addCampaign(smallText());
  const Value group = post(campaign + "/registrations",
                           R"({"kind": "group", "record": {"groupName": "Nhóm Toán",
                               "unit": "thpt-a"}})");
  const Value model = post(campaign + "/registrations",
                           R"({"kind": "model", "record": {"name": "Thư viện mở",
                               "kind": "model", "unit": "thpt-b"}})");
  for (const Value* each : {&group, &model})
    ask("POST", campaign + "/registrations/" + textAt(*each, "/id") + ":accept");
  const Value record = get(campaign + "/record");
  EXPECT_EQ(textAt(record, "/registrations/groups/0/groupName"), "Nhóm Toán");
  EXPECT_EQ(record.find("registrations")->find("models")->list().size(), 1u);
}

TEST_F(CampaignApi, CountsWorkingDaysByTheTableOfHolidays) {
  const std::string campaign = addCampaign(smallText());
  post(campaign + "/milestones",
       R"({"id": "opinions", "task": "Lấy ý kiến", "responsible": "Sở",
           "rule": {"kind": "relative", "to": "$from", "workingDays": 3, "bound": "atLatest"}})");
  const std::string due = campaign + "/due?on=2026-01-10&days=60";
  EXPECT_EQ(textAt(get(due), "/items/0/due"), "2026-01-15");
  get("/api/v1/tables/holidays");
  put("/api/v1/tables/holidays", R"({"holidays": [{"name": "Nghỉ", "from": "2026-01-13"}]})");
  EXPECT_EQ(textAt(get(due), "/items/0/due"), "2026-01-16");
  put("/api/v1/tables/holidays", R"({"holidays": [{"name": "Nghỉ", "day": "2026-01-13"}]})", 422);
}

class SearchApi : public WithApi {};

TEST_F(SearchApi, FindsPeopleUnitsAndCampaignsWithoutMarks) {
  addCampaign(sampleText());
  EXPECT_EQ(textAt(get("/api/v1/search?q=cao%20thi%20thu%20trang"), "/items/0/match"), "marks");
  EXPECT_EQ(textAt(get("/api/v1/search?q=truong%20thpt%20chuyen%20ha%20lnog"), "/items/0/match"),
            "typos");
  EXPECT_EQ(textAt(get("/api/v1/search?kind=campaign&q=doi%20moi"), "/items/0/kind"), "campaign");
  EXPECT_EQ(api_.get("/api/v1/search").status, 400);
}

}  // namespace
}  // namespace vanthu::testing
