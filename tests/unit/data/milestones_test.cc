// Milestones as real plans write them; each test quotes its plan.
#include "data/milestones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "data/json_reader.h"

namespace vanthu::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

MilestoneRule rule(const char* json) {
  const auto value = readJson(json, "");
  EXPECT_TRUE(value) << toJson(value.error());
  const auto read = readMilestoneRule(*value);
  EXPECT_TRUE(read) << toJson(read.error());
  return read ? *read : MilestoneRule{};
}

MilestonePlan plan(std::map<std::string, MilestoneRule, std::less<>> rules,
                   CampaignDays days = {}) {
  auto made = MilestonePlan::make(std::move(rules), days);
  EXPECT_TRUE(made) << toJson(made.error());
  return made ? *made : MilestonePlan{};
}

// "first…last" of each time, the first left out where there is none.
std::vector<std::string> dues(const MilestonePlan& plan,
                              std::string_view id,
                              const Date& from,
                              const Date& until) {
  std::vector<std::string> out;
  for (const DueTime& due : plan.dueBetween(id, from, until))
    out.push_back((due.first ? toIso(*due.first) : "") + "…" + toIso(due.last));
  return out;
}

constexpr Date kBegin{2010, 1, 1};
constexpr Date kEnd{2030, 12, 31};

// Bình Dương 2018: "Vào ngày 10/3, 10/6, 10/9, 10/12 mỗi quý."
TEST(Milestones, FallOnFourDaysOfEachYearOfTheCampaign) {
  const MilestoneRule four = rule(R"({"kind": "yearly", "days": [{"month": 3, "day": 10},
      {"month": 6, "day": 10}, {"month": 9, "day": 10}, {"month": 12, "day": 10}]})");
  const MilestonePlan year = plan({{"dossiers", four}}, {Date{2018, 1, 1}, Date{2018, 12, 31}});
  EXPECT_THAT(dues(year, "dossiers", kBegin, kEnd),
              ElementsAre("2018-03-10…2018-03-10",
                          "2018-06-10…2018-06-10",
                          "2018-09-10…2018-09-10",
                          "2018-12-10…2018-12-10"));
  EXPECT_THAT(dues(year, "dossiers", {2018, 6, 10}, {2018, 9, 9}),
              ElementsAre("2018-06-10…2018-06-10"));
  EXPECT_EQ(wordsOf(four), "Ngày 10/3, 10/6, 10/9 và 10/12 hằng năm");
}

// Bình Dương 2018: "Đầu tháng cuối cùng của mỗi quý".
TEST(Milestones, MayBeTheStartOfSomeMonthsOfEachYear) {
  const MilestoneRule start =
      rule(R"({"kind": "yearlyMonths", "months": [3, 6, 9, 12], "part": "start"})");
  const MilestonePlan year = plan({{"send", start}}, {Date{2018, 2, 1}, Date{2018, 7, 31}});
  EXPECT_THAT(dues(year, "send", kBegin, kEnd),
              ElementsAre("2018-03-01…2018-03-10", "2018-06-01…2018-06-10"));
  EXPECT_EQ(wordsOf(start), "Đầu các tháng 3, 6, 9 và 12 hằng năm");
}

// Bình Dương 2018: "Định kỳ 02 năm tổ chức Hội nghị sơ kết … vào dịp 20/11/2018 … 20/11/2020".
TEST(Milestones, ComeBackEverySecondYear) {
  const MilestoneRule second = rule(R"({"kind": "yearly", "days": [{"month": 11, "day": 20}],
                                        "everyYears": 2, "firstYear": 2018})");
  const MilestonePlan both = plan({{"ceremony", second}}, {Date{2016, 1, 1}, Date{2020, 12, 31}});
  EXPECT_THAT(dues(both, "ceremony", kBegin, kEnd),
              ElementsAre("2018-11-20…2018-11-20", "2020-11-20…2020-11-20"));
  EXPECT_EQ(wordsOf(second), "Ngày 20/11, 02 năm một lần");
}

// Uông Bí 2016: "Hoàn thành chậm nhất ngày 05/11/2016."
TEST(Milestones, AtLatestOnADayLeavesTheDayItself) {
  const MilestoneRule latest =
      rule(R"({"kind": "date", "date": "2016-11-05", "bound": "atLatest"})");
  const MilestonePlan one = plan({{"register", latest}});
  const auto due = one.firstDue("register");
  ASSERT_TRUE(due);
  EXPECT_EQ(toIso(due->last), "2016-11-05");
  EXPECT_EQ(daysLeft(*due, {2016, 11, 5}), 0);
  EXPECT_EQ(daysLeft(*due, {2016, 11, 6}), -1);
  EXPECT_EQ(wordsOf(latest), "Chậm nhất ngày 05/11/2016");
}

// Quảng Ninh 2019: "báo cáo kết quả thực hiện về sở giáo dục trước 25/2/2020".
TEST(Milestones, BeforeADayLeavesTheDayBefore) {
  const MilestoneRule before = rule(R"({"kind": "date", "date": "2020-02-25", "bound": "before"})");
  const MilestonePlan one = plan({{"report", before}}, {Date{2019, 4, 9}, Date{2019, 12, 31}});
  EXPECT_THAT(dues(one, "report", kBegin, kEnd), ElementsAre("…2020-02-24"));
  const auto due = one.firstDue("report");
  ASSERT_TRUE(due) << "a fixed day may lie behind the campaign";
  EXPECT_EQ(toIso(due->named), "2020-02-25");
  EXPECT_EQ(daysLeft(*due, {2020, 2, 25}), -1);
  EXPECT_EQ(wordsOf(before), "Trước ngày 25/02/2020");
}

TEST(Milestones, BeforeTheFirstOfMarchEndsInFebruary) {
  const MilestonePlan leap =
      plan({{"m", rule(R"({"kind": "date", "date": "2020-03-01", "bound": "before"})")}});
  EXPECT_THAT(dues(leap, "m", kBegin, kEnd), ElementsAre("…2020-02-29"));
  EXPECT_THAT(dues(leap, "m", {2020, 3, 1}, kEnd), IsEmpty());
}

// Uông Bí 2016: "Tháng 10/2016: …", "Tháng 12/2016 và tháng 01/2017: …".
TEST(Milestones, MayBeWindowsOfMonths) {
  const MilestoneRule month = rule(R"({"kind": "months", "first": "2016-10"})");
  const MilestoneRule two = rule(R"({"kind": "months", "first": "2016-12", "last": "2017-01"})");
  const MilestonePlan both = plan({{"launch", month}, {"interim", two}});
  EXPECT_THAT(dues(both, "launch", kBegin, kEnd), ElementsAre("2016-10-01…2016-10-31"));
  EXPECT_THAT(dues(both, "interim", kBegin, kEnd), ElementsAre("2016-12-01…2017-01-31"));
  EXPECT_EQ(wordsOf(month), "Tháng 10/2016");
  EXPECT_EQ(wordsOf(two), "Tháng 12/2016 và tháng 01/2017");
  EXPECT_EQ(wordsOf(rule(R"({"kind": "months", "first": "2017-02", "last": "2017-05"})")),
            "Từ tháng 02/2017 đến tháng 5/2017");
}

// Uông Bí 2016: "Tháng 5 và tháng 6/2017: Tổ chức đánh giá kết quả", "Tháng 8/2017".
TEST(Milestones, WindowsEndOnTheLastDayOfTheirMonth) {
  const MilestonePlan both =
      plan({{"review", rule(R"({"kind": "months", "first": "2017-05", "last": "2017-06"})")},
            {"end", rule(R"({"kind": "months", "first": "2017-08", "part": "end"})")}});
  EXPECT_THAT(dues(both, "review", kBegin, kEnd), ElementsAre("2017-05-01…2017-06-30"));
  EXPECT_THAT(dues(both, "end", kBegin, kEnd), ElementsAre("2017-08-21…2017-08-31"));
}

// Hưng Yên 2021, as quoted in the list of documents: "11/6 hằng năm".
TEST(Milestones, ComeBackOnOneDayOfEachYear) {
  const MilestoneRule yearly = rule(R"({"kind": "yearly", "days": [{"month": 6, "day": 11}]})");
  const MilestonePlan five = plan({{"propose", yearly}}, {Date{2021, 1, 1}, Date{2025, 6, 10}});
  EXPECT_THAT(dues(five, "propose", kBegin, kEnd),
              ElementsAre("2021-06-11…2021-06-11",
                          "2022-06-11…2022-06-11",
                          "2023-06-11…2023-06-11",
                          "2024-06-11…2024-06-11"));
  EXPECT_EQ(wordsOf(yearly), "Ngày 11/6 hằng năm");
}

// Quảng Ninh 2019: "đánh giá tổng kết sau 01 năm triển khai thực hiện".
TEST(Milestones, MayFollowTheFirstDayOfTheCampaign) {
  const MilestoneRule after = rule(R"({"kind": "relative", "to": "$from", "years": 1})");
  const MilestonePlan one = plan({{"review", after}}, {Date{2019, 4, 9}, {}});
  EXPECT_THAT(dues(one, "review", kBegin, kEnd), ElementsAre("2020-04-09…2020-04-09"));
  EXPECT_FALSE(plan({{"review", after}}).firstDue("review")) << "the first day is not known";
}

// Bình Dương 2018: the conference "vào dịp tổng kết năm học"; its papers go out before it.
TEST(Milestones, MayHangOnAnotherMilestone) {
  const MilestonePlan chain =
      plan({{"schoolYearEnd", rule(R"({"kind": "date", "date": "2018-08-31"})")},
            {"conference", rule(R"({"kind": "relative", "to": "schoolYearEnd"})")},
            {"invitations",
             rule(R"({"kind": "relative", "to": "conference", "days": -10, "bound": "atLatest"})")},
            {"monthLater", rule(R"({"kind": "relative", "to": "conference", "months": 6})")}});
  EXPECT_THAT(dues(chain, "conference", kBegin, kEnd), ElementsAre("2018-08-31…2018-08-31"));
  EXPECT_THAT(dues(chain, "invitations", kBegin, kEnd), ElementsAre("…2018-08-21"));
  EXPECT_THAT(dues(chain, "monthLater", kBegin, kEnd), ElementsAre("2019-02-28…2019-02-28"));
}

Workdays workdays(const char* json) {
  const auto value = readJson(json, "");
  EXPECT_TRUE(value) << toJson(value.error());
  const auto read = readWorkdays(*value);
  EXPECT_TRUE(read) << toJson(read.error());
  return read ? *read : Workdays{};
}

constexpr char kTet[] = R"({"holidays": [
    {"name": "Quốc khánh", "yearly": "09-02"},
    {"name": "Tết Nguyên đán", "from": "2026-02-16", "until": "2026-02-20"},
    {"name": "Nghỉ hoán đổi", "from": "2026-08-31"},
    {"name": "Làm bù", "worked": "2026-08-22"}]})";

// Ninh Thuận 2021: opinions "trong 10 ngày làm việc" from the day of the notice.
TEST(Milestones, MayBeSoManyWorkingDaysLater) {
  const std::map<std::string, MilestoneRule, std::less<>> rules = {
      {"notice", rule(R"({"kind": "date", "date": "2026-02-12"})")},
      {"opinions",
       rule(R"({"kind": "relative", "to": "notice", "workingDays": 10, "bound": "atLatest"})")},
      {"invitations", rule(R"({"kind": "relative", "to": "notice", "workingDays": -4})")}};
  EXPECT_THAT(dues(plan(rules), "opinions", {2026, 1, 1}, {2026, 12, 31}),
              ElementsAre("…2026-02-26"))
      << "without a table only weekends are off";
  const auto made = MilestonePlan::make(rules, {}, workdays(kTet));
  ASSERT_TRUE(made);
  EXPECT_THAT(dues(*made, "opinions", {2026, 1, 1}, {2026, 12, 31}), ElementsAre("…2026-03-05"));
  EXPECT_THAT(dues(*made, "invitations", {2026, 1, 1}, {2026, 12, 31}),
              ElementsAre("2026-02-06…2026-02-06"));
}

TEST(Workdays, LeaveOutWeekendsAndDaysOffAndCountDaysWorkedInTheirStead) {
  const Workdays days = workdays(kTet);
  EXPECT_TRUE(days.works({2026, 2, 13}));
  EXPECT_FALSE(days.works({2026, 2, 14})) << "a Saturday";
  EXPECT_FALSE(days.works({2026, 2, 18}));
  EXPECT_FALSE(days.works({2030, 9, 2})) << "every year";
  EXPECT_TRUE(days.works({2026, 8, 22})) << "a Saturday that is worked";
  EXPECT_EQ(days.plus({2026, 8, 21}, 1), (Date{2026, 8, 22}));
  EXPECT_EQ(days.plus({2026, 8, 28}, 2), (Date{2026, 9, 3}));
  EXPECT_EQ(days.plus({2026, 2, 18}, 0), (Date{2026, 2, 18})) << "the day itself";
  EXPECT_EQ(days.plus({2026, 2, 23}, -1), (Date{2026, 2, 13}));
}

TEST(Workdays, MayBeOffUntilTheLastDayOfTheCalendar) {
  const Workdays days =
      workdays(R"({"holidays": [{"name": "A", "from": "9999-12-30", "until": "9999-12-31"}]})");
  EXPECT_TRUE(days.works({9999, 12, 29}));
  EXPECT_FALSE(days.works({9999, 12, 30}));
  EXPECT_FALSE(days.works({9999, 12, 31}));
}

TEST(Workdays, TellAllThatIsWrongWithTheirTable) {
  const auto value = readJson(
      R"({"holidays": [{"name": "A", "yearly": "13-40"}, 5, {"from": "2026-02-20",
          "until": "2026-02-16"}, {"worked": "2026-01-10", "day": 1}]})",
      "");
  ASSERT_TRUE(value);
  const auto read = readWorkdays(*value);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().size(), 4u) << toJson(read.error());
}

TEST(Milestones, FollowEachTimeOfWhatComesBack) {
  const MilestonePlan chain =
      plan({{"dossiers", rule(R"({"kind": "yearly", "days": [{"month": 12, "day": 10}]})")},
            {"council", rule(R"({"kind": "relative", "to": "dossiers", "days": 30})")}},
           {Date{2018, 1, 1}, Date{2019, 12, 31}});
  EXPECT_THAT(dues(chain, "council", kBegin, kEnd),
              ElementsAre("2019-01-09…2019-01-09", "2020-01-09…2020-01-09"));
  EXPECT_THAT(dues(chain, "council", {2020, 1, 1}, {2020, 1, 31}),
              ElementsAre("2020-01-09…2020-01-09"));
}

TEST(Milestones, TakeTheLastOfFebruaryForItsTwentyNinth) {
  const MilestonePlan leap =
      plan({{"m", rule(R"({"kind": "yearly", "days": [{"month": 2, "day": 29}]})")}},
           {Date{2019, 1, 1}, Date{2020, 12, 31}});
  EXPECT_THAT(dues(leap, "m", kBegin, kEnd),
              ElementsAre("2019-02-28…2019-02-28", "2020-02-29…2020-02-29"));
}

TEST(Milestones, RefuseToFollowThemselvesOrNobody) {
  const auto circle = MilestonePlan::make({{"a", rule(R"({"kind": "relative", "to": "b"})")},
                                           {"b", rule(R"({"kind": "relative", "to": "a"})")},
                                           {"c", rule(R"({"kind": "relative", "to": "x"})")}},
                                          {});
  ASSERT_FALSE(circle);
  EXPECT_EQ(circle.error().size(), 3u);
  EXPECT_EQ(circle.error().front().code, "data.bad-milestone");
}

TEST(Milestones, TellAllThatIsWrongWithARule) {
  const auto value = readJson(
      R"({"kind": "yearly", "days": [{"month": 2, "day": 30}], "everyYears": 2, "bound": "x"})",
      "");
  ASSERT_TRUE(value);
  const auto read = readMilestoneRule(*value);
  ASSERT_FALSE(read);
  std::vector<std::string> pointers;
  for (const Diagnostic& fault : read.error())
    pointers.push_back(fault.where.pointer);
  EXPECT_THAT(pointers, ElementsAre("/days", "", "/bound"));
}

TEST(Milestones, RefuseAWindowThatEndsBeforeItBegins) {
  const auto value = readJson(R"({"kind": "months", "first": "2017-01", "last": "2016-12"})", "");
  ASSERT_TRUE(value);
  EXPECT_FALSE(readMilestoneRule(*value));
}

}  // namespace
}  // namespace vanthu::data
