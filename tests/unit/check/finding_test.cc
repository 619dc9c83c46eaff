#include "check/finding.h"

#include <gtest/gtest.h>

#include "check/read_findings.h"
#include "data/json_reader.h"

namespace vanthu::check {
namespace {

Finding onPaper() {
  Finding finding;
  finding.rule = "E2.size";
  finding.severity = Severity::warning;
  finding.place = {2, Length::millimetres(30), Length::millimetres(45.25), "", "Độc lập"};
  finding.message = {"Cỡ chữ sai.", "Wrong size."};
  return finding;
}

Finding inData() {
  Finding finding;
  finding.rule = "E25.archive";
  finding.place.pointer = "/archive";
  finding.message = {"Thiếu “Lưu”.", "No \"Lưu\"."};
  finding.fix = {"Thêm dòng.", "Add it."};
  return finding;
}

TEST(Finding, IsFormattedWithItsPlaceInData) {
  EXPECT_EQ(format(inData(), Language::vietnamese),
            "/archive: lỗi: Thiếu “Lưu”. [E25.archive]\n  cách sửa: Thêm dòng.");
  EXPECT_EQ(format(inData(), Language::english),
            "/archive: error: No \"Lưu\". [E25.archive]\n  fix: Add it.");
}

TEST(Finding, IsFormattedWithItsPlaceOnPaper) {
  EXPECT_EQ(format(onPaper(), Language::vietnamese),
            "trang 2 (30,0; 45,3 mm): cảnh báo: Cỡ chữ sai. [E2.size]");
  Finding somewhere = onPaper();
  somewhere.place.x = somewhere.place.y = Length();
  somewhere.severity = Severity::notEvaluated;
  EXPECT_EQ(format(somewhere, Language::english), "page 2: not evaluated: Wrong size. [E2.size]");
}

TEST(Finding, IsWrittenAsJson) {
  EXPECT_EQ(toJson({onPaper()}),
            R"([{"rule":"E2.size","severity":"warning","page":2,"x":30.00,"y":45.25,)"
            R"("quote":"Độc lập","message":{"vi":"Cỡ chữ sai.","en":"Wrong size."}}])");
  EXPECT_EQ(toJson({}), "[]");
}

TEST(Finding, ComesBackFromItsJson) {
  const Findings findings = {onPaper(), inData()};
  const Result<Value> json = data::readJson(toJson(findings), "");
  ASSERT_TRUE(json);
  const Result<Findings> back = readFindings(*json);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, findings);
}

TEST(Finding, IsNotMadeOfAnythingElse) {
  for (const char* text : {"{}",
                           "[1]",
                           R"([{"rule":"x"}])",
                           R"([{"rule":"x","severity":"fatal","message":{"vi":"a","en":"b"}}])",
                           R"([{"rule":1,"severity":"error","message":{"vi":"a","en":"b"}}])",
                           R"([{"rule":"x","severity":"error","page":-1,"message":{"vi":"a"}}])"}) {
    const Result<Value> json = data::readJson(text, "");
    ASSERT_TRUE(json) << text;
    const Result<Findings> findings = readFindings(*json);
    ASSERT_FALSE(findings) << text;
    EXPECT_EQ(findings.error().front().code, "check.bad-answer");
  }
}

}  // namespace
}  // namespace vanthu::check
