// The command line as a user meets it: exit codes, messages with places, and no half-written file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "support/comma_locale.h"
#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

bool anyFileIn(const std::string& folder) {
  return !std::filesystem::is_empty(folder);
}

/// What `vanthu user add --help` prints.
std::string helpOf(const std::string& command) {
  std::vector<std::string> words;
  std::istringstream text(command);
  for (std::string word; text >> word;)
    words.push_back(word);
  words.emplace_back("--help");
  return vanthu(words).out;
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
  std::string place;    ///< the start of a line on stderr
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
  ASSERT_NE(bad.message, "");
  ASSERT_NE(bad.place, "");
  EXPECT_THAT(plain.err, AllOf(HasSubstr("lỗi: "), HasSubstr(bad.message)));
  EXPECT_THAT("\n" + plain.err, HasSubstr("\n" + bad.place));
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

// A plan with a table of 60 columns.
std::string wideTable() {
  std::string rows;
  for (const char* cell : {" a |", "---|", " a |"}) {
    rows += "|";
    for (int i = 0; i < 60; ++i)
      rows += cell;
    rows += "\\n";
  }
  return replaced(readFile(samplePath("ke-hoach-003-2026")), "\"body\": \"", "\"body\": \"" + rows);
}

std::vector<BadInput> badInputs() {
  const std::string name = "\"fullName\": \"";
  return {
      {"UnknownField",
       spoiledDecision("\"codeNotation\"", "\"codeNotatoin\""),
       "\"codeNotatoin\" [data.unknown-field]",
       "stdin:6:19: /codeNotatoin: "},
      {"MissingField",
       spoiledDecision("\"subject\":", "\"description\":"),
       "(subject) [data.missing-field]",
       "stdin:1:1: /subject: "},
      {"WrongType",
       spoiledDecision("\"place\": \"", "\"place\": 7, \"x\": \""),
       "không phải số nguyên [data.wrong-type]",
       "stdin:7:12: /place: "},
      {"BadUtf8",
       spoiledDecision("\"place\": \"", "\"place\": \"\xC3("),
       "[data.invalid-utf8]",
       "stdin:7:13: "},
      {"DuplicateKey",
       spoiledDecision("\"place\": \"", "\"place\": \"Huế\", \"place\": \""),
       "ghi hai lần",
       "stdin:7:19: /place: "},
      {"DeepJson", deepJson(), "32", "stdin:1:33: "},
      {"CombiningMarks",
       spoiledDecision(name, name + "a" + manyMarks()),
       "dấu U+0300",
       "stdin:24:29: /nominees/0/fullName: "},
      {"BidiControl",
       spoiledDecision(name, name + "\xE2\x80\xAE"),
       "U+202E",
       "stdin:24:20: /nominees/0/fullName: "},
      {"ZeroWidth",
       spoiledDecision(name, name + "A\xE2\x80\x8B"),
       "U+200B",
       "stdin:24:21: /nominees/0/fullName: "},
      {"LetterTheFontLacks",
       spoiledDecision(name, name + "漢"),
       "漢",
       "templates/quyet-dinh-khen-thuong/template.md:"},
      {"LetterOfTheSignerTheFontLacks",
       spoiledDecision("Trần Quốc Khánh", "Trần 漢"),
       "漢",
       "stdin:56:83: /signer/fullName: "},
      {"WordTooLong",
       spoiledDecision("\"subject\": \"", "\"subject\": \"" + std::string(300, 'W') + " "),
       "WWW",
       "stdin:9:14: /subject: "},
      {"TableWiderThanThePage",
       wideTable(),
       "trang chỉ rộng 252 mm [layout.table-too-wide]",
       "templates/ke-hoach/template.md:"},
      {"UnknownTemplate",
       spoiledDecision("quyet-dinh-khen-thuong", "quyet-dinh-khen-thuog"),
       "có phải \"quyet-dinh-khen-thuong\" không?",
       "stdin:2:16: /$template: "},
      {"BadDate",
       spoiledDecision("{", "{\"$date\": \"2026-1-1\","),
       "YYYY-MM-DD",
       "stdin:1:11: /$date: "},
      {"NoObject", "[]", "đối tượng JSON", "stdin:1:1: "},
      {"NoTemplate", "{}", "chưa nói dùng mẫu nào", "stdin:1:1: "},
      {"CutOff", "{\"$template\": \"ke-hoach\"", "chưa được đóng", "stdin:1:25: "},
      {"Empty", "", "không có dữ liệu nào", "stdin:1:1: "},
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

TEST(Cli, ReportsDataThatIsNotThere) {
  const Finished done = vanthu({"render", "--data", "/nowhere/data.json", "-o", "-"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("/nowhere/data.json: lỗi: không đọc được"));
}

// Five years ahead (support/later_clock.cc).
const std::vector<std::string> kLater = {"LD_PRELOAD=" VANTHU_LATER_CLOCK,
                                         "ASAN_OPTIONS=verify_asan_link_order=0"};

TEST(Cli, GivesTheSameBytesInAnyFolderLocaleZoneAndHour) {
  const auto year = [](const std::vector<std::string>& environment) {
    return std::stoi(run({"date", "+%Y"}, environment).out);
  };
  ASSERT_GT(year(kLater), year({}) + 3);
  const std::string folder = scratchFolder();
  const std::vector<std::string> commas = {"LOCPATH=" + commaLocaleFolder(),
                                           std::string("LC_ALL=") + kCommaLocale};
  ASSERT_EQ(run({"locale", "decimal_point"}, commas).out, ",\n");
  for (const char* sample :
       {"ke-hoach-003-2019", "quyet-dinh-khen-thuong", "quyet-dinh-cho-so", "dang-ky-nhiem-vu"}) {
    const std::vector<std::string> command = {"render", "--data", samplePath(sample), "-o", "-"};
    const std::string first = vanthu(command).out;
    ASSERT_FALSE(first.empty()) << sample;
    EXPECT_TRUE(vanthu(command).out == first) << sample;
    EXPECT_TRUE(vanthu(command, {}, {}, folder).out == first) << sample;
    EXPECT_TRUE(vanthu(command, commas).out == first) << sample;
    EXPECT_TRUE(vanthu(command, {"TZ=Pacific/Kiritimati"}).out == first) << sample;
    EXPECT_TRUE(vanthu(command, kLater).out == first) << sample;
  }
}

TEST(Cli, CallsWrongUsageExitCodeTwo) {
  EXPECT_EQ(vanthu({}).exitCode, 2);
  EXPECT_EQ(vanthu({"rendre"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json", "-o", "-", "--fonts", "loose"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", "x.json", "-o", "-", "--date", "2026-02-30"}).exitCode, 2);
  EXPECT_EQ(vanthu({"--help"}).exitCode, 0);
}

TEST(Cli, TakesAFolderOfTemplatesOnlyWhereItReadsTemplatesOrOffices) {
  for (const char* command : {"render",
                              "check",
                              "dossier",
                              "import",
                              "batch",
                              "export",
                              "serve",
                              "template list",
                              "template new",
                              "user add",
                              "key add"})
    EXPECT_THAT(helpOf(command), HasSubstr("--templates")) << command;
  for (const char* command : {"backup",
                              "restore",
                              "audit verify",
                              "audit head",
                              "audit accept-restore",
                              "audit append-only",
                              "user list",
                              "user password",
                              "user close",
                              "key list",
                              "key revoke",
                              "printer list",
                              "printer sheet"}) {
    const std::string help = helpOf(command);
    EXPECT_THAT(help, AllOf(HasSubstr("--json"), Not(HasSubstr("--templates")))) << command;
  }
}

TEST(Cli, TellsOfWrongUsageInVietnameseOrAsJson) {
  struct Case {
    std::vector<std::string> arguments;
    const char* message;
  };
  for (const Case& wrong :
       {Case{{}, "lỗi: chưa nói làm việc gì [usage.missing-argument]"},
        Case{{"rendre"}, "lỗi: không có lệnh hoặc tham số \"rendre\" [usage.unknown-argument]"},
        Case{{"template", "lst"}, "\"lst\" [usage.unknown-argument]"},
        Case{{"render"}, "lỗi: thiếu tham số --data [usage.missing-argument]"},
        Case{{"render", "--data", "x", "-o", "y", "--bla"}, "\"--bla\" [usage.unknown-argument]"},
        Case{{"render", "--data", "x", "-o"}, "lỗi: --output có giá trị không dùng được"},
        Case{{"render", "--data", "x", "-o", "y", "--fonts", "z"},
             "lỗi: --fonts chỉ nhận một trong các giá trị: tight,shared [usage.bad-argument]"},
        Case{{"template", "list", "--templates", "/nowhere"},
             "lỗi: --templates: không có thư mục \"/nowhere\" [usage.bad-argument]"}}) {
    const Finished done = vanthu(wrong.arguments);
    EXPECT_EQ(done.exitCode, 2);
    EXPECT_THAT(done.err, AllOf(HasSubstr(wrong.message), Not(HasSubstr("Run with"))));
    std::vector<std::string> withJson = wrong.arguments;
    withJson.emplace_back("--json");
    if (wrong.arguments.size() != 4) {  // there "--json" would be the value that is missing
      EXPECT_THAT(vanthu(withJson).err, StartsWith("[{\"code\":\"usage."));
    }
  }
}

TEST(Cli, SaysWhyTheSystemRefusedInOneLanguage) {
  const std::string reason = "không có tệp hoặc thư mục này [data.cannot-read]\n";
  EXPECT_THAT(vanthu({"render", "--data", "/nowhere/x.json", "-o", "-"}).err, EndsWith(reason));
  EXPECT_THAT(vanthu({"render", "--data", "/nowhere/x.json", "-o", "-", "--json"}).err,
              HasSubstr("there is no such file or folder"));
}

TEST(Cli, RefusesARecordWhosePaperWouldBeEmpty) {
  const std::string folder = scratchFolder();
  ASSERT_EQ(vanthu({"template", "new", "trong", "--templates", folder}).exitCode, 0);
  writeFile(folder + "/trong/template.md",
            "---\ntype: Thư\nletterhead: none\ntitle: none\nclosing: none\n---\n"
            "{% if opening == \"x\" %}\nchữ\n{% endif %}\n");
  const std::string data = folder + "/trong/sample.json";
  const Finished done =
      vanthu({"render", "trong", "--templates", folder, "--data", data, "-o", folder + "/x.pdf"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, StartsWith(folder + "/trong/template.md: lỗi: "));
  EXPECT_THAT(done.err, HasSubstr("[layout.empty-document]"));
}

std::string pagesOfCertificate(const std::vector<std::string>& more) {
  std::vector<std::string> command = {
      "render", "--data", samplePath("giay-khen"), "-o", "-", "--format", "pages"};
  command.insert(command.end(), more.begin(), more.end());
  const Finished done = vanthu(command);
  EXPECT_EQ(done.exitCode, 0) << done.err;
  return done.out;
}

TEST(Cli, OverprintsOnlyWhatTheStockDoesNotShow) {
  EXPECT_THAT(pagesOfCertificate({}), AllOf(HasSubstr("ground"), HasSubstr("\"GIẤY KHEN\"")));
  const std::string over = pagesOfCertificate({"--overprint"});
  EXPECT_THAT(over, HasSubstr("Hoàng Thị Ngọc Ánh"));
  for (const char* absent : {"ground", "rule ", "GIẤY KHEN", "Tự do"})
    EXPECT_THAT(over, Not(HasSubstr(absent)));
}

TEST(Cli, MovesAnOverprintByItsOffset) {
  const auto placeOf = [](const std::string& pages) {
    const size_t at = pages.find("text ", 0) + 5;
    const size_t comma = pages.find(',', at);
    return std::pair(std::stod(pages.substr(at, comma - at)), std::stod(pages.substr(comma + 1)));
  };
  const auto [x, y] = placeOf(pagesOfCertificate({"--overprint"}));
  const auto [movedX, movedY] =
      placeOf(pagesOfCertificate({"--overprint", "--offset", "1.5,-0.3"}));
  EXPECT_NEAR(movedX - x, 1.5 * 72 / 25.4, 0.001);
  EXPECT_NEAR(movedY - y, -0.3 * 72 / 25.4, 0.001);
}

TEST(Cli, RefusesAnOffsetOrAnOverprintThatMakesNoSense) {
  const std::string data = samplePath("giay-khen");
  EXPECT_EQ(vanthu({"render", "--data", data, "-o", "-", "--offset", "1,1"}).exitCode, 2);
  EXPECT_EQ(vanthu({"render", "--data", data, "-o", "-", "--overprint", "--offset", "x"}).exitCode,
            2);
  const Finished plan =
      vanthu({"render", "--data", samplePath("ke-hoach-003-2019"), "-o", "-", "--overprint"});
  EXPECT_EQ(plan.exitCode, 1);
  EXPECT_THAT(plan.err, HasSubstr("[template.no-overprint]"));
}

}  // namespace
}  // namespace vanthu::testing
