#include "batch/zip_format.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "batch/crc32.h"
#include "support/golden.h"
#include "support/process.h"

namespace vanthu::batch {
namespace {

using vanthu::testing::run;
using vanthu::testing::scratchFolder;
using vanthu::testing::writeFile;

// What Python's zipfile finds: "NAME SIZE DATE FLAGS METHOD\n" for each entry, after testing all.
std::string listed(const std::string& path) {
  const auto done = run({"python3",
                         "-c",
                         R"(import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for i in z.infolist()[:3]:
    print(i.filename, i.file_size, "-".join(map(str, i.date_time)), i.flag_bits, i.compress_type)
print(len(z.infolist())))",
                         path});
  return done.out + done.err;
}

void append(std::string& file,
            std::vector<ZipEntry>& entries,
            std::string name,
            const std::string& bytes) {
  entries.push_back(
      {std::move(name), crc32(bytes), static_cast<uint32_t>(bytes.size()), file.size()});
  file += localHeader(entries.back()) + bytes;
}

TEST(Crc32, IsTheOneOfTheStandard) {
  EXPECT_EQ(crc32(""), 0u);
  EXPECT_EQ(crc32("123456789"), 0xCBF43926u);
  EXPECT_EQ(crc32("The quick brown fox jumps over the lazy dog"), 0x414FA339u);
}

TEST(Zip, IsReadByOtherPrograms) {
  std::string file;
  std::vector<ZipEntry> entries;
  append(file, entries, "00001-lê.pdf", "xin chào");
  append(file, entries, "manifest.csv", std::string(100'000, 'x'));
  file += centralDirectory(entries, file.size());
  const std::string path = scratchFolder() + "/x.zip";
  writeFile(path, file);
  EXPECT_EQ(listed(path),
            "00001-lê.pdf 9 1980-1-1-0-0-0 2048 0\n"
            "manifest.csv 100000 1980-1-1-0-0-0 2048 0\n2\n");
  const auto tested = run({"unzip", "-t", path});
  EXPECT_EQ(tested.exitCode, 0) << tested.out << tested.err;
}

TEST(Zip, HoldsMoreEntriesThanTheOldFormatCounts) {
  std::string file;
  std::vector<ZipEntry> entries;
  for (int i = 0; i < 70'000; ++i)
    append(file, entries, std::to_string(i), "");
  file += centralDirectory(entries, file.size());
  const std::string path = scratchFolder() + "/x.zip";
  writeFile(path, file);
  EXPECT_EQ(listed(path),
            "0 0 1980-1-1-0-0-0 2048 0\n1 0 1980-1-1-0-0-0 2048 0\n"
            "2 0 1980-1-1-0-0-0 2048 0\n70000\n");
}

// The gap takes no room on the disk.
TEST(Zip, HoldsEntriesBeyondFourGiB) {
  const std::string path = scratchFolder() + "/x.zip";
  std::string head;
  std::vector<ZipEntry> entries;
  append(head, entries, "near", "abc");
  writeFile(path, head);
  const uint64_t far = (uint64_t{5} << 30) + 7;
  entries.push_back({"far", crc32("defg"), 4, far});
  const std::string tail = localHeader(entries.back()) + "defg";
  std::filesystem::resize_file(path, far);
  {
    std::ofstream out(path, std::ios::binary | std::ios::app);
    out << tail << centralDirectory(entries, far + tail.size());
  }
  EXPECT_EQ(listed(path), "near 3 1980-1-1-0-0-0 2048 0\nfar 4 1980-1-1-0-0-0 2048 0\n2\n");
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace vanthu::batch
