// `vanthu batch` and `vanthu printer` as a user runs them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr char kCommon[] = R"({
  "authorityTitle": "Giám đốc Sở Giáo dục và Đào tạo tỉnh Quảng Ninh",
  "achievement": "đã có thành tích xuất sắc trong năm học 2025 - 2026",
  "place": "Quảng Ninh", "issuedDate": "2026-11-20",
  "signer": {"position": "Giám đốc", "fullName": "Nguyễn Thị Thúy"}})";

std::string listOf(size_t count) {
  std::string out = "[";
  for (size_t row = 1; row <= count; ++row)
    out += std::string(row == 1 ? "" : ",\n") + R"({"fullName": "Ksor Phước )" +
           std::to_string(row) + R"(", "unit": "Trường THPT số )" + std::to_string(row / 10) +
           R"("})";
  return out + "]";
}

class BatchCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    writeFile(folder_ + "/common.json", kCommon);
    writeFile(folder_ + "/list.json", listOf(30));
  }

  Finished batch(std::vector<std::string> more, const std::string& list = "list.json") const {
    std::vector<std::string> arguments = {
        "batch", "giay-khen", "--list", list, "--data", "common.json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return vanthu(arguments, environment_, {}, folder_);
  }

  Finished batchOnTerminal(size_t rows) const {
    writeFile(folder_ + "/long.json", listOf(rows));
    const std::string spawn = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
    return run({"python3",
                "-c",
                spawn,
                kVanthu,
                "batch",
                "giay-khen",
                "--list",
                "long.json",
                "--data",
                "common.json",
                "--zip",
                "long" + std::to_string(rows) + ".zip"},
               environment_,
               {},
               folder_);
  }

  Finished printer(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "printer");
    return vanthu(arguments, environment_, {}, folder_);
  }

  std::string file(const std::string& name) const { return readFile(folder_ + "/" + name); }

  const std::string folder_ = scratchFolder();
  const std::vector<std::string> environment_ = {"XDG_CONFIG_HOME=" + folder_ + "/config"};
};

TEST_F(BatchCommand, MakesCertificatesOfAJsonList) {
  const Finished done = batch({"--zip", "x.zip"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_THAT(done.out, StartsWith("Đã lập 30 dòng.\nx.zip\n"));
  EXPECT_EQ(done.err, "");  // progress is for terminals
  EXPECT_EQ(run({"unzip", "-tq", folder_ + "/x.zip"}).exitCode, 0);
}

TEST_F(BatchCommand, TellsRateAndTimeLeftOnATerminal) {
  Finished done;
  std::string progress = "/";
  // Lists that take longer until there is something to wait for, however fast the program is.
  for (size_t rows = 300; rows <= 30'000 && done.out.find(progress) == done.out.npos; rows *= 10) {
    progress = "/" + std::to_string(rows) + " (";
    done = batchOnTerminal(rows);
    ASSERT_EQ(done.exitCode, 0) << done.out << done.err;
  }
  EXPECT_THAT(done.out, HasSubstr(progress));
  EXPECT_THAT(done.out, HasSubstr(" mỗi giây, còn "));
}

TEST_F(BatchCommand, MakesCertificatesOfASpreadsheet) {
  writeFile(folder_ + "/list.csv",
            "DANH SÁCH KHEN THƯỞNG;;\nSTT;Họ tên;Đơn vị\n1;Nguyễn Thị Hoa;Trường A\n"
            "2;;Trường B\n3;  h'hen   niê ;Trường C\n");
  const Finished done = batch({"--out-dir", "x"}, "list.csv");
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.out, HasSubstr("Đã lập 2 dòng, từ chối 1 dòng."));
  EXPECT_THAT(done.out, HasSubstr("Đã sửa"));
  EXPECT_THAT(done.err, HasSubstr("list.csv:4: "));
  EXPECT_THAT(done.err, HasSubstr("dòng 4"));
  EXPECT_TRUE(fs::exists(folder_ + "/x/00003-nguyen-thi-hoa.pdf"));
  EXPECT_TRUE(fs::exists(folder_ + "/x/00005-h-hen-nie.pdf"));
  EXPECT_THAT(file("x/manifest.csv"), HasSubstr("\r\n4;"));
}

// A workbook of texts: {"sheet": [["cell", …], …], …}.
void writeWorkbook(const std::string& path, const std::string& json) {
  const std::string script = R"(
import json, sys, zipfile
from xml.sax.saxutils import escape
sheets = json.loads(sys.argv[2])
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package = 'http://schemas.openxmlformats.org/package/2006/'
def relations(targets):
    return '<Relationships xmlns="' + package + 'relationships">' + ''.join(
        '<Relationship Id="r%d" Type="%s/%s" Target="%s"/>' % (i, office, t, p)
        for i, (t, p) in enumerate(targets)) + '</Relationships>'
with zipfile.ZipFile(sys.argv[1], 'w') as out:
    out.writestr('[Content_Types].xml', '<Types xmlns="' + package + 'content-types"/>')
    out.writestr('_rels/.rels', relations([('officeDocument', 'xl/workbook.xml')]))
    out.writestr('xl/workbook.xml', '<workbook xmlns="%s" xmlns:r="%s"><sheets>' % (main, office) +
        ''.join('<sheet name="%s" sheetId="%d" r:id="r%d"/>' % (escape(n), i + 1, i)
                for i, n in enumerate(sheets)) + '</sheets></workbook>')
    out.writestr('xl/_rels/workbook.xml.rels', relations(
        [('worksheet', 'sheet%d.xml' % i) for i in range(len(sheets))]))
    for i, rows in enumerate(sheets.values()):
        out.writestr('xl/sheet%d.xml' % i, '<worksheet xmlns="%s"><sheetData>' % main + ''.join(
            '<row>' + ''.join('<c t="inlineStr"><is><t>' + escape(c) + '</t></is></c>' for c in row)
            + '</row>' for row in rows) + '</sheetData></worksheet>')
)";
  ASSERT_EQ(run({"python3", "-c", script, path, json}).exitCode, 0);
}

constexpr char kTwoSheets[] = R"({
  "Tập thể": [["DANH SÁCH"], ["STT", "Họ và tên", "Đơn vị"], ["1", "Tổ Toán", "Trường A"],
              ["2", "", "Trường B"]],
  "Cá nhân": [["STT", "Họ và tên", "Đơn vị"], ["1", "NGUYỄN VĂN AN", "Trường A"],
              ["2", "Lê B/C", "Trường A"], ["3", "Lê Văn Bảo", "Trường A"]],
  "Trang 3": [["4", "Vũ Thị Bình", "Trường A"]]})";

TEST_F(BatchCommand, TellsWhatToLookAtAgainInTheListAndItsRows) {
  writeFile(folder_ + "/list.csv",
            "STT,Họ và tên,Đơn vị,Khác\n1,Nguyễn Hoà,Trường A,a\n2,Nguyễn Hòa,Trường A,a\n"
            "3,Lê An,Trường A,a\n");
  const Finished done = batch({"--out-dir", "x"}, "list.csv");
  EXPECT_EQ(done.exitCode, 0);
  EXPECT_THAT(done.err, HasSubstr("[list.unknown-column]"));
  EXPECT_THAT(done.err,
              HasSubstr("list.csv:3: cảnh báo: dòng 3 (Nguyễn Hòa): cùng tên, cùng đơn vị với "
                        "dòng 2 [list.same-person]\n"));
  EXPECT_THAT(file("x/manifest.csv"),
              HasSubstr(";\"đã lập; xem lại: cùng tên, cùng đơn vị với dòng 2\"\r\n"));
  const Finished one = batch({"--out-dir", "y", "--only", "4"}, "list.csv");
  EXPECT_THAT(one.err, Not(HasSubstr("list.same-person"))) << "of a row that was not asked for";
}

TEST_F(BatchCommand, SaysInWhichCellOfWhichSheetARowIsWrong) {
  writeWorkbook(folder_ + "/list.xlsx", kTwoSheets);
  const Finished done = batch({"--out-dir", "x"}, "list.xlsx");
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(
      done.err,
      HasSubstr(
          "list.xlsx: lỗi: dòng 2 (Trường B): Tập thể!B4: thiếu trường bắt buộc \"Họ và tên"));
  EXPECT_THAT(done.err, HasSubstr("list.xlsx: lỗi: dòng 4 (Lê B/C): Cá nhân!B3 “Họ và tên"));
  EXPECT_THAT(done.err, Not(HasSubstr("/fullName")));
  EXPECT_THAT(done.err, HasSubstr("bảng \"Trang 3\" (1 dòng) không được đọc"));
  const std::string manifest = file("x/manifest.csv");
  EXPECT_THAT(manifest, HasSubstr("\r\n4;Lê B/C;;;;\"từ chối: Cá nhân!B3 “Họ và tên"));
  EXPECT_THAT(manifest, Not(HasSubstr("/fullName")));
  const Finished json = batch({"--out-dir", "y", "--json"}, "list.xlsx");
  EXPECT_THAT(json.err, HasSubstr("\"pointer\":\"/fullName\""));
  EXPECT_EQ(json.err.find("]["), std::string::npos) << "one array";
  EXPECT_EQ(std::count(json.err.begin(), json.err.end(), '\n'), 1);
}

TEST_F(BatchCommand, CountsMendedRowsAmongThoseThatWereAskedFor) {
  writeWorkbook(folder_ + "/list.xlsx", kTwoSheets);
  EXPECT_THAT(batch({"--out-dir", "x", "--only", "5"}, "list.xlsx").out, Not(HasSubstr("Đã sửa")));
  EXPECT_THAT(batch({"--out-dir", "x", "--only", "3"}, "list.xlsx").out,
              HasSubstr("Đã sửa 1 dòng"));
}

TEST_F(BatchCommand, WritesNothingOfAListWithAFaultWhenStrict) {
  writeFile(folder_ + "/list.json", R"([{"fullName": "An"}, {}])");
  const Finished done = batch({"-o", "x.pdf", "--strict"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("dòng 2: "));
  EXPECT_FALSE(fs::exists(folder_ + "/x.pdf"));
  EXPECT_FALSE(fs::exists(folder_ + "/x.pdf.journal"));
}

TEST_F(BatchCommand, RefusesWrongUsage) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{}, "usage."},
      {{"-o", "x.pdf", "--zip", "x.zip"}, "usage."},
      {{"-o", "x.pdf", "--offset", "1.55,0", "--overprint"}, "usage.bad-offset"},
      {{"-o", "x.pdf", "--offset", "1.5,0"}, "usage.offset-without-overprint"},
      {{"-o", "x.pdf", "--n-up", "2"}, "usage.bad-n-up"},
      {{"-o", "x.pdf", "--n-up", "0x2"}, "usage.bad-n-up"},
      {{"--zip", "x.zip", "--n-up", "2x2"}, "usage.n-up-needs-output"},
      {{"-o", "-"}, "usage.batch-to-stdout"},
      {{"-o", "x.pdf", "--crop-marks"}, "usage.crop-marks-without-n-up"},
      {{"-o", "x.pdf", "--only", "3-"}, "usage.bad-rows"},
      {{"-o", "x.pdf", "--date", "2026-02-30"}, "usage.bad-date"},
      {{"-o", "x.pdf", "--pages-per-file", "10001"}, "usage."},
      {{"-o", "x.pdf", "--threads", "0"}, "usage."}};
  for (const auto& [arguments, code] : wrong) {
    const Finished done = batch(arguments);
    EXPECT_EQ(done.exitCode, 2) << code;
    EXPECT_THAT(done.err, HasSubstr(code));
  }
}

TEST_F(BatchCommand, RefusesATemplateThatMakesOnePaperOfTheList) {
  writeFile(folder_ + "/list.csv", "Họ tên;Đơn vị\nNguyễn Thị Hoa;Trường A\n");
  const Finished done =
      vanthu({"batch", "quyet-dinh-khen-thuong", "--list", "list.csv", "-o", "x.pdf"},
             environment_,
             {},
             folder_);
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("batch.template-of-whole-list"));
}

// Two pages of text over one of full print show that the same words stand a millimetre off.
TEST_F(BatchCommand, PrintsOnlyTextOnStockMovedByTheOffset) {
  ASSERT_EQ(batch({"-o", "full.pdf", "--only", "1"}).exitCode, 0);
  ASSERT_EQ(batch({"-o", "over.pdf", "--only", "1", "--overprint"}).exitCode, 0);
  ASSERT_EQ(
      batch({"-o", "moved.pdf", "--only", "1", "--overprint", "--offset", "2.0,-1.0"}).exitCode, 0);
  const auto wordAt = [&](const std::string& pdf) {
    const std::string words = run({"pdftotext", "-bbox", folder_ + "/" + pdf, "-"}).out;
    const size_t end = words.find(">Phước<");
    const size_t begin = words.rfind("<word", end);
    return words.substr(begin, end - begin);
  };
  const auto number = [](const std::string& word, const std::string& name) {
    return std::stod(word.substr(word.find(name + "=\"") + name.size() + 2));
  };
  const std::string before = wordAt("over.pdf"), after = wordAt("moved.pdf");
  constexpr double kMillimetre = 72 / 25.4;
  EXPECT_NEAR(number(after, "xMin") - number(before, "xMin"), 2 * kMillimetre, 0.01);
  EXPECT_NEAR(number(after, "yMin") - number(before, "yMin"), -1 * kMillimetre, 0.01);
  const std::string full = run({"pdftotext", folder_ + "/full.pdf", "-"}).out;
  const std::string over = run({"pdftotext", folder_ + "/over.pdf", "-"}).out;
  EXPECT_THAT(full, HasSubstr("GIẤY KHEN"));
  EXPECT_THAT(over, Not(HasSubstr("GIẤY KHEN")));
  EXPECT_THAT(over, HasSubstr("Ksor Phước 1"));
  EXPECT_LT(fs::file_size(folder_ + "/over.pdf") + 5000, fs::file_size(folder_ + "/full.pdf"));
}

TEST_F(BatchCommand, ReprintsARowWithTheSameBytes) {
  ASSERT_EQ(batch({"--out-dir", "all"}).exitCode, 0);
  ASSERT_EQ(batch({"--out-dir", "one", "--only", "17"}).exitCode, 0);
  const std::string name = "/00017-ksor-phuoc-17.pdf";
  EXPECT_EQ(file("one" + name), file("all" + name));
  EXPECT_LE(file("one" + name).size(), 45'000u);
}

// Killed by the system at any moment, then resumed, until it has come to its end.
TEST_F(BatchCommand, GivesTheSameFilesAfterBeingKilledAtRandom) {
  writeFile(folder_ + "/list.json", listOf(400));
  const std::vector<std::vector<std::string>> targets = {
      {"--zip", "x.zip"}, {"-o", "x.pdf", "--pages-per-file", "90"}, {"--out-dir", "x"}};
  const size_t kills = std::getenv("VANTHU_FULL") != nullptr ? 30 : 3;
  unsigned random = 12345;
  for (const auto& target : targets) {
    std::map<std::string, std::string> expected;
    for (const bool disturbed : {false, true}) {
      const std::string place = folder_ + (disturbed ? "/b" : "/a");
      fs::remove_all(place);
      fs::create_directory(place);
      std::vector<std::string> arguments = {
          kVanthu, "batch", "giay-khen", "--list", "../list.json", "--data", "../common.json"};
      arguments.insert(arguments.end(), target.begin(), target.end());
      arguments.push_back("--resume");
      for (size_t kill = 0; disturbed && kill < kills; ++kill) {
        random = random * 1103515245 + 12345;
        const std::string seconds = "0." + std::to_string(100 + random / 65536 % 800);
        // In the foreground `timeout` waits for the one it killed; else it kills itself as well.
        std::vector<std::string> killed = {"timeout", "--foreground", "-s", "KILL", seconds};
        killed.insert(killed.end(), arguments.begin(), arguments.end());
        (void)run(killed, {}, {}, place);
      }
      const Finished done = run(arguments, {}, {}, place);
      ASSERT_EQ(done.exitCode, 0) << done.err;
      std::map<std::string, std::string> files;
      for (const auto& entry : fs::recursive_directory_iterator(place)) {
        if (entry.is_regular_file())
          files[fs::relative(entry.path(), place).string()] = readFile(entry.path());
      }
      if (!disturbed)
        expected = std::move(files);
      else
        EXPECT_TRUE(files == expected) << target[0];
    }
  }
}

TEST_F(BatchCommand, UsesASavedPrinter) {
  ASSERT_EQ(printer({"set", "HP", "--offset", "2.0,-1.0", "--tray", "Khay 2"}).exitCode, 0);
  const Finished done = batch({"-o", "a.pdf", "--only", "1", "--overprint", "--printer", "HP"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("Khay giấy: Khay 2"));
  ASSERT_EQ(batch({"-o", "b.pdf", "--only", "1", "--overprint", "--offset", "2.0,-1.0"}).exitCode,
            0);
  EXPECT_EQ(file("a.pdf"), file("b.pdf"));
  const Finished unknown = batch({"-o", "a.pdf", "--printer", "HQ"});
  EXPECT_EQ(unknown.exitCode, 1);
  EXPECT_THAT(unknown.err, HasSubstr("có phải \"HP\" không?"));
}

TEST_F(BatchCommand, KeepsPrintersForTheirOwnerOnly) {
  EXPECT_EQ(printer({"list"}).out, "");
  ASSERT_EQ(printer({"set", "Máy A", "--offset", "0.1,0", "--duplex"}).exitCode, 0);
  ASSERT_EQ(printer({"set", "Máy B", "--offset", "-1.0,2.5"}).exitCode, 0);
  ASSERT_EQ(printer({"set", "Máy A", "--offset", "0.2,0"}).exitCode, 0);
  EXPECT_EQ(printer({"list"}).out, "Máy A\t0.2,0.0\t\tmột mặt\nMáy B\t-1.0,2.5\t\tmột mặt\n");
  const std::string path = folder_ + "/config/vanthu/printers.json";
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  ASSERT_EQ(printer({"remove", "Máy A"}).exitCode, 0);
  EXPECT_EQ(printer({"remove", "Máy A"}).exitCode, 1);
  EXPECT_EQ(printer({"list"}).out, "Máy B\t-1.0,2.5\t\tmột mặt\n");
  EXPECT_EQ(printer({"set", "", "--offset", "0,0"}).exitCode, 2);
  EXPECT_EQ(printer({"set", "C", "--offset", "0"}).exitCode, 2);
}

TEST_F(BatchCommand, MakesTheCalibrationSheet) {
  ASSERT_EQ(printer({"sheet", "-o", "sheet.pdf"}).exitCode, 0);
  EXPECT_THAT(run({"pdfinfo", folder_ + "/sheet.pdf"}).out, HasSubstr("Pages:           3"));
  EXPECT_EQ(run({"qpdf", "--check", folder_ + "/sheet.pdf"}).exitCode, 0);
}

}  // namespace
}  // namespace vanthu::testing
