#include "sheet/file_kind.h"

#include <algorithm>
#include <string>

namespace vanthu::sheet {
namespace {

using namespace std::string_view_literals;

Recognised refused(const char* code, std::string vi, std::string en, Message hint = saveAsXlsx()) {
  return {FileKind::refused, makeFault(code, std::move(vi), std::move(en), std::move(hint))};
}

Message needsAList() {
  return {"cần tệp .xlsx, .ods hoặc .csv; hãy xin tệp gốc của danh sách",
          "an .xlsx, .ods or .csv file is needed; ask for the list's original file"};
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// The names of the streams of an OLE2 file are UTF-16 LE in its directory.
bool holdsStream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

Recognised recogniseOle(std::string_view bytes) {
  if (holdsStream(bytes, "EncryptedPackage"))
    return refused("sheet.encrypted",
                   "tệp Excel có mật khẩu mở",
                   "an Excel file with a password",
                   {"mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại "
                    "thành .xlsx",
                    "open it in Excel, take off the password (File > Info > Protect Workbook), "
                    "save as .xlsx"});
  if (holdsStream(bytes, "WordDocument"))
    return refused("sheet.word",
                   "đây là tệp Word (.doc), không phải bảng tính",
                   "this is a Word file (.doc), no spreadsheet",
                   {"sao chép bảng sang Excel rồi lưu thành .xlsx",
                    "copy the table into Excel and save it as .xlsx"});
  return refused("sheet.old-excel",
                 "tệp Excel đời cũ (.xls) không đọc được",
                 "old Excel files (.xls) are not read");
}

/// A file that begins with '<' behind spaces.
Recognised recogniseMarkup(std::string_view begin) {
  const std::string head = lower(begin);
  const auto has = [&](std::string_view word) { return head.find(word) != std::string::npos; };
  if (has("schemas-microsoft-com:office:spreadsheet") || has("progid=\"excel.sheet\""))
    return refused("sheet.old-excel",
                   "tệp XML của Excel 2003 không đọc được",
                   "XML files of Excel 2003 are not read");
  if (has("<html") || has("<!doctype html") || has("<table") || has("<meta"))
    return refused("sheet.html",
                   "đây là trang web (HTML) mang đuôi của bảng tính",
                   "this is a web page (HTML) that is called a spreadsheet");
  if (has("opendocument"))
    return refused("sheet.flat-ods",
                   "tệp OpenDocument dạng XML phẳng (.fods) không đọc được",
                   "flat OpenDocument files (.fods) are not read");
  return refused("sheet.unknown",
                 "đây là tệp XML, không phải bảng tính",
                 "this is an XML file, no spreadsheet",
                 needsAList());
}

bool isImage(std::string_view bytes) {
  for (const std::string_view mark :
       {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF87a"sv, "GIF89a"sv, "II*\0"sv, "MM\0*"sv}) {
    if (bytes.starts_with(mark))
      return true;
  }
  const bool riff = bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
  const bool bitmap = bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
  const std::string_view brand = bytes.substr(std::min<size_t>(4, bytes.size()), 8);
  return riff || bitmap || brand == "ftypheic" || brand == "ftypmif1" || brand == "ftypheix";
}

bool isOldExcel(std::string_view bytes) {
  // Excel 2 to 4 had no OLE2 around their records.
  for (const std::string_view mark :
       {"\x09\x00\x04\x00"sv, "\x09\x02\x06\x00"sv, "\x09\x04\x06\x00"sv, "\x09\x08\x10\x00"sv}) {
    if (bytes.starts_with(mark))
      return true;
  }
  return bytes.starts_with("ID;P");  // SYLK
}

bool isOtherArchive(std::string_view bytes) {
  return bytes.starts_with("Rar!\x1A") || bytes.starts_with("7z\xBC\xAF") ||
         bytes.starts_with("\x1F\x8B");
}

Recognised anArchive() {
  return refused("sheet.archive",
                 "đây là tệp nén, bên trong không phải một bảng tính",
                 "this is an archive and no spreadsheet",
                 {"giải nén rồi đưa vào từng tệp bảng tính",
                  "unpack it and give the spreadsheets one by one"});
}

}  // namespace

Recognised recognise(std::string_view bytes) {
  if (bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos)
    return refused("sheet.empty", "tệp trống", "the file is empty", needsAList());
  if (bytes.starts_with("PK\x03\x04"))
    return {FileKind::archive, {}};
  if (bytes.starts_with("PK\x05\x06") || bytes.starts_with("PK\x07\x08") || isOtherArchive(bytes))
    return anArchive();
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return recogniseOle(bytes);
  if (isOldExcel(bytes))
    return refused(
        "sheet.old-excel", "tệp Excel đời cũ không đọc được", "old Excel files are not read");
  if (isImage(bytes))
    return refused("sheet.image",
                   "đây là ảnh, không phải bảng tính",
                   "this is an image, no spreadsheet",
                   needsAList());
  if (bytes.starts_with("{\\rtf"))
    return refused("sheet.word",
                   "đây là tệp văn bản RTF, không phải bảng tính",
                   "this is an RTF document, no spreadsheet",
                   needsAList());
  const std::string_view begin = bytes.substr(0, 4'096);
  if (begin.substr(0, 1'024).find("%PDF-") != std::string_view::npos)
    return refused("sheet.pdf",
                   "đây là tệp PDF, không phải bảng tính",
                   "this is a PDF file, no spreadsheet",
                   needsAList());
  const size_t first = begin.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && begin[first] == '<')
    return recogniseMarkup(begin);
  if (lower(begin.substr(0, 64)).find("mime-version:") != std::string::npos)
    return refused("sheet.html",
                   "đây là trang web (MHTML) mang đuôi của bảng tính",
                   "this is a web page (MHTML) that is called a spreadsheet");
  return {FileKind::csv, {}};
}

Recognised recogniseArchive(Archive& archive) {
  const std::string mime = archive.beginning("mimetype", 100);
  if (mime.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
    return {FileKind::ods, {}};
  if (mime.starts_with("application/vnd.oasis.opendocument"))
    return refused("sheet.word",
                   "đây là tệp OpenDocument khác, không phải bảng tính (.ods)",
                   "this is another OpenDocument file, no spreadsheet (.ods)",
                   needsAList());
  if (archive.has("xl/workbook.bin"))
    return refused("sheet.binary-excel",
                   "tệp Excel nhị phân (.xlsb) không đọc được",
                   "binary Excel files (.xlsb) are not read");
  if (archive.has("word/document.xml"))
    return refused("sheet.word",
                   "đây là tệp Word (.docx), không phải bảng tính",
                   "this is a Word file (.docx), no spreadsheet",
                   {"sao chép bảng sang Excel rồi lưu thành .xlsx",
                    "copy the table into Excel and save it as .xlsx"});
  if (archive.has("ppt/presentation.xml"))
    return refused("sheet.word",
                   "đây là tệp PowerPoint, không phải bảng tính",
                   "this is a PowerPoint file, no spreadsheet",
                   needsAList());
  if (archive.has("index/document.iwa") || archive.has("index.zip"))
    return refused("sheet.numbers",
                   "tệp Numbers của Apple không đọc được",
                   "Apple Numbers files are not read",
                   {"mở bằng Numbers rồi xuất sang Excel (.xlsx)",
                    "open it in Numbers and export to Excel (.xlsx)"});
  if (archive.has("_rels/.rels"))
    return {FileKind::xlsx, {}};
  return anArchive();
}

}  // namespace vanthu::sheet
