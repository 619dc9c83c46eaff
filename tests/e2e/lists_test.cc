// `import` and `export`: lists that offices keep, into data and back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const char kList[] =
    "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG;;;;;\r\n"
    "STT;Họ và tên;Chức vụ;Trường;Thành tích;Hình thức\r\n"
    "A;TẬP THỂ;;;;\r\n"
    "1;Tổ Toán - Tin;;THPT Hòn Gai;Dạy tốt;Giấy khen\r\n"
    "B;CÁ NHÂN;;;;\r\n"
    "1;NGUYỄN VĂN ƯỚC;Giáo viên;THPT Hòn Gai;Dạy giỏi;Giấy khen\r\n"
    "2;H'Hen Niê;Giáo viên;THPT Ba Chẽ;Dạy giỏi;Giấy khen\r\n"
    ";Tổng cộng: 1 tập thể, 2 cá nhân;;;;\r\n"
    ";;;;Hạ Long, ngày 20 tháng 11 năm 2026;\r\n";

// The decision's sample without its list.
std::string commonData() {
  std::string data = readFile(samplePath("quyet-dinh-mot-trang"));
  const size_t begin = data.find("\"nominees\"");
  const size_t end = data.find(']', begin);
  return data.erase(begin, data.find(',', end) + 1 - begin);
}

class Lists : public ::testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& bytes) const {
    writeFile(folder_ + "/" + name, bytes);
    return folder_ + "/" + name;
  }
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

  Finished import(const std::string& list, std::vector<std::string> more = {}) const {
    std::vector<std::string> command = {"import", list, "--template", "quyet-dinh-khen-thuong"};
    command.insert(command.end(), more.begin(), more.end());
    return vanthu(command);
  }

  const std::string folder_ = scratchFolder();
};

TEST_F(Lists, BecomeADocument) {
  const std::string data = path("data.json");
  const Finished done =
      import(file("ds.csv", kList), {"--data", file("chung.json", commonData()), "-o", data});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_THAT(done.out,
              AllOf(HasSubstr("3 dòng danh sách = 2 nhận + 1 sửa + 0 loại; 6 dòng khác"),
                    HasSubstr("B6 “NGUYỄN VĂN ƯỚC”: “NGUYỄN VĂN ƯỚC” → “Nguyễn Văn Ước”")));
  const Finished text = vanthu({"render", "--data", data, "-o", "-", "--format", "document"});
  EXPECT_EQ(text.exitCode, 0) << text.err;
  EXPECT_THAT(text.out, AllOf(HasSubstr("Nguyễn Văn Ước"), HasSubstr("H'Hen Niê")));
}

TEST_F(Lists, ComeBackFromTheSheetThatTheyWereExportedTo) {
  const std::string list = file("ds.csv", kList);
  ASSERT_EQ(import(list, {"-o", path("a.json")}).exitCode, 0);
  ASSERT_EQ(vanthu({"export", path("a.json"), "-o", path("a.xlsx")}).exitCode, 0);
  const Finished back = import(path("a.xlsx"), {"-o", path("b.json")});
  EXPECT_EQ(back.exitCode, 0) << back.err;
  EXPECT_THAT(back.out, HasSubstr("3 nhận + 0 sửa + 0 loại"));
  EXPECT_EQ(readFile(path("b.json")), readFile(path("a.json")));
  EXPECT_EQ(import(path("a.json"), {"-o", "-"}).out, readFile(path("a.json"))) << "a JSON list";
}

TEST_F(Lists, AreSortedByUnitAndName) {
  const std::string units = file("don-vi.txt", "THPT Ba Chẽ\nTHPT Hòn Gai\n");
  const std::string out =
      import(file("ds.csv", kList), {"--sort", "unit", "--units", units, "-o", "-"}).out;
  const size_t first = out.find("H'Hen Niê");
  const size_t second = out.find("Tổ Toán");
  EXPECT_LT(first, second);
  EXPECT_LT(second, out.find("Nguyễn Văn Ước"));
}

TEST_F(Lists, WithARefusedRowGiveTheOthersUnlessStrict) {
  std::string list = kList;
  list.replace(list.find("THPT Ba Chẽ"), std::string("THPT Ba Chẽ").size(), "");
  const std::string path = file("ds.csv", list);
  const Finished done =
      import(path, {"-o", this->path("a.json"), "--report", this->path("r.xlsx")});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.out, HasSubstr("D7 “H'Hen Niê”: thiếu trường bắt buộc \"Đơn vị\" (unit)"));
  EXPECT_THAT(readFile(this->path("a.json")), Not(HasSubstr("Niê")));
  EXPECT_THAT(readFile(this->path("r.xlsx")), ::testing::StartsWith("PK"));
  EXPECT_EQ(import(path, {"-o", this->path("b.json"), "--strict"}).exitCode, 1);
  EXPECT_FALSE(std::filesystem::exists(this->path("b.json")));
  const Finished json = import(path, {"--json"});
  EXPECT_THAT(json.out,
              HasSubstr("\"state\":\"refused\",\"notes\":[{\"kind\":\"error\",\"code\":"
                        "\"data.missing-field\",\"field\":\"/unit\",\"cell\":\"D7\""));
}

TEST_F(Lists, ThatLackAColumnSayWhatWouldHelp) {
  const std::string list = file("ds.csv",
                                "Họ và tên,Đơn vị,Thành tích\n"
                                "Lê An,THPT A,Dạy giỏi\n");
  const Finished done = import(list);
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.out, AllOf(HasSubstr("--set kind=…"), HasSubstr("--set awardForm=…")));
  EXPECT_EQ(
      import(list, {"--set", "kind=cá nhân", "--set", "awardForm=Giấy khen", "-o", "-"}).exitCode,
      0);
}

TEST_F(Lists, WithWrongUsageOrBytesAreRefused) {
  const std::string list = file("ds.csv", kList);
  EXPECT_EQ(import(list, {"--set", "kind"}).exitCode, 2);
  EXPECT_EQ(import(list, {"--column", "=unit"}).exitCode, 2);
  EXPECT_EQ(import(list, {"--report", "bao-cao.doc"}).exitCode, 2);
  EXPECT_EQ(import(list, {"--sort", "age"}).exitCode, 2);
  EXPECT_THAT(import(list, {"--set", "kin=1"}).err, HasSubstr("\"kind\""));
  EXPECT_THAT(import(list, {"--sheet", "Hai"}).err, HasSubstr("list.no-sheet"));
  EXPECT_THAT(vanthu({"import", list}).err, HasSubstr("data.no-template"));
  EXPECT_THAT(vanthu({"export", file("a.json", "{}"), "-o", "-"}).err,
              HasSubstr("data.no-template"));
  const Finished broken = import(file("ds.xlsx", "PK\x03\x04 not a workbook"));
  EXPECT_EQ(broken.exitCode, 1);
  EXPECT_THAT(broken.err, HasSubstr("sheet."));
}

}  // namespace
}  // namespace vanthu::testing
