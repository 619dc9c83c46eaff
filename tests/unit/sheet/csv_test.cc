// CSV: delimiters, quotes, line ends and encodings that offices save.
#include <gtest/gtest.h>

#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

std::string cellsOf(std::string_view bytes) {
  const std::string dumped = dumpOf(bytes);
  return dumped.starts_with("[]\n") ? dumped.substr(3) : dumped;
}

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

TEST(Csv, ReadsFieldsAsTheyAreTyped) {
  EXPECT_EQ(cellsOf("STT,Họ tên,Điểm\n1,Y Kương Êban,\"9,75\"\n2,H'Hen Niê,=1+1\n"),
            "A1=STT\nB1=Họ tên\nC1=Điểm\nA2=1\nB2=Y Kương Êban\nC2=9,75\nA3=2\nB3=H'Hen Niê\n"
            "C3==1+1\n");
}

TEST(Csv, FindsTheDelimiterThatPartsTheLinesEvenly) {
  EXPECT_EQ(cellsOf("Họ tên;Điểm\nAn;9,5\nBình;10\nCúc;8,75\n"),
            "A1=Họ tên\nB1=Điểm\nA2=An\nB2=9,5\nA3=Bình\nB3=10\nA4=Cúc\nB4=8,75\n");
  EXPECT_EQ(cellsOf("a\tb, c; d\te\n1\t2\t3\n"), "A1=a\nB1=b, c; d\nC1=e\nA2=1\nB2=2\nC2=3\n");
  EXPECT_EQ(cellsOf("\"a;b;c\",d\n\"e;f;g\",h\n"), "A1=a;b;c\nB1=d\nA2=e;f;g\nB2=h\n");
  EXPECT_EQ(cellsOf("TRƯỜNG THPT A, HUYỆN B\n\nSTT;Tên\n1;An\n2;Bình\n"),
            "A1=TRƯỜNG THPT A, HUYỆN B\nA3=STT\nB3=Tên\nA4=1\nB4=An\nA5=2\nB5=Bình\n");
}

TEST(Csv, ObeysAFirstLineThatNamesTheDelimiter) {
  EXPECT_EQ(cellsOf("sep=;\r\na,b;c\r\n"), "A1=a,b\nB1=c\n");
}

TEST(Csv, ReadsOneColumn) {
  EXPECT_EQ(cellsOf("An\nBình\n"), "A1=An\nA2=Bình\n");
}

TEST(Csv, KnowsEachLineEnd) {
  for (const std::string end : {"\n", "\r\n", "\r"})
    EXPECT_EQ(cellsOf("a,b" + end + end + "c,d"), "A1=a\nB1=b\nA3=c\nB3=d\n");
}

TEST(Csv, ReadsQuotesDoubledQuotesAndLineEndsWithin) {
  EXPECT_EQ(cellsOf("\"a \"\"b\"\"\",\"c\r\nd\"\n\"\",e\"f\n"), "A1=a \"b\"\nB1=c\r\nd\nB2=e\"f\n");
}

TEST(Csv, NamesTheLineOfAQuoteThatIsNeverClosed) {
  const Result<Workbook> workbook = readSheet("a,b\n\"c\nd\",e\nf,\"g\nh,i\n", "x.csv");
  ASSERT_FALSE(workbook);
  EXPECT_EQ(workbook.error().front().code, "sheet.open-quote");
  EXPECT_EQ(workbook.error().front().where.line, 4u);
  EXPECT_EQ(workbook.error().front().where.file, "x.csv");
}

TEST(Csv, ReadsUtf8WithMarkAndUtf16WithAndWithout) {
  const std::u16string text = u"Họ tên;Đơn vị\r\nĐặng Thị Ước;Tổ Văn\r\n";
  const std::string expected = "A1=Họ tên\nB1=Đơn vị\nA2=Đặng Thị Ước\nB2=Tổ Văn\n";
  EXPECT_EQ(cellsOf("\xEF\xBB\xBFHọ tên;Đơn vị\nĐặng Thị Ước;Tổ Văn\n"), expected);
  for (const bool little : {true, false}) {
    EXPECT_EQ(cellsOf(utf16(text, little)), expected);
    EXPECT_EQ(cellsOf(utf16(u"\uFEFF" + text, little)), expected);
  }
}

TEST(Csv, ReadsWindows1258WithItsTonesAsMarks) {
  EXPECT_EQ(cellsOf("H\xF4\xF2 t\xEAn;\xD0i\xEA\xD2m\nTr\xE2\xCCn V\xE3n;9\n"),
            "A1=Hô\u0323 tên\nB1=Điê\u0309m\nA2=Trâ\u0300n Văn\nB2=9\n");
}

TEST(Csv, LeavesTextOfTcvn3FontsToWhoeverKnowsThem) {
  // "Nguyễn Văn Đức", "Trần Thị Hồng" in TCVN3, as a CSV of windows-1252.
  EXPECT_EQ(cellsOf("Nguy\xD4n V\xA8n \xA7\xF8\x63\nTr\xC7n Th\xDE H\xE5ng\n"),
            "A1=NguyÔn V¨n §øc\nA2=TrÇn ThÞ Hång\n");
}

TEST(Csv, WithANulIsRefused) {
  const Result<Workbook> workbook =
      readSheet(std::string_view("a,b\nc,\0d and more\n", 18), "x.csv");
  ASSERT_FALSE(workbook);
  EXPECT_EQ(workbook.error().front().code, "sheet.not-text");
  EXPECT_EQ(workbook.error().front().where.line, 2u);
}

TEST(Csv, LeavesOutBlankFields) {
  EXPECT_EQ(cellsOf("a,, ,b\n,,,\nc\n"), "A1=a\nD1=b\nA3=c\n");
}

}  // namespace
}  // namespace vanthu::sheet
