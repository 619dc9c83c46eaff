// Offices, their units and the dated tables over the API.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "campaign_bench.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class OfficeApi : public WithApi {};

TEST_F(OfficeApi, KnowsAnOfficeOnADay) {
  post("/api/v1/offices",
       R"({"id": "pgd-x", "rows": [{"organName": "Phòng Giáo dục và Đào tạo"}],
           "heads": [{"role": "head", "position": "Trưởng phòng"}]})");
  ask("POST",
      "/api/v1/offices/pgd-x:end",
      R"({"lastDay": "2025-06-30", "successor": "sgddt-quang-ninh"})");
  EXPECT_EQ(textAt(get("/api/v1/offices/pgd-x?on=2025-06-30"), "/onDay/facts/organName"),
            "Phòng Giáo dục và Đào tạo");
  EXPECT_EQ(get("/api/v1/offices/pgd-x?on=2025-07-01").find("onDay"), nullptr);
  EXPECT_EQ(textAt(get("/api/v1/offices/sgddt-quang-ninh"), "/onDay/facts/symbol"), "SGDĐT")
      << "an installed one";
  EXPECT_EQ(api_.get("/api/v1/offices/khong-co").status, 404);
}

TEST_F(OfficeApi, ListsInstalledOfficesBetweenTheStoredOnes) {
  for (const char* id : {"pgd-x", "sgddt-phu-tho", "zz"})
    post("/api/v1/offices",
         R"({"id": ")" + std::string(id) + R"(", "rows": [{"organName": "Phòng X"}]})");
  std::vector<std::string> stored, installed;
  std::string after;
  do {
    const Value page = get("/api/v1/offices?limit=2" + after);
    for (const Value& office : page.find("items")->list())
      (office.find("stored")->boolean() ? stored : installed).push_back(textAt(office, "/id"));
    const std::string next = textAt(page, "/next");
    after = next.empty() ? next : "&after=" + next;
  } while (!after.empty());
  EXPECT_THAT(stored, ElementsAre("pgd-x", "sgddt-phu-tho", "zz"));
  EXPECT_THAT(installed,
              ElementsAre("pgddt-uong-bi",
                          "sgddt-binh-duong",
                          "sgddt-hoa-binh",
                          "sgddt-quang-ninh",
                          "sgddt-tp-ho-chi-minh",
                          "ubnd-quang-ninh"));
  EXPECT_EQ(textAt(get("/api/v1/offices/sgddt-hoa-binh"), "/name"), "Sở Giáo dục và Đào tạo");
}

TEST_F(OfficeApi, ShowsHowItWasBefore) {
  const std::string office = "/api/v1/offices/pgd-x";
  post("/api/v1/offices", R"({"id": "pgd-x", "rows": [{"organName": "Phòng Giáo dục"}]})");
  get(office);
  put(office, R"({"id": "pgd-x", "rows": [{"organName": "Phòng Giáo dục và Đào tạo"}]})");
  const Value versions = get(office + "/versions");
  ASSERT_EQ(versions.find("items")->list().size(), 2u);
  EXPECT_EQ(versions.find("items")->list().front().find("version")->integer(), 2);
  EXPECT_EQ(textAt(get(office + "/versions/1"), "/record/rows/0/organName"), "Phòng Giáo dục");
  const Value first = get(office + "/versions?limit=1");
  EXPECT_EQ(get(office + "/versions?limit=1&after=" + textAt(first, "/next"))
                .find("items")
                ->list()
                .front()
                .find("version")
                ->integer(),
            1);
  EXPECT_EQ(codeOf(api_.get(office + "/versions/3")), "office.unknown-version");
  EXPECT_EQ(codeOf(api_.get(office + "/versions/1a")), "office.unknown-version");
  EXPECT_EQ(api_.get("/api/v1/offices/khong-co/versions").status, 404);
  EXPECT_TRUE(get("/api/v1/offices/sgddt-quang-ninh/versions").find("items")->list().empty())
      << "an installed one";
}

constexpr char kHandOver[] = R"({"successor": "sgddt-quang-ninh", "from": "2026-07-01"})";
constexpr char kOtherDay[] = R"({"successor": "sgddt-quang-ninh", "from": "2026-08-01"})";

TEST_F(OfficeApi, HandsItsRegisterOverWhereverItsEndIsTold) {
  const std::string succeed = "/api/v1/register/offices/";
  // Ended as an office: the register has gone with it.
  post("/api/v1/offices", R"({"id": "pgd-a", "rows": [{"organName": "Phòng A"}]})");
  ask("POST",
      "/api/v1/offices/pgd-a:end",
      R"({"lastDay": "2026-06-30", "successor": "sgddt-quang-ninh"})");
  ask("POST", succeed + "pgd-a:succeed", kHandOver);
  EXPECT_EQ(codeOf(api_.post(succeed + "pgd-a:succeed", kOtherDay)), "conflict.office-ended");
  // Ended by its register: the office has gone with it.
  post("/api/v1/offices", R"({"id": "pgd-b", "rows": [{"organName": "Phòng B"}]})");
  ask("POST", succeed + "pgd-b:succeed", kHandOver);
  EXPECT_EQ(textAt(get("/api/v1/offices/pgd-b"), "/record/rows/0/until"), "2026-06-30");
  // A day that was wrong is mended in one place.
  get("/api/v1/offices/pgd-b");
  put("/api/v1/offices/pgd-b",
      R"({"id": "pgd-b", "successor": "sgddt-quang-ninh",
          "rows": [{"until": "2026-07-31", "organName": "Phòng B"}]})");
  ask("POST", succeed + "pgd-b:succeed", kOtherDay);
  EXPECT_EQ(codeOf(api_.post(succeed + "pgd-b:succeed",
                             R"({"successor": "khong-co", "from": "2026-08-01"})")),
            "data.bad-successor");
}

TEST_F(OfficeApi, MustBeKnownBeforeSomebodyHasARoleInIt) {
  const std::string grants = R"("grants": [{"office": "khong-co", "roles": ["clerk"]}])";
  const service::Response user =
      api_.post("/api/v1/users", R"({"name": "lan", "fullName": "Ngọc Lan", )" + grants + "}");
  EXPECT_EQ(user.status, 422);
  EXPECT_EQ(codeOf(user), "data.unknown-office");
  EXPECT_EQ(textAt(jsonOf(user), "/errors/0/pointer"), "/grants/0/office");
  const service::Response key =
      api_.post("/api/v1/keys", R"({"name": "eOffice", "scopes": ["issue"], )" + grants + "}");
  EXPECT_EQ(codeOf(key), "data.unknown-office");
  const Value made = post("/api/v1/users",
                          R"({"name": "lan", "fullName": "Ngọc Lan",
                              "grants": [{"office": "sgddt-quang-ninh", "roles": ["clerk"]}]})");
  put("/api/v1/users/" + textAt(made, "/id") + "/roles", "{" + grants + "}", 422);
}

TEST_F(OfficeApi, HasUnits) {
  const std::string units = "/api/v1/offices/sgddt-quang-ninh/units";
  post(units,
       R"({"id": "thpt-x", "name": "Trường THPT X", "kind": "upper-secondary",
           "head": {"fullName": "Lê Văn Tám", "position": "Hiệu trưởng"}, "until": "2027-06-30"})");
  const service::Response wrong = api_.post(
      units,
      R"({"id": "y", "name": "Y", "kind": "university", "head": {"fullName": "A", "position": "B"}})");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("/kind"));
  EXPECT_EQ(textAt(get(units), "/items/0/id"), "thpt-x");
  EXPECT_EQ(api_.get("/api/v1/offices/khong-co/units").status, 404);
}

TEST_F(OfficeApi, ReplacesADatedTableThatTheEngineCanRead) {
  const std::string table = "/api/v1/tables/base-salary";
  const Value installed = get(table);
  EXPECT_FALSE(installed.find("stored")->boolean());
  put(table, R"({"baseSalary": [{"from": "2026-01-01", "amount": "x"}]})", 422);
  get(table);
  put(table, R"({"baseSalary": [{"from": "2026-01-01", "amount": 3000000}]})");
  EXPECT_TRUE(get(table).find("stored")->boolean());
  EXPECT_EQ(api_.get("/api/v1/tables/khong-co").status, 404);
  EXPECT_EQ(get("/api/v1/tables").find("items")->list().size(), 5u);
}

}  // namespace
}  // namespace vanthu::testing
