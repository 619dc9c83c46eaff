#include "engine/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/golden.h"
#include "support/replaced.h"
#include "support/samples.h"

namespace vanthu::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A sample's record, or that of a golden case.
std::string sampleJson(const std::string& name) {
  const std::string sample = readFile(VANTHU_SOURCE_DIR "/samples/" + name + "/data.json");
  return sample.empty() ? readFile(VANTHU_SOURCE_DIR "/tests/golden/cases/" + name + "/data.json")
                        : sample;
}

Result<check::Findings> checkJson(const std::string& json,
                                  const engine::CheckOptions& options = {}) {
  return engine::checkRecord(sharedEngine(), "", json, "data.json", options);
}

// "rule pointer" of each finding.
std::vector<std::string> told(const Result<check::Findings>& findings) {
  std::vector<std::string> out;
  if (!findings)
    return {toJson(findings.error())};
  for (const check::Finding& finding : *findings)
    out.push_back(finding.rule + " " + finding.place.pointer);
  return out;
}

std::string codeOf(const Result<check::Findings>& findings) {
  return findings ? "" : findings.error().front().code;
}

class CheckedSample : public ::testing::TestWithParam<std::string> {};

TEST_P(CheckedSample, HasNothingToTell) {
  Result<check::Findings> findings = checkJson(sampleJson(GetParam()));
  // Golden cases are shorter than papers: what is not in them cannot be looked at.
  if (findings && !std::filesystem::exists(VANTHU_SOURCE_DIR "/samples/" + GetParam()))
    std::erase_if(*findings, [](const check::Finding& finding) {
      return finding.severity == check::Severity::notEvaluated;
    });
  EXPECT_THAT(told(findings), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Samples,
                         CheckedSample,
                         ::testing::ValuesIn(sampleNames()),
                         sampleTestName);

TEST(Check, NamesTheFieldsOfTheRecord) {
  const std::string good = sampleJson("quyet-dinh-mot-trang");
  EXPECT_THAT(told(checkJson(replaced(good, "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"))),
              ElementsAre("E20.abbreviation /signer/authority"));
  EXPECT_THAT(told(checkJson(replaced(good,
                                      "152/2025/NĐ-CP ngày 14 tháng 6 năm 2025",
                                      "98/2023/NĐ-CP ngày 31 tháng 12 năm 2023"))),
              ElementsAre("legal.expired /basis/1"));
  EXPECT_THAT(told(checkJson(replaced(good, "\"VT, TCCB\"", "\"TCCB\""))),
              ElementsAre("E25.archive-form /archive"));
  EXPECT_THAT(told(checkJson(replaced(good, "Lê Thị Hạnh", "Lê thị Hạnh"))),
              ElementsAre("capital.person /nominees/2/fullName"));
}

TEST(Check, JudgesByTheDayThatStandsIn) {
  const std::string good = sampleJson("quyet-dinh-cho-so");
  engine::CheckOptions options;
  options.date = Date{2025, 7, 20};
  EXPECT_THAT(told(checkJson(good, options)), Contains("legal.not-yet-in-force /basis/3"));
}

TEST(Check, FindsNothingInThePdfOfAPlan) {
  const auto rendered = renderSample("ke-hoach-003-2019");
  ASSERT_TRUE(rendered);
  EXPECT_THAT(told(engine::checkPdfBytes(rendered->pdf)), IsEmpty());
}

TEST(Check, HoldsAPdfAgainstAnotherProfile) {
  const auto rendered = renderSample("ke-hoach-003-2019");
  ASSERT_TRUE(rendered);
  EXPECT_THAT(told(engine::checkPdfBytes(rendered->pdf, {"ND30"})), Contains("P8.place "));
}

TEST(Check, TellsWhyAFileCannotBeRead) {
  EXPECT_EQ(codeOf(engine::checkPdfBytes("no PDF at all")), "read.not-a-pdf");
  EXPECT_EQ(codeOf(engine::checkPdfBytes("%PDF-1.7\n1 0 obj\n<<")), "read.damaged");
}

TEST(Check, TellsWhatIsWrongWithTheRecord) {
  EXPECT_EQ(codeOf(checkJson("{}")), "data.no-template");
  EXPECT_EQ(codeOf(checkJson("{")), "data.syntax");
}

}  // namespace
}  // namespace vanthu::testing
