// docs/running.md: the commands of its blocks run as they stand there, in their order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>

#include "store/anchor.h"
#include "store/audit.h"
#include "store/database/database.h"
#include "support/golden.h"
#include "support/markdown_blocks.h"
#include "support/process.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class RunningPage : public ::testing::Test {
 protected:
  // A service that has run here, and a machine without systemd.
  RunningPage() {
    for (const char* folder : {"/var/lib/vanthu", "/srv", "/bin"})
      fs::create_directories(root_ + folder);
    const auto database = store::openDatabase(url());
    EXPECT_TRUE(database.has_value());
    EXPECT_TRUE(store::Anchor::open(**database, root_ + "/var/lib/vanthu/anchor").has_value());
    writeFile(root_ + "/bin/systemctl", "#!/bin/sh\necho \"$@\" >> " + root_ + "/systemctl.log\n");
    fs::permissions(root_ + "/bin/systemctl", fs::perms::owner_all);
  }

  std::string url() const { return "sqlite:" + root_ + "/var/lib/vanthu/vanthu.db"; }

  Finished run(std::string script) const {
    script = std::regex_replace(script, std::regex("/(var/lib|srv)/"), root_ + "/$1/");
    return testing::run(
        {"bash", "-x", "-c", "set -euo pipefail\n" + script},
        {"PATH=" + root_ + "/bin:" + std::string(VANTHU_BINARY_DIR) + ":" + std::getenv("PATH")});
  }

  const std::string root_ = scratchFolder();
};

TEST_F(RunningPage, HasCommandsThatWork) {
  const std::string commands =
      blocksOf(readFile(std::string(VANTHU_SOURCE_DIR) + "/docs/running.md"), "sh");
  for (const char* command : {"backup", "restore", "audit verify", "audit accept-restore"})
    EXPECT_THAT(commands, HasSubstr(std::string("vanthu ") + command));
  const Finished done = run(commands);
  ASSERT_EQ(done.exitCode, 0) << done.out << done.err;
  EXPECT_EQ(readFile(root_ + "/systemctl.log"), "stop vanthu\nstart vanthu\nrestart vanthu\n");
  const auto database = store::openDatabase(url());
  const auto actions = (*database)->read([](store::Transaction& tx) -> Result<std::string> {
    std::string out;
    for (const store::Row& row : tx.query("SELECT action FROM audit ORDER BY number"))
      out += row.text("action") + " ";
    return out;
  });
  EXPECT_EQ(*actions, "anchor.make backup.restore anchor.accept-restore ");
  const auto anchor = store::Anchor::open(**database, root_ + "/var/lib/vanthu/anchor");
  ASSERT_TRUE(anchor.has_value());
  EXPECT_TRUE((*anchor)->mayIssue().empty());
}

}  // namespace
}  // namespace vanthu::testing
