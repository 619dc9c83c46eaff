#include "base/durable_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>
#include <string>

#include "support/golden.h"
#include "support/temporary_root.h"

namespace vanthu {
namespace {

namespace fs = std::filesystem;

class DurableFile : public ::testing::Test {
 protected:
  ~DurableFile() override { fs::remove_all(folder_); }

  static int create(const fs::path& path) {
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  }

  const fs::path folder_ = testing::makeTemporaryFolder("vanthu-durable-");
  const fs::path target_ = folder_ / "so.txt";
  const fs::path temporary_ = folder_ / "so.new";
};

TEST_F(DurableFile, ReplacesTheOldBytesByAllNewOnes) {
  std::ofstream(target_) << "cũ và dài hơn";
  Descriptor file(create(temporary_));
  ASSERT_TRUE(putInPlace(file, "mới", temporary_, target_));
  EXPECT_FALSE(file.valid()) << "closed, so that every error has come";
  EXPECT_EQ(testing::readFile(target_), "mới");
  EXPECT_FALSE(fs::exists(temporary_));
  EXPECT_TRUE(syncFolder(folderOf(target_)));
}

TEST_F(DurableFile, LeavesTheOldBytesWhenTheNewOnesCannotBeWritten) {
  std::ofstream(target_) << "cũ";
  std::ofstream(temporary_) << "";
  Descriptor readOnly(::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC));
  EXPECT_FALSE(putInPlace(readOnly, "mới", temporary_, target_));
  EXPECT_EQ(errno, EBADF);
  EXPECT_EQ(testing::readFile(target_), "cũ");
}

TEST_F(DurableFile, TellsOfAFolderThatIsNotThere) {
  EXPECT_FALSE(syncFolder(folder_ / "none"));
  EXPECT_FALSE(syncFolderIfAble(folder_ / "none"));
  EXPECT_EQ(errno, ENOENT);
  EXPECT_TRUE(syncFolderIfAble(folder_));
}

TEST_F(DurableFile, StandsHereWhereItNamesNoFolder) {
  EXPECT_EQ(folderOf("so.txt"), ".");
  EXPECT_EQ(folderOf(target_), folder_);
}

}  // namespace
}  // namespace vanthu
