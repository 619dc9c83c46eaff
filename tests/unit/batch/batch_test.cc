#include "batch/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "batch_probe.h"
#include "read/read_pdf.h"
#include "stopping_disk.h"

namespace vanthu::batch::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using vanthu::testing::readFile;
using vanthu::testing::run;
using vanthu::testing::scratchFolder;
using vanthu::testing::writeFile;

std::string fresh(const std::string& name) {
  const std::string folder = scratchFolder() + "/" + name;
  fs::create_directories(folder);
  return folder;
}

std::vector<std::string> namesIn(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : filesIn(folder))
    out.push_back(name);
  return out;
}

std::string textOf(const std::string& pdf) {
  const auto read = read::readPdf(pdf);
  std::string out;
  for (const read::Page& page : read->pages) {
    for (const read::TextLine& line : page.lines)
      out += line.text() + "\n";
    out += "--\n";
  }
  return out;
}

std::vector<std::string> codesOf(const Result<Summary>& done) {
  std::vector<std::string> out;
  if (!done) {
    for (const Diagnostic& fault : done.error())
      out.push_back(fault.code);
  }
  return out;
}

class Batch : public ::testing::TestWithParam<Target> {
 protected:
  Job job(const std::string& folder) const {
    return invitationJob(GetParam(), pathOf(GetParam(), folder));
  }
};

TEST_P(Batch, GivesTheSameFilesWithAnyNumberOfThreads) {
  const Rows rows = invitations(60);
  const std::string one = fresh("one");
  const std::string many = one + "-many";
  fs::create_directory(many);
  ASSERT_TRUE(runJob(rows, job(one)));
  Job threaded = job(many);
  threaded.threads = 4;
  const auto done = runJob(rows, threaded);
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_EQ(done->made, 59u);
  EXPECT_EQ(filesIn(many), filesIn(one));
}

TEST_P(Batch, ListsARefusedRowAndMakesTheOthers) {
  const std::string folder = fresh("x");
  const auto done = runJob(invitations(9), job(folder));
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_EQ(done->made, 8u);
  ASSERT_EQ(done->refusals.size(), 1u);
  EXPECT_EQ(done->refusals[0].number, 5u);
  const Diagnostic fault = namedFaults(done->refusals[0]).front();
  EXPECT_EQ(fault.where.file, "list.json");
  EXPECT_EQ(fault.where.line, 5u);
  EXPECT_THAT(fault.message.vi, StartsWith("dòng 5: "));
}

// The rows of a spreadsheet: one that is refused, and one to be looked at again.
Rows noted() {
  Rows rows("list.xlsx", {{"/fullName", "Họ và tên"}});
  for (size_t row = 0; row < 40; ++row) {
    const std::string name = "H'Hen Niê " + std::to_string(row);
    const std::string json = "{\"fullName\": \"" + name + "\", \"unit\": \"Trường A\"}";
    const Diagnostic finding{
        "list.x", {"list.xlsx", 0, 0, "/fullName"}, {"B" + std::to_string(row) + ": lạ", ""}, {}};
    if (row == 7)
      rows.addRefused(row + 1, {name, {finding}});
    else
      rows.add(row + 1,
               data::readJson(json, "").value(),
               {name, row % 10 == 3 ? Diagnostics{finding} : Diagnostics()});
  }
  return rows;
}

TEST_P(Batch, ListsWhatASpreadsheetSaysOfItsRowsWithAnyNumberOfThreads) {
  const std::string one = fresh("noted");
  const std::string many = one + "-many";
  fs::create_directory(many);
  const auto done = runJob(noted(), job(one));
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_EQ(done->refusals.at(0).name, "H'Hen Niê 7");
  Job threaded = job(many);
  threaded.threads = 4;
  ASSERT_TRUE(runJob(noted(), threaded));
  EXPECT_EQ(filesIn(many), filesIn(one));
  if (GetParam() == Target::zip)
    return;  // the manifest stands inside
  const std::string manifest = readFile(done->manifest);
  EXPECT_THAT(manifest, HasSubstr("\r\n8;H'Hen Niê 7;;;;từ chối: B7: lạ\r\n"));
  EXPECT_THAT(manifest, HasSubstr("\"đã lập; xem lại: B13: lạ\"\r\n"));
}

TEST_P(Batch, WritesNothingWhereARowIsRefusedAndTheJobIsStrict) {
  const std::string folder = fresh("x");
  Job strict = job(folder);
  strict.strict = true;
  EXPECT_THAT(codesOf(runJob(invitations(9), strict)), ElementsAre("data.missing-field"));
  EXPECT_TRUE(fs::is_empty(folder));
  EXPECT_TRUE(runJob(invitations(4), strict));
}

TEST_P(Batch, WritesNothingWhereEveryRowIsRefused) {
  const std::string folder = fresh("x");
  const Rows rows = Rows::fromJson("[{\"unit\": \"a\"}, 5]", "list.json").value();
  EXPECT_THAT(codesOf(runJob(rows, job(folder))),
              ElementsAre("data.missing-field", "data.not-an-object", "batch.nothing-made"));
  EXPECT_TRUE(fs::is_empty(folder) || GetParam() == Target::folder);
  EXPECT_THAT(namesIn(folder), ElementsAre());
}

TEST_P(Batch, TellsAFaultOfTheTemplateOnce) {
  Job unknown = job(fresh("x"));
  unknown.templateName = "khong-co";
  EXPECT_THAT(codesOf(runJob(invitations(3), unknown)), ElementsAre("template.unknown"));
}

TEST_P(Batch, RefusesRowsThatAreNotThere) {
  Job wrong = job(fresh("x"));
  wrong.choice.only = {{3, 40}, {42, 50}};
  EXPECT_THAT(codesOf(runJob(invitations(9), wrong)), ElementsAre("batch.no-such-row"));
  wrong.choice = {.from = 10, .only = {}};
  EXPECT_THAT(codesOf(runJob(invitations(9), wrong)), ElementsAre("batch.no-such-row"));
  EXPECT_THAT(codesOf(runJob(invitations(0), job(fresh("x")))), ElementsAre("batch.empty-list"));
}

TEST_P(Batch, ReportsADiskThatCannotBeWritten) {
  Job job = invitationJob(GetParam(), pathOf(GetParam(), "/proc/vanthu"));
  EXPECT_THAT(codesOf(runJob(invitations(3), job)), ElementsAre("machine.cannot-write"));
}

INSTANTIATE_TEST_SUITE_P(All, Batch, kTargets, targetName);

TEST(BatchFolder, HoldsAFileForEachRowAndTheManifest) {
  const std::string folder = fresh("x");
  ASSERT_TRUE(runJob(invitations(6), invitationJob(Target::folder, folder + "/moi")));
  EXPECT_THAT(namesIn(folder + "/moi"),
              ElementsAre("00001-y-kuong-eban-1.pdf",
                          "00002-h-hen-nie-2.pdf",
                          "00003-ksor-phuoc-3.pdf",
                          "00004-nguyen-thi-hoa-4.pdf",
                          "00006-h-hen-nie-6.pdf",
                          "manifest.csv"));
  const auto files = filesIn(folder + "/moi");
  EXPECT_THAT(textOf(files.at("00003-ksor-phuoc-3.pdf")), HasSubstr("Ksor Phước 3"));
  const std::string manifest = files.at("manifest.csv");
  EXPECT_THAT(manifest,
              HasSubstr("2;H'Hen Niê 2;00002-h-hen-nie-2.pdf;;" +
                        toHex(sha256(files.at("00002-h-hen-nie-2.pdf"))) + ";đã lập\r\n"));
  EXPECT_THAT(manifest, HasSubstr("\r\n5;;;;;\"từ chối: "));
}

TEST(BatchFolder, LeavesOtherFilesAlone) {
  const std::string folder = fresh("x");
  fs::create_directory(folder + "/moi");
  writeFile(folder + "/moi/ghi-chu.txt", "của tôi");
  ASSERT_TRUE(runJob(invitations(2), invitationJob(Target::folder, folder + "/moi")));
  EXPECT_EQ(readFile(folder + "/moi/ghi-chu.txt"), "của tôi");
}

TEST(BatchFolder, ReprintsSingleRowsWithTheSameBytes) {
  const std::string folder = fresh("x");
  ASSERT_TRUE(runJob(invitations(30), invitationJob(Target::folder, folder + "/all")));
  Job some = invitationJob(Target::folder, folder + "/some");
  some.choice.only = {{3, 4}, {20, 20}};
  const auto done = runJob(invitations(30), some);
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_EQ(done->made, 3u);
  EXPECT_EQ(done->refused, 0u);  // row 5 was not asked for
  const auto all = filesIn(folder + "/all");
  auto reprinted = filesIn(folder + "/some");
  reprinted.erase("manifest.csv");
  ASSERT_EQ(reprinted.size(), 3u);
  for (const auto& [name, bytes] : reprinted)
    EXPECT_EQ(bytes, all.at(name)) << name;
  some.choice = {.from = 28, .only = {}};
  some.path = folder + "/from";
  EXPECT_EQ(runJob(invitations(30), some)->made, 3u);
}

TEST(BatchZip, IsReadByOtherPrograms) {
  const std::string folder = fresh("x");
  ASSERT_TRUE(runJob(invitations(6), invitationJob(Target::zip, folder + "/moi.zip")));
  EXPECT_THAT(namesIn(folder), ElementsAre("moi.zip"));
  const auto tested = run({"unzip", "-q", folder + "/moi.zip", "-d", folder + "/out"});
  ASSERT_EQ(tested.exitCode, 0) << tested.err;
  ASSERT_TRUE(runJob(invitations(6), invitationJob(Target::folder, folder + "/files")));
  EXPECT_EQ(filesIn(folder + "/out"), filesIn(folder + "/files"));
}

TEST(BatchMerged, KeepsTheOrderOfTheListAndBeginsAFileBeforeOneIsTooLong) {
  const std::string folder = fresh("x");
  const auto done = runJob(invitations(13), invitationJob(Target::merged, folder + "/moi.pdf"));
  ASSERT_TRUE(done) << faultsOf(done);
  EXPECT_THAT(namesIn(folder),
              ElementsAre("moi-001.pdf", "moi-002.pdf", "moi-003.pdf", "moi.manifest.csv"));
  const auto files = filesIn(folder);
  // Rows 1-4 and 6, for row 7 has two pages; rows 7-10; rows 11-13.
  const std::string first = textOf(files.at("moi-001.pdf"));
  EXPECT_LT(first.find("Y Kương Êban 1"), first.find("H'Hen Niê 6"));
  EXPECT_EQ(first.find("Ksor Phước 7"), first.npos);
  EXPECT_THAT(textOf(files.at("moi-002.pdf")), HasSubstr("Ksor Phước 7"));
  EXPECT_THAT(files.at("moi.manifest.csv"),
              HasSubstr("8;Nguyễn Thị Hoà 8;moi-002.pdf;3;" +
                        toHex(sha256(files.at("moi-002.pdf"))) + ";đã lập"));
}

TEST(BatchMerged, IsOneFileOfThatNameWhereAllPagesHaveRoom) {
  const std::string folder = fresh("x");
  ASSERT_TRUE(runJob(invitations(4), invitationJob(Target::merged, folder + "/moi.pdf")));
  EXPECT_THAT(namesIn(folder), ElementsAre("moi.manifest.csv", "moi.pdf"));
}

TEST(BatchMerged, BeginsEachPersonOnASheetOfTheirOwnWhenPrintedOnBothSides) {
  const std::string folder = fresh("x");
  Job job = invitationJob(Target::merged, folder + "/moi.pdf");
  job.duplex = true;
  job.pagesPerFile = 100;
  ASSERT_TRUE(runJob(invitations(7), job));
  const auto pdf = read::readPdf(readFile(folder + "/moi.pdf"));
  ASSERT_EQ(pdf->pages.size(), 12u);  // five of one page, one of two
  for (size_t page = 0; page < 10; ++page)
    EXPECT_EQ(pdf->pages[page].lines.empty(), page % 2 == 1) << page;
  EXPECT_FALSE(pdf->pages[11].lines.empty());
  EXPECT_THAT(readFile(folder + "/moi.pdf"), HasSubstr("/Duplex"));
}

TEST(BatchMerged, PutsSeveralPagesOnASheet) {
  const std::string folder = fresh("x");
  Job job = invitationJob(Target::merged, folder + "/moi.pdf");
  job.imposition = {.columns = 2, .rows = 1, .width = 297_mm, .height = 420_mm, .cropMarks = false};
  const auto done = runJob(invitations(4), job);
  ASSERT_TRUE(done) << faultsOf(done);
  const auto pdf = read::readPdf(readFile(folder + "/moi.pdf"));
  ASSERT_EQ(pdf->pages.size(), 2u);
  EXPECT_EQ(pdf->pages[0].width, 420_mm);  // the sheet was turned
  EXPECT_THAT(textOf(readFile(folder + "/moi.pdf")), HasSubstr("H'Hen Niê 2"));
  EXPECT_THAT(readFile(folder + "/moi.manifest.csv"), HasSubstr("3;Ksor Phước 3;moi.pdf;2;"));
}

// Row 7 has two pages, one on each of two sheets.
TEST(BatchMerged, NamesEachRowOfASheetInTheOutline) {
  const std::string folder = fresh("x");
  Job job = invitationJob(Target::merged, folder + "/moi.pdf");
  job.imposition = {.columns = 2, .rows = 1, .width = 297_mm, .height = 420_mm, .cropMarks = false};
  ASSERT_TRUE(runJob(invitations(8), job));
  const std::string outline = run({"mutool", "show", folder + "/moi.pdf", "outline"}).out;
  std::vector<std::string> rows;
  std::istringstream lines(outline);
  for (std::string line; std::getline(lines, line);) {
    const size_t name = line.find('"') + 1;
    rows.push_back(line.substr(name, line.find('"', name) - name) + " " +
                   line[line.find("page=") + 5]);
  }
  EXPECT_THAT(rows,
              ElementsAre("Trường số 0 1",
                          "Y Kương Êban 1 1",
                          "H'Hen Niê 2 1",
                          "Ksor Phước 3 2",
                          "Trường số 1 2",
                          "Nguyễn Thị Hoà 4 2",
                          "H'Hen Niê 6 3",
                          "Ksor Phước 7 3",
                          "Trường số 2 4",
                          "Nguyễn Thị Hoà 8 4"));
}

TEST(BatchMerged, RefusesPagesThatHaveNoRoomOnTheSheet) {
  const std::string folder = fresh("x");
  Job job = invitationJob(Target::merged, folder + "/moi.pdf");
  job.imposition = {.columns = 2, .rows = 1, .width = 210_mm, .height = 297_mm, .cropMarks = false};
  EXPECT_THAT(codesOf(runJob(invitations(4), job)), ElementsAre("batch.too-large-for-sheet"));
  EXPECT_THAT(namesIn(folder), ElementsAre());
}

}  // namespace
}  // namespace vanthu::batch::testing
