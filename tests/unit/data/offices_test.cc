#include "data/offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "data/apply_office.h"
#include "unit/data/support.h"

namespace vanthu::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kTable = R"([
  {"id": "so-hb", "successor": "so-pt",
   "rows": [{"until": "2015-12-31", "organName": "Sở cũ", "symbol": "SC", "place": "Hòa Bình", "sealDiameter": 34},
            {"from": "2016-01-01", "until": "2025-06-30", "organName": "Sở Giáo dục và Đào tạo", "symbol": "SGDĐT"}],
   "heads": [{"role": "head", "until": "2020-12-31", "position": "Giám đốc", "fullName": "Lê An"},
             {"role": "head", "from": "2021-01-01", "position": "Giám đốc", "fullName": "Vũ Bình"},
             {"role": "deputy", "position": "Phó Giám đốc", "fullName": "Trần Cúc"},
             {"role": "chief", "authority": ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "position": "Phó Chánh Văn phòng"}]},
  {"id": "so-pt", "rows": [{"from": "2000-01-01", "organName": "Sở Giáo dục và Đào tạo tỉnh Phú Thọ"}]}
])";

constexpr std::string_view kSchema = R"({"properties": {
  "organName": {}, "parentOrganName": {}, "codeNotation": {}, "place": {}, "sealDiameter": {}, "signer": {}, "signers": {}}})";

Offices offices(std::string_view table = kTable) {
  return *readOffices(json(table));
}

Result<Value> apply(std::string_view record,
                    const Date& day = {2020, 5, 4},
                    std::string_view id = "so-hb",
                    std::optional<std::string_view> sign = "KH") {
  const Value place = Value(id).setWhere({"data.json", 1, 12, "/$office"});
  return applyOffice(json(record), *schema(kSchema), offices(), {place, day, sign});
}

std::string applied(std::string_view record, const Date& day = {2020, 5, 4}) {
  const Result<Value> result = apply(record, day);
  return result ? toJson(*result) : toJson(result.error());
}

TEST(Offices, GiveTheNameAndTheHeadOfThePapersDay) {
  EXPECT_EQ(applied("{}"),
            R"({"organName":"Sở Giáo dục và Đào tạo","place":"Hòa Bình","sealDiameter":34,)"
            R"("codeNotation":"KH-SGDĐT","signer":{"position":"Giám đốc","fullName":"Lê An"}})");
  EXPECT_THAT(applied("{}", {2015, 12, 31}), HasSubstr(R"("organName":"Sở cũ")"));
  EXPECT_THAT(applied("{}", {2025, 6, 30}), HasSubstr(R"("fullName":"Vũ Bình")"));
}

TEST(Offices, NameTheSuccessorOfAnOfficeThatIsNoMore) {
  const Result<Value> result = apply("{}", {2025, 7, 1});
  ASSERT_FALSE(result);
  const Diagnostic& fault = result.error().front();
  EXPECT_EQ(fault.code, "data.office-ended");
  EXPECT_EQ(fault.where.pointer, "/$office");
  EXPECT_EQ(fault.where.line, 1u);
  EXPECT_THAT(fault.message.vi, HasSubstr("ngày cuối là 2025-06-30"));
  EXPECT_THAT(fault.hint.vi, HasSubstr("Sở Giáo dục và Đào tạo tỉnh Phú Thọ"));
}

TEST(Offices, AreRefusedBeforeTheirFirstRowAndWhereNobodyKnowsThem) {
  EXPECT_THAT(faults(apply("{}", {1999, 1, 1}, "so-pt")),
              ElementsAre("/$office data.office-not-yet"));
  const Result<Value> unknown = apply("{}", {2020, 1, 1}, "so-hp");
  EXPECT_THAT(faults(unknown), ElementsAre("/$office data.unknown-office"));
  EXPECT_THAT(unknown.error().front().hint.vi, HasSubstr("so-hb"));
}

TEST(Offices, LeaveWhatTheRecordGivesItself) {
  EXPECT_EQ(
      applied(
          R"({"organName":"A","place":"B","sealDiameter":30,"codeNotation":"X-Y","signer":{"position":"C"}})"),
      R"({"organName":"A","place":"B","sealDiameter":30,"codeNotation":"X-Y","signer":{"position":"C"}})");
}

TEST(Offices, CompleteANotationThatIsBegun) {
  EXPECT_THAT(applied(R"({"codeNotation":"QĐ-"})"), HasSubstr(R"("codeNotation":"QĐ-SGDĐT")"));
  EXPECT_THAT(applied(R"({"codeNotation":"-TCCB"})"), HasSubstr(R"("codeNotation":"SGDĐT-TCCB")"));
  const Result<Value> letter = apply("{}", {2020, 1, 1}, "so-hb", std::nullopt);
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->find("codeNotation"), nullptr) << "a letter's sign is its department's";
}

TEST(Offices, FindASignerByRoleAndByName) {
  const std::string deputy =
      R"({"authority":"KT. Giám đốc","position":"Phó Giám đốc","fullName":"Trần Cúc"})";
  EXPECT_THAT(applied(R"({"signer":"deputy"})"), HasSubstr("\"signer\":" + deputy));
  EXPECT_THAT(applied(R"({"signer":"Trần Cúc"})"), HasSubstr("\"signer\":" + deputy));
  EXPECT_THAT(applied(R"({"signers":["chief",{"position":"A"}]})"),
              HasSubstr(R"("signers":[{"authority":["TL. GIÁM ĐỐC","CHÁNH VĂN PHÒNG"],)"
                        R"("position":"Phó Chánh Văn phòng"},{"position":"A"}])"));
}

TEST(Offices, RefuseASignerWhoHeldNoPostThatDay) {
  const Result<Value> result = apply(R"({"signer":"Vũ Bình"})", {2020, 5, 4});
  EXPECT_THAT(faults(result), ElementsAre("/signer data.unknown-signer"));
}

TEST(Offices, GiveTheirValuesThePointersOfTheRecord) {
  const Result<Value> result = apply(R"({"signer":"deputy"})");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->find("organName")->where().pointer, "/organName");
  EXPECT_EQ(result->find("signer")->find("fullName")->where().pointer, "/signer/fullName");
}

TEST(Offices, OfARecordCountBeforeTheKnownOnes) {
  const Offices own = offices(
      R"([{"id":"so-hb","heads":[{"role":"head","position":"Giám đốc","fullName":"Đỗ Dung"}]},
          {"id":"mot-minh","rows":[{"organName":"Trường A"}]}])");
  const Offices both = own.over(offices());
  const Office* known = both.find("so-hb");
  ASSERT_NE(known, nullptr);
  EXPECT_EQ(known->rows.size(), 2u) << "the rows stay those of the table";
  ASSERT_EQ(known->heads.size(), 1u);
  EXPECT_EQ(known->heads.front().fullName.text(), "Đỗ Dung");
  EXPECT_EQ(known->successor, "so-pt");
  EXPECT_TRUE(both.on("mot-minh", {2026, 1, 1}));
  EXPECT_TRUE(both.on("so-pt", {2026, 1, 1}));
}

TEST(Offices, ReportEveryFaultOfTheirTable) {
  const auto result = readOffices(json(
      R"([{"id":"a","rows":[{"from":"2020-13-01"},{"from":"2021-01-01","until":"2020-01-01","organ":"x"}],
          "heads":[{"role":"head"}]},{"id":"a"},{"rows":{}},"x"])"));
  EXPECT_THAT(faults(result),
              testing::UnorderedElementsAre("/0/rows/0/from data.bad-table",
                                            "/0/rows/1 data.bad-table",
                                            "/0/rows/1/organ data.bad-table",
                                            "/0/heads/0 data.bad-table",
                                            "/1 data.bad-table",
                                            "/2 data.bad-table",
                                            "/2/rows data.bad-table",
                                            "/3 data.bad-table"));
}

}  // namespace
}  // namespace vanthu::data
