// The command line as a user meets it: exit codes, messages with places, and no half-written file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/golden.h"
#include "support/process.h"
#include "support/replaced.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string kVanthu = std::string(VANTHU_BINARY_DIR) + "/vanthu";
const std::string kSource = VANTHU_SOURCE_DIR;

std::string samplePath(const std::string& name) {
  return kSource + "/samples/" + name + "/data.json";
}

Finished vanthu(std::vector<std::string> arguments,
                const std::vector<std::string>& environment = {},
                const std::string& input = {},
                const std::string& folder = {}) {
  arguments.insert(arguments.begin(), kVanthu);
  return run(arguments, environment, input, folder);
}

// The one-page decision with one thing changed.
std::string spoiledDecision(const std::string& from, const std::string& to) {
  return replaced(readFile(samplePath("quyet-dinh-mot-trang")), from, to);
}

bool anyFileIn(const std::string& folder) {
  return !std::filesystem::is_empty(folder);
}

TEST(Cli, RendersASampleNamedByItsData) {
  const std::string folder = scratchFolder();
  const Finished done =
      vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", folder + "/x.pdf"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_EQ(done.err, "");
  EXPECT_EQ(readFile(folder + "/x.pdf").substr(0, 8), "%PDF-1.7");
}

TEST(Cli, WritesTheSameBytesToStdoutAsToAFile) {
  const std::string folder = scratchFolder();
  const std::string data = samplePath("ke-hoach-003-2019");
  ASSERT_EQ(vanthu({"render", "--data", data, "-o", folder + "/x.pdf"}).exitCode, 0);
  EXPECT_TRUE(vanthu({"render", "--data", "-", "-o", "-"}, {}, readFile(data)).out ==
              readFile(folder + "/x.pdf"));
}

struct BadInput {
  std::string name;
  std::string json;
  std::string message;  ///< part of the Vietnamese message
  std::string place;    ///< part of the place
};

void PrintTo(const BadInput& bad, std::ostream* out) {
  *out << bad.name;
}

class CliBadInput : public ::testing::TestWithParam<BadInput> {};

TEST_P(CliBadInput, IsRefusedWithAPlaceAndNoOutputFile) {
  const std::string folder = scratchFolder();
  const BadInput& bad = GetParam();
  const std::vector<std::string> command = {"render", "--data", "-", "-o", folder + "/x.pdf"};
  const Finished plain = vanthu(command, {}, bad.json);
  EXPECT_EQ(plain.exitCode, 1) << plain.err;
  EXPECT_THAT(plain.err, AllOf(HasSubstr("lỗi: "), HasSubstr(bad.message), HasSubstr(bad.place)));
  std::vector<std::string> withJson = command;
  withJson.emplace_back("--json");
  const Finished json = vanthu(withJson, {}, bad.json);
  EXPECT_EQ(json.exitCode, 1);
  EXPECT_THAT(json.err, AllOf(HasSubstr("\"vi\":"), HasSubstr("\"en\":"), HasSubstr("\"code\":")));
  EXPECT_FALSE(anyFileIn(folder));
}

std::string deepJson() {
  return std::string(10000, '[') + std::string(10000, ']');
}

std::string manyMarks() {
  std::string marks;
  for (int i = 0; i < 100000; ++i)
    marks += "\xCC\x80\xCC\xA3";  // U+0300 U+0323
  return marks;
}

std::vector<BadInput> badInputs() {
  const std::string name = "\"fullName\": \"";
  return {
      {"UnknownField",
       spoiledDecision("\"codeNotation\"", "\"codeNotatoin\""),
       "codeNotation",
       "/codeNotatoin"},
      {"MissingField", spoiledDecision("\"subject\":", "\"description\":"), "subject", "/subject"},
      {"WrongType", spoiledDecision("\"place\": \"", "\"place\": 7, \"x\": \""), "place", "/place"},
      {"BadUtf8", spoiledDecision("\"place\": \"", "\"place\": \"\xC3("), "UTF-8", ":"},
      {"DuplicateKey",
       spoiledDecision("\"place\": \"", "\"place\": \"Huế\", \"place\": \""),
       "ghi hai lần",
       "/place"},
      {"DeepJson", deepJson(), "32", "stdin"},
      {"CombiningMarks", spoiledDecision(name, name + "a" + manyMarks()), "dấu", "fullName"},
      {"BidiControl", spoiledDecision(name, name + "\xE2\x80\xAE"), "U+202E", "fullName"},
      {"ZeroWidth", spoiledDecision(name, name + "A\xE2\x80\x8B"), "U+200B", "fullName"},
      {"LetterTheFontLacks", spoiledDecision(name, name + "漢"), "漢", "fullName"},
      {"WordTooLong",
       spoiledDecision("\"subject\": \"", "\"subject\": \"" + std::string(300, 'W') + " "),
       "WWW",
       "/subject"},
      {"UnknownTemplate",
       spoiledDecision("quyet-dinh-khen-thuong", "quyet-dinh-khen-thuog"),
       "quyet-dinh-khen-thuog",
       ""},
      {"CutOff", "{\"$template\": \"ke-hoach\"", "", "stdin:1:"},
      {"Empty", "", "", "stdin"},
  };
}

INSTANTIATE_TEST_SUITE_P(All, CliBadInput, ::testing::ValuesIn(badInputs()), [](const auto& info) {
  return info.param.name;
});

TEST(Cli, TellsAllErrorsAtOnce) {
  const std::string json = replaced(spoiledDecision("\"codeNotation\"", "\"codeNotatoin\""),
                                    "\"place\": \"",
                                    "\"place\": 7, \"plaec\": \"");
  const Finished done = vanthu({"render", "--data", "-", "-o", "-"}, {}, json);
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.err,
              AllOf(HasSubstr("/codeNotatoin"), HasSubstr("/place"), HasSubstr("/plaec")));
}

TEST(Cli, ReportsAFullDisk) {
  const Finished done =
      vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", "/dev/full"});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_THAT(done.err, HasSubstr("/dev/full: lỗi: không ghi được tệp"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST(Cli, ReportsAFolderThatCannotBeWritten) {
  const Finished done =
      vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", "/proc/vanthu/x.pdf"});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_THAT(done.err, HasSubstr("không ghi được tệp"));
}

TEST(Cli, ReportsDataThatIsNotThere) {
  const Finished done = vanthu({"render", "--data", "/nowhere/data.json", "-o", "-"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("/nowhere/data.json: lỗi: không đọc được"));
}

TEST(Cli, LeavesTheOldFileWhenTheNewDataIsWrong) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/x.pdf", "old");
  EXPECT_EQ(vanthu({"render", "--data", "-", "-o", folder + "/x.pdf"}, {}, "{").exitCode, 1);
  EXPECT_EQ(readFile(folder + "/x.pdf"), "old");
}

TEST(Cli, CallsWrongUsageExitCodeTwo) {
  EXPECT_EQ(vanthu({}).exitCode, 2);
  EXPECT_EQ(vanthu({"rendre"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json", "-o", "-", "--fonts", "loose"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json", "-o", "-", "--date", "2026-02-30"}).exitCode, 2);
  EXPECT_EQ(vanthu({"--help"}).exitCode, 0);
}

TEST(Cli, GivesTheSameBytesInAnyFolderLocaleZoneAndHour) {
  const std::string folder = scratchFolder();
  for (const char* sample :
       {"ke-hoach-003-2019", "quyet-dinh-khen-thuong", "quyet-dinh-cho-so", "dang-ky-nhiem-vu"}) {
    const std::vector<std::string> command = {"render", "--data", samplePath(sample), "-o", "-"};
    const std::string first = vanthu(command).out;
    ASSERT_FALSE(first.empty()) << sample;
    EXPECT_TRUE(vanthu(command).out == first) << sample;
    EXPECT_TRUE(vanthu(command, {}, {}, folder).out == first) << sample;
    EXPECT_TRUE(vanthu(command, {"LC_ALL=de_DE.UTF-8", "LANG=vi_VN"}).out == first) << sample;
    EXPECT_TRUE(vanthu(command, {"TZ=Pacific/Kiritimati"}).out == first) << sample;
#ifndef __SANITIZE_THREAD__  // whose runtime cannot start behind faketime's preloaded library
    std::vector<std::string> later = command;
    later.insert(later.begin(), {"faketime", "2031-02-03 04:05:06", kVanthu});
    EXPECT_TRUE(run(later, {"ASAN_OPTIONS=verify_asan_link_order=0"}).out == first) << sample;
#endif
  }
}

TEST(Cli, ListsShowsAndPrintsTemplates) {
  EXPECT_THAT(vanthu({"template", "list"}).out,
              AllOf(HasSubstr("ke-hoach\t"),
                    HasSubstr("quyet-dinh-khen-thuong\t"),
                    HasSubstr("dang-ky-nhiem-vu\t")));
  EXPECT_THAT(vanthu({"template", "show", "ke-hoach"}).out, HasSubstr("* subject (string): "));
  EXPECT_EQ(vanthu({"template", "schema", "ke-hoach"}).out,
            readFile(kSource + "/templates/ke-hoach/schema.json"));
  const Finished typo = vanthu({"template", "show", "ke-hoahc"});
  EXPECT_EQ(typo.exitCode, 1);
  EXPECT_THAT(typo.err, HasSubstr("\"ke-hoach\""));
  EXPECT_EQ(vanthu({"template", "schema", "../../etc"}).exitCode, 1);
}

TEST(Cli, RendersTheSampleOfEveryTemplate) {
  for (const char* name : {"ke-hoach", "quyet-dinh-khen-thuong", "dang-ky-nhiem-vu"}) {
    const std::string sample = vanthu({"template", "sample", name}).out;
    const Finished done = vanthu({"render", name, "--data", "-", "-o", "-"}, {}, sample);
    EXPECT_EQ(done.exitCode, 0) << name << done.err;
    EXPECT_EQ(vanthu({"template", "lint", kSource + "/templates/" + name}).err, "") << name;
  }
}

TEST(Cli, ANewTemplateRendersAtOnce) {
  const std::string folder = scratchFolder();
  ASSERT_EQ(vanthu({"template", "new", "thu-moi", "--templates", folder}).exitCode, 0);
  const std::string data = folder + "/thu-moi/sample.json";
  const Finished done =
      vanthu({"render", "thu-moi", "--templates", folder, "--data", data, "-o", "-"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_EQ(vanthu({"template", "lint", folder + "/thu-moi"}).exitCode, 0);
  EXPECT_EQ(vanthu({"template", "new", "thu-moi", "--templates", folder}).exitCode, 3)
      << "never overwrites";
}

TEST(Cli, RefusesATemplateThatLoopsPastItsBudget) {
  const std::string folder = scratchFolder();
  ASSERT_EQ(vanthu({"template", "new", "vong-lap", "--templates", folder}).exitCode, 0);
  std::string body = readFile(folder + "/vong-lap/template.md");
  body += "\n";
  for (const char* name : {"a", "b", "c", "d"})
    body += "{% for " + std::string(name) + " in points %}\n";
  body += "{{ d }}\n";
  for (int i = 0; i < 4; ++i)
    body += "{% endfor %}\n";
  writeFile(folder + "/vong-lap/template.md", body);
  std::string points = "\"points\": [\"x\"";
  for (int i = 1; i < 48; ++i)
    points += ", \"x\"";  // with the two of the sample 50: 50^4 rounds
  const std::string sample = folder + "/vong-lap/sample.json";
  writeFile(sample, replaced(readFile(sample), "\"points\": [", points + ", "));
  const Finished done = vanthu(
      {"render", "vong-lap", "--templates", folder, "--data", sample, "-o", folder + "/x.pdf"});
  EXPECT_EQ(done.exitCode, 1) << done.err;
  EXPECT_THAT(done.err, AllOf(HasSubstr("template.md:"), HasSubstr("template.step-limit")));
  EXPECT_FALSE(std::filesystem::exists(folder + "/x.pdf"));
}

}  // namespace
}  // namespace vanthu::testing
