#include "store/campaigns/campaigns.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "data/json_equal.h"
#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/compose.h"
#include "store/campaigns/due.h"
#include "store/campaigns/units.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Campaigns : public WithCampaign {
 protected:
  Result<Value> composed(const std::string& id) {
    return read([&](store::Transaction& tx) -> Result<Value> {
      const auto campaign = store::findCampaign(tx, id);
      if (!campaign)
        return fail(campaign.error());
      return store::compose(*campaign, store::rowsOf(tx, id));
    });
  }
  Result<store::Milestone> addMilestone(const std::string& text) {
    return write([&](store::Transaction& tx) {
      return store::addMilestone(tx, campaign_.id, json(text), "u1");
    });
  }
  std::vector<store::DueItem> due(const Date& on, int ahead = 30) {
    return good(read([&](store::Transaction& tx) {
      return store::dueItems(campaign_,
                             store::rowsOf(tx, campaign_.id),
                             store::listReports(tx, campaign_.id),
                             on,
                             ahead);
    }));
  }
};
ON_BOTH_DATABASES(Campaigns);

// Members in another order are the same.
std::map<std::string, Value> membersOf(const Value& object) {
  return {object.object().begin(), object.object().end()};
}

TEST_P(Campaigns, ComeTogetherAgainAsTheyWereGiven) {
  const Value sample = sampleCampaign();
  const auto added =
      good(write([&](store::Transaction& tx) { return store::addCampaign(tx, sample, "u1"); }));
  const Value again = good(composed(added.id));
  const auto wanted = membersOf(sample);
  const auto got = membersOf(again);
  ASSERT_EQ(wanted.size(), got.size());
  for (const auto& [name, value] : wanted) {
    ASSERT_TRUE(got.contains(name)) << name;
    EXPECT_TRUE(data::jsonEqual(value, got.at(name))) << name << "\n" << toJson(got.at(name));
  }
}

TEST_P(Campaigns, KeepTheirRecordWithoutWhatStandsInRows) {
  const auto added = good(write(
      [&](store::Transaction& tx) { return store::addCampaign(tx, sampleCampaign(), "u1"); }));
  for (const char* part : {"milestones", "registrations", "nominees", "council"})
    EXPECT_EQ(added.record.find(part), nullptr) << part;
  const auto change = [&](const Value& record, int64_t version) {
    return write([&](store::Transaction& tx) {
      return store::replaceCampaign(tx, added.id, version, record, "u1");
    });
  };
  EXPECT_EQ(codeOf(change(sampleCampaign(), 1)), "data.kept-as-rows");
  EXPECT_EQ(good(change(added.record, 1)).version, 2);
  EXPECT_EQ(codeOf(change(added.record, 1)), "precondition.failed");
}

TEST_P(Campaigns, ShowTheNomineesThatCount) {
  nominate(nominee("Bản Nháp"));
  nominate(nominee("Đã Gửi"), "submitted");
  const std::string returned = nominate(nominee("Trả Lại"), "submitted").id;
  good(write([&](store::Transaction& tx) {
    return store::moveNomination(tx, returned, std::nullopt, "returned", "x", "u1");
  }));
  const Value record = good(composed(campaign_.id));
  ASSERT_NE(record.find("nominees"), nullptr);
  const Value::List& nominees = record.find("nominees")->list();
  ASSERT_THAT(nominees, SizeIs(1));
  EXPECT_EQ(nominees.front().find("fullName")->text(), "Đã Gửi");
}

TEST_P(Campaigns, TakeTheUnitsOfTheirOfficeWhereTheyNameNone) {
  Value::Object record = smallCampaign().object();
  std::erase_if(record, [](const Value::Member& member) { return member.first == "units"; });
  const auto add = [&] {
    return write(
        [&](store::Transaction& tx) { return store::addCampaign(tx, Value(record), "u1"); });
  };
  EXPECT_EQ(codeOf(add()), "data.missing-field");
  good(write([&](store::Transaction& tx) {
    return store::addUnit(tx, "sgd", smallCampaign().find("units")->list().front(), "u1");
  }));
  EXPECT_THAT(good(add()).record.find("units")->list(), SizeIs(1));
}

TEST_P(Campaigns, WriteATermInWordsWhereOneDayDoesNotSayIt) {
  good(addMilestone(R"({"id": "dossiers", "task": "Gửi hồ sơ", "responsible": "Các đơn vị",
      "rule": {"kind": "yearly", "days": [{"month": 3, "day": 10}, {"month": 6, "day": 10}]}})"));
  good(addMilestone(R"({"id": "report", "task": "Báo cáo", "responsible": "Các đơn vị",
      "rule": {"kind": "date", "date": "2026-10-25", "bound": "before"}})"));
  const Value record = good(composed(campaign_.id));
  EXPECT_EQ(toJson(*record.find("milestones")),
            R"([{"id":"dossiers","task":"Gửi hồ sơ","dueDate":"2026-03-10",)"
            R"("dueRule":"Ngày 10/3 và 10/6 hằng năm","responsible":"Các đơn vị"},)"
            R"({"id":"report","task":"Báo cáo","dueDate":"2026-10-24",)"
            R"("dueRule":"Trước ngày 25/10/2026","responsible":"Các đơn vị"}])");
}

TEST_P(Campaigns, TellWhatIsDueAndWhoIsLate) {
  good(addMilestone(R"({"id": "register", "task": "Đăng ký", "responsible": "Các đơn vị",
      "eachUnit": true, "rule": {"kind": "date", "date": "2026-02-27", "bound": "atLatest"}})"));
  good(addMilestone(R"({"id": "sum", "task": "Tổng hợp", "responsible": "Phòng TCCB",
      "rule": {"kind": "relative", "to": "register", "days": 17}})"));
  good(write([&](store::Transaction& tx) {
    return store::addRegistration(
        tx, campaign_.id, "task", json(R"({"fullName": "A", "unit": "thpt-a"})"), "u1");
  }));
  const auto before = due({2026, 2, 27});
  ASSERT_THAT(before, SizeIs(2));
  EXPECT_EQ(before.front().state, store::DueState::open);
  EXPECT_EQ(before.front().daysLeft, 0);
  const auto after = due({2026, 2, 28});
  EXPECT_EQ(after.front().state, store::DueState::overdue);
  EXPECT_EQ(after.front().daysLeft, -1);
  EXPECT_THAT(after.front().missing, ElementsAre("thpt-b"));
  EXPECT_THAT(after.front().done, ElementsAre("thpt-a"));
  EXPECT_EQ(after.back().state, store::DueState::later) << "its day is 16/3";
  const auto report = [&](const std::string& milestone, const Date& day, const std::string& unit) {
    return write([&](store::Transaction& tx) {
      return store::reportMilestone(
          tx, campaign_.id, {milestone, day, unit, {2026, 3, 2}, ""}, "u1");
    });
  };
  good(report("register", {2026, 2, 27}, "thpt-b"));
  EXPECT_EQ(due({2026, 2, 28}).front().state, store::DueState::done);
  good(report("sum", {2026, 3, 16}, ""));
  EXPECT_EQ(due({2026, 3, 17}).back().state, store::DueState::done);
  EXPECT_EQ(codeOf(report("sum", {2026, 3, 15}, "")), "data.bad-report");
  EXPECT_EQ(codeOf(report("sum", {2026, 3, 16}, "nobody")), "unit.unknown");
}

TEST_P(Campaigns, TakeNoReportOfADayToComeOrOfAnotherDay) {
  setClock("2026-03-20T03:00:00.000Z");
  good(addMilestone(R"({"id": "quarter", "task": "Gửi hồ sơ", "responsible": "Các đơn vị",
      "rule": {"kind": "date", "date": "2026-03-10"}})"));
  const auto report = [&](const Date& due, const Date& doneOn) {
    return write([&](store::Transaction& tx) {
      return store::reportMilestone(tx, campaign_.id, {"quarter", due, "thpt-a", doneOn, ""}, "u1");
    });
  };
  const auto early = report({2026, 3, 10}, {2026, 3, 21});
  ASSERT_EQ(codeOf(early), "data.bad-report");
  EXPECT_EQ(early.error().front().where.pointer, "/doneOn");
  EXPECT_EQ(early.error().front().message.vi, "ngày xong 21/3/2026 chưa đến");
  const auto other = report({2026, 3, 9}, {2026, 3, 9});
  ASSERT_EQ(codeOf(other), "data.bad-report");
  EXPECT_EQ(other.error().front().message.vi, "mốc này không đến hạn vào ngày 09/3/2026");
  good(report({2026, 3, 10}, {2026, 3, 20}));
}

TEST_P(Campaigns, LeaveACouncilPlannedWhoseMinutesAreStillToCome) {
  setClock("2026-09-30T03:00:00.000Z");
  const Value sample = sampleCampaign();
  const auto added =
      good(write([&](store::Transaction& tx) { return store::addCampaign(tx, sample, "u1"); }));
  const auto councils = good(read([&](store::Transaction& tx) {
    return Result<std::vector<store::CouncilSession>>(store::listCouncils(tx, added.id));
  }));
  ASSERT_THAT(councils, SizeIs(1));
  EXPECT_EQ(councils.front().state, "planned");
  EXPECT_TRUE(
      data::jsonEqual(*good(composed(added.id)).find("nominees"), *sample.find("nominees")));
}

TEST_P(Campaigns, AskForEachOfFourDossiersByItself) {
  good(addMilestone(R"({"id": "dossiers", "task": "Gửi hồ sơ", "responsible": "Các đơn vị",
      "eachUnit": ["thpt-a"], "rule": {"kind": "yearly", "days": [{"month": 3, "day": 10},
      {"month": 6, "day": 10}, {"month": 9, "day": 10}, {"month": 12, "day": 10}]}})"));
  setClock("2026-05-20T03:00:00.000Z");
  nominate(nominee("Nguyễn Văn An"), "submitted");
  const auto items = due({2026, 6, 11}, 365);
  ASSERT_THAT(items, SizeIs(3)) << "the campaign ends before 10/12";
  EXPECT_EQ(items[0].state, store::DueState::done) << "late, but before any other was due";
  EXPECT_EQ(items[1].state, store::DueState::done);
  EXPECT_EQ(items[2].state, store::DueState::later);
}

TEST_P(Campaigns, KeepAMilestoneThatAnotherOneHangsOn) {
  const auto first = good(addMilestone(
      R"({"id": "a", "task": "A", "responsible": "X", "rule": {"kind": "date", "date": "2026-02-27"}})"));
  good(addMilestone(
      R"({"id": "b", "task": "B", "responsible": "X", "rule": {"kind": "relative", "to": "a"}})"));
  const auto remove = [&](const std::string& id) {
    return write([&](store::Transaction& tx) -> Result<bool> {
      const auto removed = store::removeMilestone(tx, campaign_.id, id, std::nullopt, "u1");
      if (!removed)
        return fail(removed.error());
      return true;
    });
  };
  EXPECT_EQ(codeOf(remove("a")), "data.bad-milestone");
  good(remove("b"));
  good(remove("a"));
  EXPECT_THAT(due({2026, 3, 1}), IsEmpty());
}

}  // namespace
}  // namespace vanthu::testing
