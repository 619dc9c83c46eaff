#include "service/local_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "service/people/secrets.h"
#include "support/databases.h"
#include "support/golden.h"
#include "support/temporary_root.h"

namespace vanthu::service {
namespace {

namespace fs = std::filesystem;

class LocalKey : public testing::OnBothDatabases {
 protected:
  ~LocalKey() override { fs::remove_all(folder_); }

  void put(const std::string& text) {
    std::ofstream(file_) << text;
    ASSERT_EQ(::chmod(file_.c_str(), 0600), 0);
  }

  const fs::path folder_ = testing::makeTemporaryFolder("vanthu-local-key-");
  const fs::path file_ = folder_ / "local-key";
};
ON_BOTH_DATABASES(LocalKey);

TEST_P(LocalKey, IsTheSameAtTheNextStart) {
  People first(db());
  const auto made = localKey(first, folder_);
  ASSERT_TRUE(made);
  EXPECT_EQ(testing::readFile(file_), *made + "\n");
  struct stat about {};
  ASSERT_EQ(::stat(file_.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
  People second(db());
  EXPECT_EQ(localKey(second, folder_).value(), *made);
  EXPECT_TRUE(second.isLocalKey(*made));
}

TEST_P(LocalKey, IsNeverAWordThatAPowerCutLeft) {
  const std::string whole = "vt_local_" + randomToken();
  for (const std::string& left : {std::string(),
                                  std::string("vt_local_"),
                                  std::string("vt_local_\n"),
                                  std::string("vt_local_0000"),
                                  whole.substr(0, whole.size() - 1),
                                  whole + "0",
                                  "vt_local_" + std::string(52, '\0'),
                                  "vt_local_" + std::string(52, 'l')}) {
    put(left);
    People people(db());
    const auto key = localKey(people, folder_);
    ASSERT_TRUE(key);
    EXPECT_NE(*key, left);
    EXPECT_EQ(key->size(), whole.size());
    EXPECT_FALSE(people.isLocalKey("vt_local_"));
    EXPECT_EQ(testing::readFile(file_), *key + "\n");
  }
}

}  // namespace
}  // namespace vanthu::service
