// Runs the storm on both databases, and with the bugs that it has to find.
//
// VANTHU_FULL=1: 1,000 kills on SQLite and 300 on PostgreSQL with three nodes; else a few.
#include <gmock/gmock.h>

#include <chrono>
#include <cstdlib>

#include "support/databases.h"
#include "support/process.h"

namespace vanthu::testing {
namespace {

using store::Dialect;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

bool isFull() {
  const char* full = std::getenv("VANTHU_FULL");
  return full != nullptr && std::string(full) == "1";
}

class Storm : public ::testing::TestWithParam<Dialect> {
 protected:
  Finished storm(int cycles, const std::vector<std::string>& more = {}) {
    const TestDatabase database(GetParam(), true);
    std::vector<std::string> command = {VANTHU_BINARY_DIR "/issue_storm",
                                        "--database",
                                        database.url(),
                                        "--cycles",
                                        std::to_string(cycles),
                                        "--nodes",
                                        GetParam() == Dialect::sqlite ? "1" : "3",
                                        "--longest",
                                        GetParam() == Dialect::sqlite ? "80" : "300"};
    command.insert(command.end(), more.begin(), more.end());
    return run(command, {}, {}, {}, std::chrono::minutes(isFull() ? 28 : 10));
  }
  static int cycles() {
    const bool sqlite = GetParam() == Dialect::sqlite;
    return isFull() ? (sqlite ? 1'000 : 300) : (sqlite ? 40 : 25);
  }
};
ON_BOTH_DATABASES(Storm);

TEST_P(Storm, LosesNoNumberAndGivesNoneTwice) {
  const Finished done = storm(cycles());
  EXPECT_EQ(done.exitCode, 0) << done.out << done.err;
  EXPECT_THAT(done.out, HasSubstr("0 duplicates, 0 holes, 0 requests with two numbers"));
  EXPECT_THAT(done.out, ContainsRegex("[1-9][0-9]* acknowledged"));
  std::printf("%s", done.out.c_str());
}

TEST_P(Storm, FindsARegisterWithoutKeys) {
  const Finished done = storm(25, {"--plant", "no-key"});
  EXPECT_EQ(done.exitCode, 1) << done.out << done.err;
  EXPECT_THAT(done.out, ContainsRegex("[1-9][0-9]* requests with two numbers"));
}

TEST_P(Storm, FindsNumbersFromASequence) {
  const Finished done = storm(25, {"--plant", "sequence"});
  EXPECT_EQ(done.exitCode, 1) << done.out << done.err;
  EXPECT_THAT(done.out, ContainsRegex("[1-9][0-9]* holes"));
}

}  // namespace
}  // namespace vanthu::testing
