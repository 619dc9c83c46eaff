#include "batch/journal.h"

#include <gtest/gtest.h>

#include <string>

#include "support/golden.h"
#include "support/process.h"

namespace vanthu::batch {
namespace {

using vanthu::testing::readFile;
using vanthu::testing::scratchFolder;
using vanthu::testing::writeFile;

const JobMark kMark{{2026, 11, 20}, {{"list", "abc"}, {"template", "def"}}};

std::vector<Place> places(size_t first, size_t count) {
  std::vector<Place> out;
  for (size_t row = first; row < first + count; ++row)
    out.push_back({.row = row,
                   .file = "00001-\"x\".pdf",
                   .page = 3,
                   .offset = uint64_t{5} << 32,
                   .size = 1234,
                   .crc = 0xFFFFFFFF,
                   .digest = sha256(std::to_string(row))});
  return out;
}

std::string journalOfTwoCommits() {
  const std::string path = scratchFolder() + "/x.journal";
  const auto disk = realDisk();
  Journal journal = Journal::begin(*disk, path, kMark).value();
  EXPECT_TRUE(journal.commit(places(0, 3)).empty());
  EXPECT_TRUE(journal.commit(places(3, 2)).empty());
  return path;
}

TEST(Journal, GivesBackWhatWasCommitted) {
  const auto old = readJournal(journalOfTwoCommits());
  ASSERT_TRUE(old);
  EXPECT_EQ(old->mark, kMark);
  ASSERT_EQ(old->commits.size(), 2u);
  EXPECT_EQ(old->commits[0].places, places(0, 3));
  EXPECT_EQ(old->commits[1].places, places(3, 2));
}

TEST(Journal, DropsALineThatWasCutOffAtAnyByte) {
  const std::string path = journalOfTwoCommits();
  const std::string whole = readFile(path);
  const auto old = readJournal(path);
  for (size_t keep = 0; keep < whole.size(); ++keep) {
    writeFile(path, whole.substr(0, keep));
    const auto cut = readJournal(path);
    ASSERT_EQ(cut.has_value(), keep >= old->headerEnd) << keep;
    if (!cut)
      continue;
    EXPECT_EQ(cut->commits.size(), keep >= old->commits[0].end ? 1u : 0u) << keep;
  }
}

TEST(Journal, DropsADamagedLineAndAllBehindIt) {
  const std::string path = journalOfTwoCommits();
  std::string bytes = readFile(path);
  bytes[readJournal(path)->headerEnd + 20] ^= 1;
  writeFile(path, bytes);
  EXPECT_TRUE(readJournal(path)->commits.empty());
}

TEST(Journal, GoesOnBehindTheLastGoodLine) {
  const std::string path = journalOfTwoCommits();
  const auto disk = realDisk();
  {
    Journal journal = Journal::goOn(*disk, path, readJournal(path)->commits[0].end).value();
    ASSERT_TRUE(journal.commit(places(7, 1)).empty());
  }
  const auto old = readJournal(path);
  ASSERT_EQ(old->commits.size(), 2u);
  EXPECT_EQ(old->commits[1].places, places(7, 1));
}

TEST(Journal, IsOfOneRunAtATime) {
  const std::string path = scratchFolder() + "/x.journal";
  const auto disk = realDisk();
  const Journal journal = Journal::begin(*disk, path, kMark).value();
  const auto second = Journal::begin(*disk, path, kMark);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().front().code, "batch.busy");
  EXPECT_TRUE(readJournal(path));
}

TEST(Journal, IsNoneWhereThereIsNoFileOrAnother) {
  const std::string path = scratchFolder() + "/x.journal";
  EXPECT_FALSE(readJournal(path));
  writeFile(path, "không phải nhật ký\n");
  EXPECT_FALSE(readJournal(path));
}

}  // namespace
}  // namespace vanthu::batch
