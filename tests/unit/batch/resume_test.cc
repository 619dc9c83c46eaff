// A run that was killed and goes on leaves the same files as one that nobody disturbed.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "batch_probe.h"
#include "stopping_disk.h"

namespace vanthu::batch::testing {
namespace {

namespace fs = std::filesystem;
using vanthu::testing::readFile;
using vanthu::testing::scratchFolder;
using vanthu::testing::writeFile;

constexpr size_t kRows = 14;
constexpr size_t kStops = 12;
constexpr size_t kStopsOfFullTest = 200;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;  // ten times slower
#else
constexpr bool kSanitized = false;
#endif

// ./test --full tries more.
bool isFullTest() {
  return !kSanitized && std::getenv("VANTHU_FULL") != nullptr;
}

// So many that their run has at least kStopsOfFullTest changes.
size_t rowsOfFullTest(Target target) {
  return target == Target::merged ? 160 : target == Target::zip ? 90 : 55;
}

// Runs the job in a process of its own, which ends in the middle of its `stopAt`-th change.
void runAndStop(const Rows& rows, const Job& job, size_t stopAt) {
  (void)engine().fonts();  // loaded once, not in every child
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    StoppingDisk disk(stopAt);
    const auto done = runOn(disk, rows, job);
    ::_exit(done ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  ASSERT_EQ(WEXITSTATUS(status), StoppingDisk::kStopped) << "stopped at " << stopAt;
}

class Resume : public ::testing::TestWithParam<Target> {
 protected:
  std::string fresh() {
    const std::string folder = scratch_ + "/again";
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
  }

  Job job(const std::string& folder) const {
    return invitationJob(GetParam(), pathOf(GetParam(), folder));
  }

  const Rows rows_ = invitations(kRows);
  const std::string scratch_ = scratchFolder();
};

TEST_P(Resume, GivesTheSameFilesWhereverItWasStopped) {
  const std::string undisturbed = scratch_ + "/undisturbed";
  fs::create_directories(undisturbed);
  const Rows rows = invitations(isFullTest() ? rowsOfFullTest(GetParam()) : kRows);
  const size_t stops = isFullTest() ? kStopsOfFullTest : kStops;
  StoppingDisk counting(0);
  const auto done = runOn(counting, rows, job(undisturbed));
  ASSERT_TRUE(done) << faultsOf(done);
  const auto expected = filesIn(undisturbed);
  const size_t all = counting.changes();
  ASSERT_GE(all, stops);
  const size_t step = all / stops;
  for (size_t stopAt = 1; stopAt <= all; stopAt += step) {
    const std::string folder = fresh();
    Job again = job(folder);
    runAndStop(rows, again, stopAt);
    again.resume = true;
    const auto resumed = runJob(rows, again);
    ASSERT_TRUE(resumed) << "stopped at " << stopAt << ": " << faultsOf(resumed);
    ASSERT_EQ(filesIn(folder), expected) << "stopped at " << stopAt << " of " << all;
  }
}

TEST_P(Resume, GivesTheSameFilesAfterBeingStoppedAgainAndAgain) {
  const std::string undisturbed = scratch_ + "/undisturbed";
  fs::create_directories(undisturbed);
  ASSERT_TRUE(runJob(rows_, job(undisturbed)));
  const std::string folder = fresh();
  Job again = job(folder);
  for (const size_t stopAt : {12u, 6u, 5u, 3u, 1u}) {
    runAndStop(rows_, again, stopAt);
    again.resume = true;
  }
  const auto resumed = runJob(rows_, again);
  ASSERT_TRUE(resumed) << faultsOf(resumed);
  EXPECT_EQ(filesIn(folder), filesIn(undisturbed));
}

TEST_P(Resume, MakesOnlyWhatIsNotThere) {
  const std::string folder = fresh();
  Job again = job(folder);
  StoppingDisk counting(0);
  ASSERT_TRUE(runOn(counting, rows_, again));
  fs::remove_all(folder);
  fs::create_directories(folder);
  runAndStop(rows_, again, counting.changes() - 2);
  again.resume = true;
  const auto resumed = runJob(rows_, again);
  ASSERT_TRUE(resumed) << faultsOf(resumed);
  EXPECT_EQ(resumed->made, kRows - 1);
  EXPECT_GE(resumed->resumed, kRows - 5);
}

TEST_P(Resume, BeginsAnewWhereThereIsNothingToGoOnWith) {
  const std::string folder = fresh();
  Job again = job(folder);
  again.resume = true;
  const auto done = runJob(rows_, again);
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_EQ(done->resumed, 0u);
  EXPECT_EQ(done->made, kRows - 1);
}

TEST_P(Resume, RefusesToMixTwoJobs) {
  const std::string folder = fresh();
  const Job first = job(folder);
  runAndStop(rows_, first, 25);
  const auto codeOf = [&](const Rows& rows, Job other) {
    other.resume = true;
    const auto done = runJob(rows, other);
    return done ? std::string("done") : done.error().front().code;
  };
  EXPECT_EQ(codeOf(invitations(kRows + 1), first), "batch.other-job");
  Job other = first;
  other.version = "2";
  EXPECT_EQ(codeOf(rows_, other), "batch.other-job");
  other = first;
  other.common = Value();
  EXPECT_EQ(codeOf(rows_, other), "batch.other-job");
  other = first;
  other.duplex = true;
  EXPECT_EQ(codeOf(rows_, other), "batch.other-job");
  EXPECT_EQ(codeOf(rows_, first), "done");
}

// The day of the first run counts: a batch that is resumed after midnight is still one batch.
TEST_P(Resume, KeepsTheDayOfTheFirstRun) {
  const std::string folder = fresh();
  Job again = job(folder);
  runAndStop(rows_, again, 25);
  const fs::path path = GetParam() == Target::folder ? fs::path(folder) / "moi/.vanthu-journal"
                                                     : fs::path(again.path.string() + ".journal");
  EXPECT_TRUE(readFile(path).find(toIso(world().today())) != std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Batch, Resume, kTargets, targetName);

TEST(Resume, MakesAFileAgainThatWasChangedMeanwhile) {
  const std::string scratch = scratchFolder();
  const Rows rows = invitations(kRows);
  for (const Target target : {Target::merged, Target::folder, Target::zip}) {
    const std::string folder = scratch + "/" + std::to_string(static_cast<int>(target));
    fs::create_directories(folder + "/whole");
    fs::create_directories(folder + "/changed");
    Job job = invitationJob(target, pathOf(target, folder + "/whole"));
    StoppingDisk counting(0);
    ASSERT_TRUE(runOn(counting, rows, job));
    const auto expected = filesIn(folder + "/whole");

    job.path = pathOf(target, folder + "/changed");
    runAndStop(rows, job, counting.changes() - 8);
    const std::string victim = target == Target::merged   ? "moi-001.pdf"
                               : target == Target::folder ? "moi/00001-y-kuong-eban-1.pdf"
                                                          : "moi.zip.part";
    std::string bytes = readFile(folder + "/changed/" + victim);
    ASSERT_GT(bytes.size(), 1000u) << victim;
    bytes[500] ^= 1;
    writeFile(folder + "/changed/" + victim, bytes);
    job.resume = true;
    const auto resumed = runJob(rows, job);
    ASSERT_TRUE(resumed) << faultsOf(resumed);
    EXPECT_EQ(filesIn(folder + "/changed"), expected);
  }
}

}  // namespace
}  // namespace vanthu::batch::testing
