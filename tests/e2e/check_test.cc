// `vanthu check` as a user meets it: findings on stdout, exit codes, records and PDFs alike.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/golden.h"
#include "support/process.h"
#include "support/replaced.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kSamples = std::string(VANTHU_SOURCE_DIR) + "/samples/";
const std::string kSample = kSamples + "quyet-dinh-mot-trang/data.json";
const std::string kNothing = "0 lỗi, 0 cảnh báo, 0 mục chưa đánh giá\n";

Finished check(std::vector<std::string> arguments, const std::string& input = {}) {
  arguments.insert(arguments.begin(), {std::string(VANTHU_BINARY_DIR) + "/vanthu", "check"});
  return run(arguments, {}, input);
}

std::string spoiled(const std::string& from, const std::string& to) {
  return replaced(readFile(kSample), from, to);
}

std::string render(const std::string& sample, const std::string& folder) {
  const std::string pdf = folder + "/x.pdf";
  const Finished done = run({std::string(VANTHU_BINARY_DIR) + "/vanthu",
                             "render",
                             "--data",
                             kSamples + sample + "/data.json",
                             "-o",
                             pdf});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  return pdf;
}

TEST(CliCheck, HasNothingToTellOfARightRecord) {
  const Finished done = check({kSample});
  EXPECT_EQ(done.exitCode, 0) << done.out;
  EXPECT_EQ(done.out, "");
  EXPECT_EQ(done.err, kNothing);
}

TEST(CliCheck, HasNothingToTellOfItsPdf) {
  const std::string pdf = render("ke-hoach-003-2019", scratchFolder());
  const Finished done = check({pdf});
  EXPECT_EQ(done.exitCode, 0) << done.out;
  EXPECT_EQ(done.err, kNothing);
  EXPECT_EQ(check({"-"}, readFile(pdf)).err, kNothing);
}

TEST(CliCheck, TellsAnErrorWithItsFieldAndFails) {
  const Finished done = check({"-"}, spoiled("KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"));
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.out,
              AllOf(StartsWith("/signer/authority: lỗi: "),
                    HasSubstr(" [E20.abbreviation]\n  cách sửa: ")));
  EXPECT_EQ(done.err, "1 lỗi, 0 cảnh báo, 0 mục chưa đánh giá\n");
}

TEST(CliCheck, DoesNotFailByAWarning) {
  const Finished done = check({"-"}, spoiled("Thầy và trò cùng học", "Thầy và trò  cùng học"));
  EXPECT_EQ(done.exitCode, 0);
  EXPECT_THAT(done.out, HasSubstr("/campaign: cảnh báo: "));
}

TEST(CliCheck, PrintsFindingsAsJson) {
  const Finished done = check({"-", "--json"}, spoiled("KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"));
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_EQ(done.err, "");
  EXPECT_THAT(done.out,
              AllOf(StartsWith("[{\"rule\":\"E20.abbreviation\",\"severity\":\"error\","),
                    HasSubstr("\"pointer\":\"/signer/authority\""),
                    HasSubstr("\"en\":")));
  EXPECT_EQ(check({kSample, "--json"}).out, "[]\n");
}

TEST(CliCheck, TakesAnotherProfileAndDay) {
  const std::string pdf = render("ke-hoach-003-2019", scratchFolder());
  EXPECT_THAT(check({pdf, "--profile", "ND30"}).out, HasSubstr("[P8.place]"));
  EXPECT_THAT(check({pdf, "--date", "2026-11-21"}).out, HasSubstr("[P8.place]"));
  EXPECT_THAT(check({kSamples + "quyet-dinh-cho-so/data.json", "--date", "2025-06-20"}).out,
              HasSubstr("[legal.not-yet-in-force]"));
}

TEST(CliCheck, TakesATemplateForARecordOnly) {
  const std::string bare =
      replaced(readFile(kSample), "  \"$template\": \"quyet-dinh-khen-thuong\",\n", "");
  EXPECT_EQ(check({"-"}, bare).exitCode, 1);
  EXPECT_EQ(check({"-", "--template", "quyet-dinh-khen-thuong"}, bare).err, kNothing);
  const std::string pdf = render("quyet-dinh-mot-trang", scratchFolder());
  EXPECT_EQ(check({pdf, "--template", "ke-hoach"}).exitCode, 2);
}

TEST(CliCheck, TellsWhatCannotBeChecked) {
  const Finished nothing = check({"/nowhere/x.pdf"});
  EXPECT_EQ(nothing.exitCode, 1);
  EXPECT_THAT(nothing.err, HasSubstr("/nowhere/x.pdf: lỗi: không đọc được"));
  const Finished cut =
      check({"-"}, readFile(render("quyet-dinh-mot-trang", scratchFolder())).substr(0, 5000));
  EXPECT_EQ(cut.exitCode, 1);
  EXPECT_THAT(cut.err, HasSubstr("[read."));
  EXPECT_EQ(cut.out, "");
  const Finished faulty = check({"-"}, spoiled("\"subject\"", "\"subjct\""));
  EXPECT_EQ(faulty.exitCode, 1);
  EXPECT_THAT(faulty.err, HasSubstr("/subjct: lỗi: "));
  EXPECT_EQ(check({kSample, "--date", "2026-02-30"}).exitCode, 2);
  EXPECT_EQ(check({}).exitCode, 2);
}

TEST(CliCheck, ReportsAFullDisk) {
  const Finished done =
      run({"sh",
           "-c",
           std::string(VANTHU_BINARY_DIR) + "/vanthu check --json " + kSample + " > /dev/full"});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_THAT(done.err, HasSubstr("machine.cannot-write"));
}

}  // namespace
}  // namespace vanthu::testing
