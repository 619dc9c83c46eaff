// The `template` commands and templates of one's own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace fs = std::filesystem;

// A template of one's own in `folder`, made by `template new`, with `more` behind its text.
void makeTemplate(const std::string& folder,
                  const std::string& name,
                  const std::string& more = {}) {
  fs::create_directories(folder);
  ASSERT_EQ(vanthu({"template", "new", name, "--templates", folder}).exitCode, 0);
  const std::string path = folder + "/" + name + "/template.md";
  writeFile(path, readFile(path) + more);
}

TEST(Templates, ListsShowsAndPrintsTemplates) {
  EXPECT_THAT(vanthu({"template", "list"}).out,
              AllOf(HasSubstr("ke-hoach\t"),
                    HasSubstr("quyet-dinh-khen-thuong\t"),
                    HasSubstr("dang-ky-nhiem-vu\t")));
  EXPECT_THAT(vanthu({"template", "show", "ke-hoach"}).out, HasSubstr("* subject (string): "));
  EXPECT_THAT(vanthu({"template", "schema", "ke-hoach"}).out,
              AllOf(HasSubstr("\"milestones\""), HasSubstr("\"title\": \"Nơi nhận\"")));
  const Finished typo = vanthu({"template", "show", "ke-hoahc"});
  EXPECT_EQ(typo.exitCode, 1);
  EXPECT_THAT(typo.err, HasSubstr("\"ke-hoach\""));
  EXPECT_EQ(vanthu({"template", "schema", "../../etc"}).exitCode, 1);
}

TEST(Templates, RendersTheSampleOfEveryTemplate) {
  std::istringstream lines(vanthu({"template", "list"}).out);
  size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const std::string name = line.substr(0, line.find('\t'));
    const std::string sample = vanthu({"template", "sample", name}).out;
    const Finished done = vanthu({"render", name, "--data", "-", "-o", "-"}, {}, sample);
    EXPECT_EQ(done.exitCode, 0) << name << done.err;
    EXPECT_EQ(vanthu({"template", "lint", kSource + "/templates/" + name}).err, "") << name;
  }
  EXPECT_GE(count, 4u);
}

TEST(Templates, HaveSamplesWithoutAFinding) {
  std::istringstream lines(vanthu({"template", "list"}).out);
  for (std::string line; std::getline(lines, line);) {
    const std::string name = line.substr(0, line.find('\t'));
    const std::string sample = kSource + "/templates/" + name + "/sample.json";
    const Finished done = vanthu({"check", sample, "--template", name});
    EXPECT_EQ(done.exitCode, 0) << name;
    EXPECT_THAT(done.err, StartsWith("0 lỗi, 0 cảnh báo")) << name << "\n" << done.out;
  }
}

TEST(Templates, PrintSchemasThatStandAlone) {
  const std::string folder = scratchFolder();
  makeTemplate(folder, "thu");
  const std::string printed = vanthu({"template", "schema", "thu", "--templates", folder}).out;
  EXPECT_NE(printed, readFile(folder + "/thu/schema.json"));
  writeFile(folder + "/thu/schema.json", printed);
  EXPECT_EQ(vanthu({"template", "schema", "thu", "--templates", folder}).out, printed);
  fs::create_directories(folder + "/_shared");
  writeFile(folder + "/_shared/definitions.json", "{\"definitions\": {}}");
  EXPECT_EQ(vanthu({"template", "lint", folder + "/thu"}).err, "");
}

TEST(Templates, BlameTheFileOfADefinitionThatIsWrong) {
  const std::string folder = scratchFolder();
  makeTemplate(folder, "thu");
  const std::string schema = folder + "/thu/schema.json";
  const std::string shared = folder + "/_shared/definitions.json";
  fs::create_directories(folder + "/_shared");
  writeFile(shared, "{\"definitions\": {\n\"place\": {\"tpye\": \"string\"}}}");
  const Finished done = vanthu({"template", "lint", folder + "/thu"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err,
              AllOf(HasSubstr(shared + ":2:"),
                    HasSubstr("[data.schema-unknown-keyword]"),
                    HasSubstr(schema + ":"),
                    HasSubstr("không có định nghĩa \"organName\"")));
}

TEST(Templates, ANewTemplateRendersAtOnce) {
  const std::string folder = scratchFolder();
  ASSERT_EQ(vanthu({"template", "new", "thu-moi", "--templates", folder}).exitCode, 0);
  const std::string data = folder + "/thu-moi/sample.json";
  const Finished done =
      vanthu({"render", "thu-moi", "--templates", folder, "--data", data, "-o", "-"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  const Finished lint = vanthu({"template", "lint", folder + "/thu-moi"});
  EXPECT_EQ(lint.exitCode, 0);
  EXPECT_EQ(lint.err, "") << "nothing to warn of";
}

TEST(Templates, RefusesATemplateThatLoopsPastItsBudget) {
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

TEST(Templates, NewNeverTakesANameThatIsTaken) {
  const std::string folder = scratchFolder();
  makeTemplate(folder, "thu", "của tôi\n");
  const std::string mine = readFile(folder + "/thu/template.md");
  for (const char* name : {"thu", "ke-hoach"}) {
    const Finished done = vanthu({"template", "new", name, "--templates", folder});
    EXPECT_EQ(done.exitCode, 1) << name;
    EXPECT_THAT(done.err, HasSubstr("[template.exists]")) << name;
  }
  EXPECT_EQ(readFile(folder + "/thu/template.md"), mine);
  EXPECT_FALSE(fs::exists(folder + "/ke-hoach"));
  EXPECT_EQ(vanthu({"template", "new", "Thư", "--templates", folder}).exitCode, 1);
}

TEST(Templates, NewLeavesNothingWhereItFails) {
  const std::string folder = scratchFolder();
  const Finished done =
      vanthu({"template", "new", "thu", "--templates", folder}, {"VANTHU_HOME=" + folder});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_TRUE(fs::is_empty(folder));
  EXPECT_EQ(vanthu({"template", "new", "thu", "--templates", folder}).exitCode, 0);
}

TEST(Templates, LintLooksAtTheFolderThatIsNamed) {
  const std::string folder = scratchFolder();
  makeTemplate(folder + "/one", "thu");
  makeTemplate(folder + "/two", "thu", "{{ khongCo }}\n");
  fs::create_directories(folder + "/two/ke-hoach");
  fs::create_symlink("two/thu", folder + "/lien-ket");
  const std::string fault = "lỗi: Không có trường “khongCo”.";
  const auto lint = [&](const std::string& path) {
    return vanthu({"template", "lint", path, "--templates", folder + "/one"}, {}, {}, folder);
  };
  EXPECT_EQ(lint("one/thu").exitCode, 0);
  EXPECT_EQ(lint("two/thu").exitCode, 1);
  EXPECT_THAT(lint("two/thu").err, AllOf(StartsWith("two/thu/template.md:"), HasSubstr(fault)));
  EXPECT_THAT(lint("lien-ket/").err, AllOf(StartsWith("lien-ket/template.md:"), HasSubstr(fault)));
  EXPECT_THAT(vanthu({"template", "lint", "."}, {}, {}, folder + "/two/thu").err, HasSubstr(fault));
  const Finished empty = lint("two/ke-hoach");
  EXPECT_EQ(empty.exitCode, 1);
  EXPECT_THAT(
      empty.err,
      AllOf(StartsWith("two/ke-hoach/template.md: "), HasSubstr("[template.missing-part]")));
}

TEST(Templates, LintReadsTheSampleByTheSchema) {
  const std::string folder = scratchFolder();
  makeTemplate(folder, "thu");
  const std::string sample = folder + "/thu/sample.json";
  writeFile(sample,
            replaced(readFile(sample), "\"organName\": ", "\"nonsense\": 1, \"organName\": "));
  const Finished done = vanthu({"template", "lint", folder + "/thu"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(
      done.err,
      AllOf(StartsWith(sample + ":"), HasSubstr("/nonsense: "), HasSubstr("[data.unknown-field]")));
}

TEST(Templates, AreNeverMadeOfTwoFolders) {
  const std::string folder = scratchFolder();
  makeTemplate(folder, "thu");
  fs::rename(folder + "/thu", folder + "/ke-hoach");
  fs::remove(folder + "/ke-hoach/schema.json");
  const Finished done = vanthu({"render",
                                "ke-hoach",
                                "--templates",
                                folder,
                                "--data",
                                folder + "/ke-hoach/sample.json",
                                "-o",
                                folder + "/x.pdf"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err,
              AllOf(StartsWith(folder + "/ke-hoach/schema.json: lỗi: "),
                    HasSubstr("[template.missing-part]")));
  const Finished list = vanthu({"template", "list", "--templates", folder});
  EXPECT_EQ(list.exitCode, 1) << "told, and the others are listed all the same";
  EXPECT_THAT(list.out, HasSubstr("quyet-dinh-khen-thuong\t"));
}

TEST(Templates, AreNamedInErrorsAsTheyWereTyped) {
  const std::string folder = scratchFolder();
  makeTemplate(folder + "/mau", "thu", "{{ khongCo }}\n");
  const std::string sample = "mau/thu/sample.json";
  EXPECT_THAT(
      vanthu({"render", "thu", "--templates", "mau", "--data", sample, "-o", "-"}, {}, {}, folder)
          .err,
      StartsWith("mau/thu/template.md:"));
}

TEST(Templates, ShowEveryTypeThatAFieldTakes) {
  EXPECT_THAT(vanthu({"template", "show", "ke-hoach"}).out,
              AllOf(StartsWith("ke-hoach: Kế hoạch\n"),
                    HasSubstr("\n    codeNumber (integer, string): Số"),
                    HasSubstr("\n  * sections (array): ")));
}

}  // namespace
}  // namespace vanthu::testing
