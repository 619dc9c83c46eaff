// `vanthu dossier`: a folder of documents with an index.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

namespace fs = std::filesystem;

const std::string kCampaign = kSource + "/samples/campaign/campaign.json";

std::vector<std::string> filesIn(const std::string& folder) {
  std::vector<std::string> names;
  if (!fs::exists(folder))
    return names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(DossierCommand, WritesNumberedFilesAndAnIndex) {
  const std::string folder = scratchFolder() + "/ho-so/2026";
  const Finished done = vanthu({"dossier", kCampaign, "--out-dir", folder});
  ASSERT_EQ(done.exitCode, 0) << done.err;
  EXPECT_EQ(done.out + done.err, "");
  const std::vector<std::string> files = filesIn(folder);
  ASSERT_GE(files.size(), 26u);
  EXPECT_EQ(files.front(), "001-ke-hoach.pdf");
  EXPECT_EQ(files.back(), "index.csv");
  const std::string index = readFile(folder + "/index.csv");
  EXPECT_THAT(index,
              StartsWith("\xEF\xBB\xBFSố,Tệp,Mẫu,Tên văn bản,Số trang,SHA-256\r\n"
                         "1,\"001-ke-hoach.pdf\",\"ke-hoach\",\"Kế hoạch số 85/KH-SGDĐT: "));
  for (const std::string& file : {files.front(), files[files.size() / 2]}) {
    const Finished sum = run({"sha256sum", folder + "/" + file});
    EXPECT_THAT(index, HasSubstr("\"" + file + "\"")) << file;
    EXPECT_THAT(index, HasSubstr("," + sum.out.substr(0, 64) + "\r\n")) << file;
  }
}

TEST(DossierCommand, MakesOneTemplateOrOneFileWithItsNumber) {
  const std::string folder = scratchFolder();
  const Finished done =
      vanthu({"dossier", kCampaign, "--out-dir", folder, "--only", "ke-hoach", "--records"});
  ASSERT_EQ(done.exitCode, 0) << done.err;
  EXPECT_THAT(filesIn(folder), ElementsAre("001-ke-hoach.json", "001-ke-hoach.pdf", "index.csv"));
  const Finished again =
      vanthu({"render", "--data", folder + "/001-ke-hoach.json", "-o", folder + "/again.pdf"});
  ASSERT_EQ(again.exitCode, 0) << again.err;
  EXPECT_TRUE(readFile(folder + "/again.pdf") == readFile(folder + "/001-ke-hoach.pdf"));
}

TEST(DossierCommand, SaysWhatThereIsWhereNothingHasThatName) {
  const std::string folder = scratchFolder() + "/khong";
  const Finished done = vanthu({"dossier", kCampaign, "--out-dir", folder, "--only", "hop-dong"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("[data.no-documents]"));
  EXPECT_THAT(done.err, HasSubstr("ke-hoach"));
  EXPECT_THAT(filesIn(folder), IsEmpty());
}

TEST(DossierCommand, TellsAllFaultsAtOnceAndWritesNothing) {
  const std::string scratch = scratchFolder();
  std::string json = readFile(kCampaign);
  json = replaced(json, "\"codeNotation\": \"KH-SGDĐT\"", "\"codeNotation\": \"\"");
  json = replaced(json, "\"issuedDate\": \"2026-01-20\"", "\"issuedDate\": \"2026-01-32\"");
  writeFile(scratch + "/campaign.json", json);
  const Finished done =
      vanthu({"dossier", scratch + "/campaign.json", "--out-dir", scratch + "/ra"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("/papers/plan/codeNotation: lỗi:"));
  EXPECT_THAT(done.err, HasSubstr("/papers/guidance/issuedDate: lỗi:"));
  EXPECT_FALSE(fs::exists(scratch + "/ra"));
}

TEST(DossierCommand, RefusesADocumentOfAnOfficeThatIsNoMore) {
  const std::string scratch = scratchFolder();
  writeFile(
      scratch + "/data.json",
      R"({"$template": "thong-bao", "$office": "sgddt-binh-duong", "issuedDate": "2026-11-20"})");
  const Finished done =
      vanthu({"render", "ke-hoach", "--data", scratch + "/data.json", "-o", scratch + "/x.pdf"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("/$office: lỗi:"));
  EXPECT_THAT(done.err, HasSubstr("sgddt-tp-ho-chi-minh"));
  EXPECT_FALSE(fs::exists(scratch + "/x.pdf"));
}

}  // namespace
}  // namespace vanthu::testing
