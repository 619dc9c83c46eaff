// What the record of a campaign must be beside its schema.
#include "store/campaigns/campaign_checks.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/registrations.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

class CampaignChecks : public WithCampaign {
 protected:
  CampaignChecks() { setClock("2026-11-10T03:00:00.000Z"); }

  Result<store::Campaign> replace(const Value& record) {
    return write([&](store::Transaction& tx) {
      return store::replaceCampaign(tx, campaign_.id, std::nullopt, record, "u1");
    });
  }
  // The campaign of one unit.
  static Value onlyUnit(size_t kept) {
    const Value campaign = smallCampaign();
    return store::with(campaign, "units", Value(Value::List{campaign.find("units")->list()[kept]}));
  }
  static Value withDay(std::string_view name, Value day) {
    return store::with(smallCampaign(), name, std::move(day));
  }
  void addMilestone(const std::string& text) {
    good(write([&](store::Transaction& tx) {
      return store::addMilestone(tx, campaign_.id, json(text), "u1");
    }));
  }
};
ON_BOTH_DATABASES(CampaignChecks);

TEST_P(CampaignChecks, KeepAUnitThatHasNominationsRegistrationsOrReports) {
  addMilestone(R"({"id": "register", "task": "Đăng ký", "responsible": "Các đơn vị",
      "rule": {"kind": "date", "date": "2026-02-27"}})");
  nominate(nominee("Nguyễn Văn An", "thpt-a"));
  nominate(json(R"({"id": "thpt-a", "kind": "collective", "fullName": "Trường THPT A",
                    "achievement": "Dẫn đầu", "awardForm": "Giấy khen"})"));
  good(write([&](store::Transaction& tx) {
    return store::addRegistration(
        tx, campaign_.id, "task", json(R"({"fullName": "Cao Trang", "unit": "thpt-a"})"), "u1");
  }));
  good(write([&](store::Transaction& tx) {
    return store::reportMilestone(
        tx, campaign_.id, {"register", {2026, 2, 27}, "thpt-a", {2026, 2, 27}, ""}, "u1");
  }));
  const auto refused = replace(onlyUnit(1));
  ASSERT_EQ(codeOf(refused), "conflict.unit-in-use");
  ASSERT_THAT(refused.error(), SizeIs(1));
  const Diagnostic& fault = refused.error().front();
  EXPECT_EQ(fault.where.pointer, "/units");
  EXPECT_EQ(
      fault.message.vi,
      "không bỏ được đơn vị \"thpt-a\" (Trường THPT A): còn 2 đề nghị khen thưởng (Nguyễn Văn "
      "An, Trường THPT A), 1 đăng ký (Cao Trang), 1 báo cáo việc đến hạn (register)");
  EXPECT_THAT(good(replace(onlyUnit(0))).record.find("units")->list(), SizeIs(1))
      << "nobody uses the other one";
}

TEST_P(CampaignChecks, RefuseALastDayBeforeTheFirst) {
  const Value turned = withDay("until", Value("2026-01-11"));
  const auto added =
      write([&](store::Transaction& tx) { return store::addCampaign(tx, turned, "u1"); });
  ASSERT_EQ(codeOf(added), "data.bad-campaign");
  EXPECT_EQ(added.error().front().where.pointer, "/until");
  const auto changed = replace(turned);
  ASSERT_EQ(codeOf(changed), "data.bad-campaign");
  EXPECT_EQ(changed.error().front().where.pointer, "/until");
  EXPECT_EQ(codeOf(replace(withDay("until", Value("2026-01-12")))), "");
}

TEST_P(CampaignChecks, KeepTheDaysThatAMilestoneHangsOn) {
  addMilestone(R"({"id": "half", "task": "Sơ kết", "responsible": "Sở",
      "rule": {"kind": "yearly", "days": [{"month": 6, "day": 10}]}})");
  const auto refused = replace(withDay("until", Value("2026-05-31")));
  ASSERT_EQ(codeOf(refused), "data.bad-milestone");
  EXPECT_EQ(refused.error().front().where.pointer, "/until");
  EXPECT_THAT(refused.error().front().message.vi, HasSubstr("half"));
  EXPECT_EQ(codeOf(replace(withDay("from", Value()))), "data.bad-milestone");
  EXPECT_EQ(codeOf(replace(withDay("until", Value("2026-06-30")))), "");
}

}  // namespace
}  // namespace vanthu::testing
