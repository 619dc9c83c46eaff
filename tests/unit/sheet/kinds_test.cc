// What a file is decides, not what it is called; whoever cannot be helped is told what to do.
#include <gtest/gtest.h>

#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

using namespace std::string_literals;

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\0');

std::string wide(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += {c, '\0'};
  return out;
}

struct Refused {
  const char* name;
  std::string bytes;
  const char* code;
  const char* hint;  ///< part of it
};

class OtherKind : public ::testing::TestWithParam<Refused> {};

TEST_P(OtherKind, IsRefusedWithWhatToDo) {
  const Result<Workbook> workbook = readSheet(GetParam().bytes, "danh-sach.xlsx");
  ASSERT_FALSE(workbook);
  ASSERT_EQ(workbook.error().size(), 1u);
  const Diagnostic& diagnostic = workbook.error().front();
  EXPECT_EQ(diagnostic.code, GetParam().code);
  EXPECT_EQ(diagnostic.where.file, "danh-sach.xlsx");
  EXPECT_NE(diagnostic.hint.vi.find(GetParam().hint), std::string::npos) << diagnostic.hint.vi;
  EXPECT_FALSE(diagnostic.hint.en.empty());
}

const char* const kSave = "lưu thành .xlsx";
const char* const kNeed = "cần tệp .xlsx";

INSTANTIATE_TEST_SUITE_P(
    All,
    OtherKind,
    ::testing::Values(
        Refused{"empty", "", "sheet.empty", kNeed},
        Refused{"blank", "\xEF\xBB\xBF \r\n", "sheet.empty", kNeed},
        Refused{"xls", kOle + wide("Workbook"), "sheet.old-excel", kSave},
        Refused{"xls_without_ole", "\x09\x08\x10\x00\x00\x06\x05\x00"s, "sheet.old-excel", kSave},
        Refused{"sylk", "ID;PWXL;N;E\n", "sheet.old-excel", kSave},
        Refused{"xlsx_with_password",
                kOle + wide("EncryptionInfo") + wide("EncryptedPackage"),
                "sheet.encrypted",
                "bỏ mật khẩu"},
        Refused{"doc", kOle + wide("WordDocument"), "sheet.word", "sao chép bảng"},
        Refused{"xlsb",
                TinyZip().add("_rels/.rels", "x").add("xl/workbook.bin", "x").bytes(),
                "sheet.binary-excel",
                kSave},
        Refused{"docx",
                TinyZip().add("_rels/.rels", "x").add("word/document.xml", "x").bytes(),
                "sheet.word",
                "sao chép bảng"},
        Refused{"pptx",
                TinyZip().add("_rels/.rels", "x").add("ppt/presentation.xml", "x").bytes(),
                "sheet.word",
                kNeed},
        Refused{
            "numbers", TinyZip().add("Index/Document.iwa", "x").bytes(), "sheet.numbers", "xuất"},
        Refused{"odt",
                TinyZip()
                    .addStored("mimetype", "application/vnd.oasis.opendocument.text")
                    .add("content.xml", "x")
                    .bytes(),
                "sheet.word",
                kNeed},
        Refused{"zip_of_files", TinyZip().add("ds.xlsx", "x").bytes(), "sheet.archive", "giải nén"},
        Refused{"rar", "Rar!\x1A\x07\x01\x00"s, "sheet.archive", "giải nén"},
        Refused{"gzip", "\x1F\x8B\x08\x00"s, "sheet.archive", "giải nén"},
        Refused{"empty_zip", TinyZip().bytes(), "sheet.archive", "giải nén"},
        Refused{"pdf", "%PDF-1.7\n%\xE2\xE3\n", "sheet.pdf", kNeed},
        Refused{"html",
                "\r\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
                "sheet.html",
                kSave},
        Refused{"html_table", "<TABLE border=1><tr><td>STT", "sheet.html", kSave},
        Refused{"mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related", "sheet.html", kSave},
        Refused{"excel_2003_xml",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>",
                "sheet.old-excel",
                kSave},
        Refused{"fods",
                "<?xml version=\"1.0\"?><office:document "
                "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
                "sheet.flat-ods",
                kSave},
        Refused{"xml", "<?xml version=\"1.0\"?><data/>", "sheet.unknown", kNeed},
        Refused{"rtf", "{\\rtf1\\ansi", "sheet.word", kNeed},
        Refused{"png", "\x89PNG\r\n\x1A\n", "sheet.image", kNeed},
        Refused{"jpeg", "\xFF\xD8\xFF\xE0", "sheet.image", kNeed},
        Refused{"webp", "RIFF\x10\x00\x00\x00WEBPVP8 "s, "sheet.image", kNeed},
        Refused{"heic",
                "\x00\x00\x00\x18"
                "ftypheic"s,
                "sheet.image",
                kNeed},
        Refused{"binary", "\x00\x01\x02\x03\x04\x05\x06"s, "sheet.not-text", "CSV UTF-8"}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(Kind, OfACsvMayBeginWithTheLettersOfABitmap) {
  EXPECT_EQ(outcomeOf("BM,Bộ môn\n1,Toán\n"), "read");
}

TEST(Kind, OfACutOffArchiveIsDamaged) {
  const std::string whole = TinyXlsx().bytes();
  EXPECT_EQ(outcomeOf(whole.substr(0, whole.size() - 30)), "sheet.damaged");
  EXPECT_EQ(outcomeOf(whole.substr(0, 100)), "sheet.damaged");
}

}  // namespace
}  // namespace vanthu::sheet
