#include "store/campaigns/offices.h"

#include <gmock/gmock.h>

#include "campaign_probe.h"
#include "store/campaigns/dated_tables.h"
#include "store/campaigns/units.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Offices : public OnBothDatabases {
 protected:
  Result<store::StoredOffice> add(const std::string& text) {
    return db().write(
        [&](store::Transaction& tx) { return store::addOffice(tx, json(text), "u1"); });
  }
  data::Offices all() {
    return *db().read(
        [](store::Transaction& tx) -> Result<data::Offices> { return store::allOffices(tx); });
  }
};
ON_BOTH_DATABASES(Offices);

constexpr char kUongBi[] = R"({"id": "pgd-uong-bi", "rows": [
    {"from": "2008-01-01", "until": "2011-02-24", "organName": "Phòng Giáo dục"},
    {"from": "2011-02-25", "organName": "Phòng Giáo dục và Đào tạo", "place": "Uông Bí"}],
    "heads": [{"role": "head", "position": "Trưởng phòng", "fullName": "Phan Hồng Anh"}]})";
constexpr char kQuangNinh[] = R"({"id": "sgd-qn", "rows": [
    {"organName": "Sở Giáo dục và Đào tạo", "symbol": "SGDĐT"}]})";

TEST_P(Offices, AreFoundAsTheyWereOnADay) {
  ASSERT_TRUE(add(kUongBi));
  const data::Offices offices = all();
  const auto before = offices.on("pgd-uong-bi", {2010, 1, 1});
  ASSERT_TRUE(before) << toJson(before.error());
  EXPECT_EQ(before->fact("organName")->text(), "Phòng Giáo dục");
  const auto later = offices.on("pgd-uong-bi", {2016, 11, 1});
  ASSERT_TRUE(later);
  EXPECT_EQ(later->fact("organName")->text(), "Phòng Giáo dục và Đào tạo");
}

TEST_P(Offices, EndAndAreSucceeded) {
  ASSERT_TRUE(add(kUongBi));
  ASSERT_TRUE(add(kQuangNinh));
  const auto ended = db().write([&](store::Transaction& tx) {
    return store::endOffice(
        tx, "pgd-uong-bi", 1, {2025, 6, 30}, "sgd-qn", store::allOffices(tx), "u1");
  });
  ASSERT_TRUE(ended) << toJson(ended.error());
  EXPECT_EQ(ended->version, 2);
  const data::Offices offices = all();
  EXPECT_TRUE(offices.on("pgd-uong-bi", {2025, 6, 30}));
  const auto after = offices.on("pgd-uong-bi", {2025, 7, 1});
  ASSERT_FALSE(after);
  EXPECT_EQ(after.error().front().code, "data.office-ended");
  EXPECT_THAT(after.error().front().hint.vi, HasSubstr("Sở Giáo dục và Đào tạo"));
  EXPECT_EQ(codeOf(db().write([&](store::Transaction& tx) {
              return store::endOffice(
                  tx, "pgd-uong-bi", {}, {2025, 6, 30}, "sgd-qn", store::allOffices(tx), "u1");
            })),
            "conflict.office-ended");
}

TEST_P(Offices, MayHaveOneSuccessorForSeveral) {
  ASSERT_TRUE(add(kQuangNinh));
  for (const char* id : {"pgd-a", "pgd-b"}) {
    ASSERT_TRUE(add(R"({"id": ")" + std::string(id) + R"(", "rows": [{"organName": "Phòng"}]})"));
    ASSERT_TRUE(db().write([&](store::Transaction& tx) {
      return store::endOffice(tx, id, 1, {2025, 6, 30}, "sgd-qn", store::allOffices(tx), "u1");
    }));
  }
  EXPECT_EQ(all().find("pgd-a")->successor, "sgd-qn");
  EXPECT_EQ(all().find("pgd-b")->successor, "sgd-qn");
}

TEST_P(Offices, RefuseASuccessorThatDoesNotExist) {
  ASSERT_TRUE(add(kUongBi));
  for (const char* successor : {"nobody", "pgd-uong-bi"})
    EXPECT_EQ(codeOf(db().write([&](store::Transaction& tx) {
                return store::endOffice(
                    tx, "pgd-uong-bi", {}, {2025, 6, 30}, successor, store::allOffices(tx), "u1");
              })),
              "data.bad-successor");
}

TEST_P(Offices, RefuseWhatTheEngineWouldRefuse) {
  EXPECT_EQ(codeOf(add(R"({"id": "a", "rows": [{"from": "31/12/2020"}]})")), "data.bad-table");
  EXPECT_EQ(codeOf(add(R"({"id": "Sở", "rows": []})")), "data.bad-office");
  EXPECT_EQ(
      codeOf(add(R"({"id": "a", "rows": [{"until": "2020-12-31"}, {"from": "2020-06-01"}]})")),
      "data.bad-office")
      << "two rows hold on one day";
  ASSERT_TRUE(add(kUongBi));
  EXPECT_EQ(codeOf(add(kUongBi)), "conflict.office-exists");
}

TEST_P(Offices, KeepEveryVersion) {
  ASSERT_TRUE(add(kQuangNinh));
  const auto change = [&](std::optional<int64_t> version) {
    return db().write([&](store::Transaction& tx) {
      return store::replaceOffice(
          tx, "sgd-qn", version, json(R"({"id": "sgd-qn", "rows": [{"organName": "Sở"}]})"), "u2");
    });
  };
  ASSERT_TRUE(change(1));
  EXPECT_EQ(codeOf(change(1)), "precondition.failed");
  EXPECT_EQ(files().sql("SELECT count(*) FROM office_version;"), "2\n");
}

TEST_P(Offices, HaveUnitsThatComeAndGo) {
  const auto unit = [&](const char* text) {
    return db().write(
        [&](store::Transaction& tx) { return store::addUnit(tx, "sgd", json(text), "u1"); });
  };
  ASSERT_TRUE(unit(R"({"id": "thcs-a", "name": "Trường THCS A", "until": "2025-06-30",
                       "successor": "thcs-b"})"));
  ASSERT_TRUE(unit(R"({"id": "thcs-b", "name": "Trường THCS B", "from": "2025-07-01"})"));
  EXPECT_EQ(codeOf(unit(R"({"id": "thcs-b", "name": "Trường khác"})")), "conflict.unit-exists");
  EXPECT_EQ(
      codeOf(unit(R"({"id": "c", "name": "C", "from": "2025-01-02", "until": "2025-01-01"})")),
      "data.bad-unit");
  const auto names = [&](const Date& day) {
    return *db().read([&](store::Transaction& tx) -> Result<std::vector<std::string>> {
      std::vector<std::string> out;
      for (const Value& each : store::unitsOn(tx, "sgd", day)) {
        out.push_back(each.find("name")->text());
        EXPECT_EQ(each.find("until"), nullptr) << "a campaign's record has no days of units";
      }
      return out;
    });
  };
  EXPECT_THAT(names({2025, 6, 30}), ElementsAre("Trường THCS A"));
  EXPECT_THAT(names({2025, 7, 1}), ElementsAre("Trường THCS B"));
}

TEST_P(Offices, DatedTablesHaveVersions) {
  const auto put = [&](int64_t version) {
    return db().write([&](store::Transaction& tx) {
      return store::putTable(tx, "base-salary", version, json(R"({"baseSalary": []})"), "u1");
    });
  };
  EXPECT_EQ(codeOf(put(1)), "precondition.failed");
  EXPECT_EQ(good(put(0)).version, 1);
  EXPECT_EQ(codeOf(put(0)), "precondition.failed");
  EXPECT_EQ(good(put(1)).version, 2);
}

}  // namespace
}  // namespace vanthu::testing
