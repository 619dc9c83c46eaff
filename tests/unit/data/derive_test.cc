#include "data/derive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/data/support.h"

namespace vanthu::data {
namespace {

using testing::ElementsAre;

constexpr std::string_view kTables = R"({
  "baseSalary": [
    {"from": "2026-07-01", "amount": 2530000},
    {"from": "2024-07-01", "amount": 2340000},
    {"from": "2013-07-01", "amount": 1150001}
  ],
  "awards": [
    {"form": "Giấy khen", "aliases": ["Giấy khen của Giám đốc Sở"], "from": "2025-07-01", "individual": "0.3", "collective": "0.6"},
    {"form": "Giấy khen cấp xã", "from": "2025-07-01", "individual": 0.15, "collective": "0.3"},
    {"form": "Chiến sĩ thi đua cơ sở", "from": "2025-07-01", "individual": 1},
    {"form": "Chiến sĩ thi đua cơ sở", "from": "2027-01-01", "individual": 2},
    {"form": "Khen lẻ", "from": "2000-01-01", "individual": "0.3", "collective": "1000000000000000"}
  ]
})";

constexpr Date kDay{2026, 11, 21};

AwardTables tables() {
  return *readAwardTables(json(kTables));
}

// The record's nominees after `derive`, as JSON.
std::string derived(std::string_view nominees, Date date = kDay) {
  const auto result = derive(json("{\"nominees\": " + std::string(nominees) + "}"), tables(), date);
  return result ? toJson(*result->find("nominees")) : toJson(result.error());
}

std::vector<std::string> faultsOf(std::string_view nominees, Date date = kDay) {
  return faults(derive(json("{\"nominees\": " + std::string(nominees) + "}"), tables(), date));
}

TEST(Derive, AddsTheMoneyOfPersonsAndCollectives) {
  EXPECT_EQ(
      derived(
          R"([{"kind": "individual", "awardForm": "Giấy khen"}, {"kind": "collective", "awardForm": "Giấy khen"}])"),
      R"([{"kind":"individual","awardForm":"Giấy khen","amount":759000},)"
      R"({"kind":"collective","awardForm":"Giấy khen","amount":1518000}])");
}

TEST(Derive, IsExactToTheDong) {
  EXPECT_EQ(derived(R"([{"kind": "individual", "awardForm": "Giấy khen cấp xã"}])"),
            R"([{"kind":"individual","awardForm":"Giấy khen cấp xã","amount":379500}])");
}

TEST(Derive, TakesTheRowsInForceOnTheDay) {
  constexpr std::string_view nominee =
      R"([{"kind": "individual", "awardForm": "Chiến sĩ thi đua cơ sở"}])";
  EXPECT_THAT(derived(nominee, {2026, 6, 30}), testing::HasSubstr("\"amount\":2340000"));
  EXPECT_THAT(derived(nominee, {2026, 7, 1}), testing::HasSubstr("\"amount\":2530000"));
  EXPECT_THAT(derived(nominee, {2027, 1, 1}), testing::HasSubstr("\"amount\":5060000"));
}

TEST(Derive, KnowsOtherNamesOfAnAwardInAnyCase) {
  EXPECT_THAT(derived(R"([{"kind": "individual", "awardForm": "GIẤY KHEN  của giám đốc sở"}])"),
              testing::HasSubstr("\"amount\":759000"));
}

TEST(Derive, LeavesAmountsThatAreGivenAndAwardsThatAreUnknown) {
  constexpr std::string_view nominees =
      R"([{"kind":"individual","awardForm":"Giấy khen","amount":1},{"kind":"individual","awardForm":"Thư khen"},)"
      R"({"kind":"individual"},{"awardForm":"Giấy khen"},{"kind":"other","awardForm":"Giấy khen"},"x"])";
  EXPECT_EQ(derived(nominees), nominees);
  EXPECT_EQ(derived(R"([{"kind":"individual","awardForm":"Giấy khen"}])", {2025, 6, 30}),
            R"([{"kind":"individual","awardForm":"Giấy khen"}])");
}

TEST(Derive, LeavesTheRestOfTheRecordAndItsPlaces) {
  const Value record = json(
      R"({"a": 1, "nominees": [{"kind": "individual", "awardForm": "Giấy khen"}], "z": [true]})");
  const auto result = derive(record, tables(), kDay);
  ASSERT_TRUE(result);
  EXPECT_EQ(
      toJson(*result),
      R"({"a":1,"nominees":[{"kind":"individual","awardForm":"Giấy khen","amount":759000}],"z":[true]})");
  const Value& nominee = result->find("nominees")->list()[0];
  EXPECT_EQ(nominee.where().pointer, "/nominees/0");
  EXPECT_EQ(nominee.find("kind")->where().pointer, "/nominees/0/kind");
}

TEST(Derive, LeavesRecordsWithoutMoneyToWorkOutAsTheyAre) {
  for (const char* record :
       {R"({"nominees": [{"kind": "individual", "awardForm": "x", "amount": 5}]})",
        R"({"nominees": "none"})",
        "[]"}) {
    const auto result = derive(json(record), tables(), kDay);
    ASSERT_TRUE(result) << record;
    EXPECT_EQ(*result, json(record));
  }
}

TEST(Derive, RefusesAnAwardForTheWrongKindAndNamesThePlace) {
  EXPECT_THAT(
      faultsOf(
          R"([{"kind": "individual", "awardForm": "Giấy khen"}, {"kind": "collective", "awardForm": "Chiến sĩ thi đua cơ sở"}])"),
      ElementsAre("/nominees/1/awardForm data.wrong-award-kind"));
}

TEST(Derive, RefusesMoneyThatDoesNotComeToWholeDongOrFits) {
  EXPECT_THAT(
      faultsOf(
          R"([{"kind": "individual", "awardForm": "Khen lẻ"}, {"kind": "collective", "awardForm": "Khen lẻ"}])",
          {2014, 1, 1}),
      ElementsAre("/nominees/0/awardForm data.fractional-amount",
                  "/nominees/1/awardForm data.amount-too-large"));
}

TEST(Derive, RefusesADayBeforeTheFirstBaseSalary) {
  EXPECT_THAT(faultsOf(R"([{"kind": "individual", "awardForm": "Khen lẻ"}])", {2013, 6, 30}),
              ElementsAre("/nominees/0/awardForm data.no-base-salary"));
}

TEST(AwardTables, RefusesBrokenRowsNamingEveryPlace) {
  EXPECT_THAT(faults(readAwardTables(json(R"({
    "baseSalary": [{"from": "2026-07-32", "amount": 1}, {"from": "2026-07-01"}],
    "awards": [{"form": 1, "aliases": [2], "from": "2026-07-01", "individual": "x", "collective": -1}]})"))),
              ElementsAre("/baseSalary/0/from data.bad-table",
                          "/baseSalary/1 data.bad-table",
                          "/awards/0/form data.bad-table",
                          "/awards/0/aliases/0 data.bad-table",
                          "/awards/0/individual data.bad-table",
                          "/awards/0/collective data.bad-table"));
  EXPECT_THAT(faults(readAwardTables(Value())), ElementsAre(" data.bad-table", " data.bad-table"));
}

}  // namespace
}  // namespace vanthu::data
