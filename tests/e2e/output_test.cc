// Where the result goes: whole or not at all, and nothing else changes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

using ::testing::HasSubstr;

namespace fs = std::filesystem;

// The one-page decision, written to `target`.
Finished renderTo(const std::string& target) {
  return vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", target});
}

bool isPdf(const std::string& path) {
  return readFile(path).substr(0, 5) == "%PDF-";
}

TEST(Output, ReportsAFullDisk) {
  const Finished done =
      vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", "/dev/full"});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_THAT(done.err, HasSubstr("/dev/full: lỗi: không ghi được tệp"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
}

TEST(Output, ReportsAFolderThatCannotBeWritten) {
  const Finished done =
      vanthu({"render", "--data", samplePath("quyet-dinh-mot-trang"), "-o", "/proc/vanthu/x.pdf"});
  EXPECT_EQ(done.exitCode, 3);
  EXPECT_THAT(done.err, HasSubstr("không ghi được tệp"));
}

TEST(Output, LeavesTheOldFileWhenTheNewDataIsWrong) {
  const std::string folder = scratchFolder();
  writeFile(folder + "/x.pdf", "old");
  EXPECT_EQ(vanthu({"render", "--data", "-", "-o", folder + "/x.pdf"}, {}, "{").exitCode, 1);
  EXPECT_EQ(readFile(folder + "/x.pdf"), "old");
}

TEST(Output, KeepsTheRightsOfTheFileItReplaces) {
  const std::string path = scratchFolder() + "/x.pdf";
  writeFile(path, "old");
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  ASSERT_EQ(renderTo(path).exitCode, 0);
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0640u);
  EXPECT_TRUE(isPdf(path));
}

TEST(Output, TakesTheLongestNameThatThereIs) {
  const std::string path = scratchFolder() + "/" + std::string(251, 'x') + ".pdf";
  EXPECT_EQ(renderTo(path).exitCode, 0);
  EXPECT_TRUE(isPdf(path));
}

TEST(Output, FollowsLinksAlsoToAFileThatIsNotThereYet) {
  const std::string folder = scratchFolder();
  fs::create_directory(folder + "/there");
  fs::create_symlink("there/x.pdf", folder + "/near");
  fs::create_symlink(folder + "/near", folder + "/far");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(renderTo(folder + "/far").exitCode, 0);
    EXPECT_TRUE(fs::is_symlink(folder + "/far") && fs::is_symlink(folder + "/near"));
    EXPECT_TRUE(isPdf(folder + "/there/x.pdf"));
  }
  fs::create_symlink("circle", folder + "/circle");
  const Finished lost = renderTo(folder + "/circle");
  EXPECT_EQ(lost.exitCode, 3);
  EXPECT_THAT(lost.err, HasSubstr("các liên kết dẫn vòng"));
}

TEST(Output, GoesIntoAFolderThatMayBeWrittenButNotRead) {
  const std::string folder = scratchFolder() + "/in";
  fs::create_directory(folder);
  ASSERT_EQ(::chmod(folder.c_str(), 0333), 0);
  std::vector<std::string> command = {kVanthu, "render", "--data", "-", "-o", folder + "/x.pdf"};
  if (::geteuid() == 0) {  // whom no right stops
    ASSERT_EQ(::chmod(folder.c_str(), 0333 | S_ISVTX), 0);
    const std::vector<std::string> asNobody = {
        "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    // Where the tree lies below a folder of root's own, the user who may not read the target may
    // not read the templates either.
    std::vector<std::string> probe = asNobody;
    probe.insert(probe.end(), {"test", "-r", kSource + "/templates/_profiles/nd30.yaml"});
    if (run(probe).exitCode != 0)
      GTEST_SKIP() << "nobody but root may read " << kSource;
    command.insert(command.begin(), asNobody.begin(), asNobody.end());
  }
  const Finished done = run(command, {}, readFile(samplePath("quyet-dinh-mot-trang")));
  ASSERT_EQ(::chmod(folder.c_str(), 0755), 0);
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_TRUE(isPdf(folder + "/x.pdf"));
}

TEST(Output, ThatDoesNotReachStdoutIsNoSuccess) {
  for (const char* command : {"--help",
                              "--version",
                              "template list",
                              "template show ke-hoach",
                              "template schema ke-hoach",
                              "template lint templates/ke-hoach"}) {
    const Finished done =
        run({"sh", "-c", kVanthu + " " + command + " >/dev/full"}, {}, {}, kSource);
    EXPECT_EQ(done.exitCode, 3) << command;
    EXPECT_THAT(done.err, HasSubstr("stdout: lỗi: không ghi được tệp: đĩa đã đầy")) << command;
  }
}

}  // namespace
}  // namespace vanthu::testing
