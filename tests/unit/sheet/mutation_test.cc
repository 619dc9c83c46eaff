// Thousands of broken files: each is read or refused, none does harm.
#include <gtest/gtest.h>

#include <random>

#include "sheet/limits.h"
#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

std::mt19937 seeded() {
  return std::mt19937(20'260'101);
}

/// Everything that readers of a Workbook rely on; and the pipe carries it.
void expectSound(const Result<Workbook>& workbook) {
  if (!workbook) {
    ASSERT_FALSE(workbook.error().empty());
    EXPECT_TRUE(workbook.error().front().code.starts_with("sheet."));
    EXPECT_FALSE(workbook.error().front().message.vi.empty());
    return;
  }
  for (const Table& table : workbook->tables) {
    uint64_t next = 0;
    for (const Row& row : table.rows) {
      ASSERT_GE(row.index, next);
      ASSERT_FALSE(row.cells.empty());
      next = row.index + 1;
      ASSERT_LE(next, kMostRows);
      uint64_t column = 0;
      for (const Cell& cell : row.cells) {
        ASSERT_GE(cell.column, column);
        column = cell.column + 1;
        ASSERT_LE(column, kMostColumns);
        ASSERT_TRUE(cell.formula || !cell.text.empty());
      }
    }
  }
  EXPECT_EQ(dump(decode(encode(workbook))), dump(workbook));
}

std::string changed(std::string bytes,
                    std::mt19937& random,
                    const std::vector<std::string>& words) {
  for (size_t left = 1 + random() % 3; left > 0; --left) {
    const size_t at = random() % bytes.size();
    switch (random() % 7) {
      case 0:
        bytes[at] = static_cast<char>(random());
        break;
      case 1:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        break;
      case 2:
        bytes.erase(at, 1 + random() % 30);
        break;
      case 3:
        bytes.insert(at, bytes.substr(random() % bytes.size(), 1 + random() % 60));
        break;
      case 4:
      case 5: {  // numbers are what places, styles and repeats are made of
        const size_t digit = bytes.find_first_of("0123456789", at);
        if (digit != std::string::npos)
          bytes[digit] = static_cast<char>('0' + random() % 10);
        break;
      }
      default:
        bytes.insert(at, words[random() % words.size()]);
    }
    if (bytes.empty())
      bytes = "x";
  }
  return bytes;
}

struct Count {
  int read = 0;
  int refused = 0;
};

template <typename Make>
Count readMutants(int number, const Make& make) {
  Count count;
  for (int i = 0; i < number && !::testing::Test::HasFailure(); ++i) {
    const Result<Workbook> workbook = readSheet(make(), "mutant");
    ++(workbook ? count.read : count.refused);
    expectSound(workbook);
    if (::testing::Test::HasFailure())
      ADD_FAILURE() << "mutant " << i;
  }
  return count;
}

const std::vector<std::string> kXmlWords = {
    "<row>",    "</row>",    "<c>",      "</c>",        "<v>",
    "</v>",     " r=\"A1\"", " t=\"s\"", "<is>",        "<t>",
    "</t>",     "&lt;",      "&x;",      "]]>",         "<!--",
    "-->",      "_x0000_",   "_xD800_",  "99999999999", " xml:space=\"preserve\"",
    "<f/>",     "\xC3",      "\xFF",     "-",           " table:number-columns-repeated=\"9\"",
    "<text:s/>"};

TinyXlsx richXlsx() {
  TinyXlsx xlsx;
  xlsx.styles =
      "<numFmts><numFmt numFmtId=\"165\" "
      "formatCode=\"[$-42A]dd/mm/yyyy;@\"/></numFmts><fonts><font>"
      "<name val=\".VnTime\"/></font></fonts><cellXfs><xf numFmtId=\"165\" "
      "fontId=\"0\"/></cellXfs>";
  xlsx.strings =
      "<si><t>Họ tên</t></si><si><r><rPr><rFont val=\"VNI-Times\"/></rPr><t xml:space=\"preserve\">"
      "Hueä </t></r><rPh><t>x</t></rPh></si>";
  xlsx.sheets = {
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\" hidden=\"1\">"
      "<c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"3\">"
      "<c r=\"A3\" s=\"0\"><v>46347.5</v></c><c r=\"B3\"><f>A1</f><v>1.5E3</v></c><c t=\"b\">"
      "<v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c>"
      "</row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"};
  return xlsx;
}

TEST(Mutation, OfTheBytesOfAnArchiveDoesNoHarm) {
  const std::string original = richXlsx().bytes();
  ASSERT_EQ(outcomeOf(original), "read");
  std::mt19937 random = seeded();
  const Count count = readMutants(3'000, [&] {
    return changed(original, random, {"PK\x01\x02", "PK\x05\x06"});
  });
  EXPECT_GT(count.refused, 1'000);
}

TEST(Mutation, OfThePartsOfXlsxDoesNoHarm) {
  std::mt19937 random = seeded();
  const Count count = readMutants(3'000, [&] {
    TinyXlsx xlsx = richXlsx();
    std::string* const parts[] = {&xlsx.sheets[0], &xlsx.strings, &xlsx.styles};
    std::string& part = *parts[random() % 3];
    part = changed(part, random, kXmlWords);
    return xlsx.bytes();
  });
  EXPECT_GT(count.read, 300);
  EXPECT_GT(count.refused, 300);
}

TEST(Mutation, OfThePartsOfOdsDoesNoHarm) {
  const std::string table =
      "<table:table table:name=\"DS\"><table:table-column table:number-columns-repeated=\"2\" "
      "table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"2\">"
      "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\" "
      "table:number-columns-spanned=\"2\"><text:p>a<text:span text:style-name=\"T1\">b<text:s "
      "text:c=\"3\"/></text:span></text:p><text:p>c</text:p></table:table-cell>"
      "<table:covered-table-cell/><table:table-cell office:value-type=\"float\" "
      "office:value=\"1.5\"/><table:table-cell office:value-type=\"date\" "
      "office:date-value=\"2026-11-21\"/></table:table-row></table:table>";
  const std::string automatic =
      "<style:font-face style:name=\"F\" svg:font-family=\"'.VnTime'\"/><style:style "
      "style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties "
      "style:font-name=\"F\"/>"
      "</style:style>";
  ASSERT_EQ(outcomeOf(odsOf(table, automatic)), "read");
  std::mt19937 random = seeded();
  const Count count = readMutants(3'000, [&] {
    const bool inTable = random() % 3 != 0;
    return inTable ? odsOf(changed(table, random, kXmlWords), automatic)
                   : odsOf(table, changed(automatic, random, kXmlWords));
  });
  EXPECT_GT(count.read, 300);
  EXPECT_GT(count.refused, 300);
}

TEST(Mutation, OfCsvDoesNoHarm) {
  const std::string original = "STT;Họ tên;\"Đơn \"\"vị\"\"\"\r\n1;Y Kương Êban;\"a;\nb\"\n2;;x\n";
  std::mt19937 random = seeded();
  const Count count = readMutants(3'000, [&] {
    return changed(
        original, random, {"\"", ";", ",", "\t", "\r", "\n", "\xFF\xFE", "\xEF\xBB\xBF"});
  });
  EXPECT_GT(count.read, 1'000);
  EXPECT_GT(count.refused, 100);
}

}  // namespace
}  // namespace vanthu::sheet
