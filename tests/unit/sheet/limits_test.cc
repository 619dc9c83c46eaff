// Each limit of robustness.md: at it, one above it, ten times it.
#include "sheet/limits.h"

#include <gtest/gtest.h>

#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i)
    out += piece;
  return out;
}

/// So much that says nothing and does not deflate too well.
std::string padding(size_t bytes) {
  std::string out;
  out.reserve(bytes);
  uint64_t random = 1;
  while (bytes - out.size() >= 200) {
    random = random * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
    const size_t before = out.size();
    out += "<!--" + std::to_string(random >> 8);
    out.append(before + 93 - out.size(), ' ');
    out += "-->";
  }
  out.append(bytes - out.size(), ' ');
  return out;
}

std::string inlineCell(const std::string& text) {
  return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

TEST(Limit, OfRows) {
  const auto rows = [](size_t number) {
    return xlsxOfRows(repeated("<row><c><v>1</v></c></row>", number));
  };
  EXPECT_EQ(outcomeOf(rows(kMostRows)), "read");
  EXPECT_EQ(outcomeOf(rows(kMostRows + 1)), "sheet.too-large");
  EXPECT_EQ(outcomeOf(xlsxOfRows("<row r=\"2000000\"><c><v>1</v></c></row>")), "sheet.too-large");
  EXPECT_EQ(outcomeOf(repeated("a\n", kMostRows)), "read");
  EXPECT_EQ(outcomeOf(repeated("a\n", kMostRows + 1)), "sheet.too-large");
  EXPECT_EQ(outcomeOf(repeated("a\n", 10 * kMostRows)), "sheet.too-large");
}

TEST(Limit, OfRowsDoesNotCountEmptyOnesBehindTheLast) {
  EXPECT_EQ(outcomeOf("a\n" + repeated(",\n", kMostRows)), "read");
  EXPECT_EQ(
      outcomeOf(xlsxOfRows("<row><c><v>1</v></c></row><row r=\"1048576\"><c s=\"1\"/></row>")),
      "read");
}

TEST(Limit, OfColumns) {
  const auto columns = [](size_t number) {
    return xlsxOfRows("<row>" + repeated("<c><v>1</v></c>", number) + "</row>");
  };
  EXPECT_EQ(outcomeOf(columns(kMostColumns)), "read");
  EXPECT_EQ(outcomeOf(columns(kMostColumns + 1)), "sheet.too-large");
  EXPECT_EQ(outcomeOf(columns(10 * kMostColumns)), "sheet.too-large");
  EXPECT_EQ(outcomeOf(repeated("a,", kMostColumns) + "\nb,c\n"), "read");
  EXPECT_EQ(outcomeOf(repeated("a,", kMostColumns + 1) + "\nb,c\n"), "sheet.too-large");
  const auto odsColumns = [](size_t number) {
    return odsOf(
        "<table:table><table:table-row><table:table-cell office:value-type=\"float\" "
        "office:value=\"1\" table:number-columns-repeated=\"" +
        std::to_string(number) + "\"/></table:table-row></table:table>");
  };
  EXPECT_EQ(outcomeOf(odsColumns(kMostColumns)), "read");
  EXPECT_EQ(outcomeOf(odsColumns(kMostColumns + 1)), "sheet.too-large");
}

TEST(Limit, OfLettersOfACell) {
  // Two bytes each: letters are counted, not bytes.
  for (const size_t number : {kMostCellLetters, kMostCellLetters + 1, 10 * kMostCellLetters}) {
    const std::string expected = number == kMostCellLetters ? "read" : "sheet.too-large";
    const std::string text = repeated("ư", number);
    EXPECT_EQ(outcomeOf(xlsxOfRows("<row>" + inlineCell(text) + "</row>")), expected);
    EXPECT_EQ(outcomeOf(xlsxOfRows("<row><c t=\"str\"><v>" + text + "</v></c></row>")), expected);
    TinyXlsx shared;
    shared.strings = "<si><t>" + text + "</t></si>";
    EXPECT_EQ(outcomeOf(shared.bytes()), expected);
    EXPECT_EQ(outcomeOf("a,\"" + text + "\"\nb," + text + "\n"), expected);
    EXPECT_EQ(outcomeOf(odsOf("<table:table><table:table-row><table:table-cell><text:p>" + text +
                              "</text:p></table:table-cell></table:table-row></table:table>")),
              expected);
  }
}

TEST(Limit, OfLettersOfACellNamesTheCell) {
  const Result<Workbook> workbook =
      readSheet(xlsxOfRows("<row/><row><c r=\"C2\" t=\"str\"><v>" + std::string(40'000, 'x') +
                           "</v></c></row>"),
                "a.xlsx");
  ASSERT_FALSE(workbook);
  EXPECT_NE(workbook.error().front().message.vi.find("ô C2 của trang tính “Tờ 1”"),
            std::string::npos)
      << workbook.error().front().message.vi;
}

TEST(Limit, OfCells) {
  const std::string cells = repeated("a,b,c,d,e\n", kMostCells / 5);
  EXPECT_EQ(outcomeOf(cells), "read");
  EXPECT_EQ(outcomeOf(cells.substr(0, cells.size() - 1) + ",f\n"), "sheet.too-large");
  // Over several sheets, each within its limits.
  TinyXlsx xlsx;
  std::string rows;
  for (uint32_t i = 0; i < kMostCells / 10; ++i) {
    rows += i % 100 > 0 ? "" : i > 0 ? "</row><row>" : "<row>";
    rows += "<c><v>" + std::to_string(i * 7) + "</v></c>";
  }
  xlsx.sheets.assign(11, "<sheetData>" + rows + "</row></sheetData>");
  EXPECT_EQ(outcomeOf(xlsx.bytes()), "sheet.too-large");
  EXPECT_EQ(outcomeOf(odsOf("<table:table><table:table-row table:number-rows-repeated=\"200000\">"
                            "<table:table-cell office:value-type=\"float\" office:value=\"1\" "
                            "table:number-columns-repeated=\"50\"/></table:table-row>"
                            "</table:table>")),
            "sheet.too-large");
}

TEST(Limit, OfTextOfAllCells) {
  const size_t rows = kMostTextBytes / 32'768;
  const auto text = [&](size_t more) {
    return repeated(std::string(32'700, 'x') + "," + std::string(68, 'y') + "\n", rows) +
           std::string(more, 'z') + ",\n";
  };
  EXPECT_EQ(outcomeOf(text(0)), "read");
  EXPECT_EQ(outcomeOf(text(1)), "sheet.too-large");
  TinyXlsx tenfold;
  tenfold.strings = "<si><t>" + std::string(32'767, 'x') + "</t></si>";
  tenfold.sheets = {"<sheetData>" + repeated("<row><c t=\"s\"><v>0</v></c></row>", 10 * rows) +
                    "</sheetData>"};
  EXPECT_EQ(outcomeOf(tenfold.bytes()), "sheet.too-large");
}

TEST(Limit, OfEntries) {
  const auto entries = [](size_t number) {
    TinyZip zip = TinyXlsx().zip();
    for (size_t i = 6; i < number; ++i)  // 6 are there already
      zip.addStored("x" + std::to_string(i), "");
    return zip.bytes();
  };
  EXPECT_EQ(outcomeOf(entries(kMostEntries)), "read");
  EXPECT_EQ(outcomeOf(entries(kMostEntries + 1)), "sheet.bomb");
  EXPECT_EQ(outcomeOf(entries(10 * kMostEntries)), "sheet.bomb");
}

TEST(Limit, OfDepth) {
  const auto depth = [](size_t levels) {  // <worksheet> is the first
    TinyXlsx xlsx;
    xlsx.sheets = {repeated("<a>", levels - 1) + repeated("</a>", levels - 1)};
    return xlsx.bytes();
  };
  EXPECT_EQ(outcomeOf(depth(kMostDepth)), "read");
  EXPECT_EQ(outcomeOf(depth(kMostDepth + 1)), "sheet.too-deep");
  EXPECT_EQ(outcomeOf(depth(10 * kMostDepth)), "sheet.too-deep");
}

TEST(Limit, OfTables) {
  const auto tables = [](size_t number) {
    return odsOf(repeated("<table:table table:name=\"a\"/>", number));
  };
  EXPECT_EQ(outcomeOf(tables(kMostTables)), "read");
  EXPECT_EQ(outcomeOf(tables(kMostTables + 1)), "sheet.bomb");
  EXPECT_EQ(outcomeOf(tables(10 * kMostTables)), "sheet.bomb");
}

TEST(Limit, OfMerges) {
  const auto merges = [](size_t number) {
    TinyXlsx xlsx;
    xlsx.sheets = {"<mergeCells>" + repeated("<mergeCell ref=\"A1:B2\"/>", number) +
                   "</mergeCells>"};
    return xlsx.bytes();
  };
  EXPECT_EQ(outcomeOf(merges(kMostMerges)), "read");
  EXPECT_EQ(outcomeOf(merges(kMostMerges + 1)), "sheet.too-large");
}

TEST(Limit, OfTheRatioBeginsAtTenMebibytes) {
  const auto spaces = [](size_t bytes) {
    TinyXlsx xlsx;
    xlsx.sheets = {std::string(bytes, ' ')};
    return xlsx.bytes();
  };
  EXPECT_EQ(outcomeOf(spaces(kRatioFrom - 4'096)), "read");
  EXPECT_EQ(outcomeOf(spaces(kRatioFrom + 4'096)), "sheet.bomb");
  EXPECT_EQ(outcomeOf(spaces(10 * kRatioFrom)), "sheet.bomb");
}

TEST(Limit, OfTheRatioIsAHundred) {
  // Padding deflates about five times; the rest are spaces, which deflate a thousand times.
  const auto mixed = [](size_t ratio) {
    constexpr size_t kLength = 40u << 20;
    const std::string hard = padding(1 << 20);
    const size_t budget = kLength / ratio - kLength / 1'020;
    const size_t hardLength = budget * hard.size() / deflated(hard).size();
    TinyXlsx xlsx;
    xlsx.sheets = {padding(hardLength) + std::string(kLength - hardLength, ' ')};
    return xlsx.bytes();
  };
  EXPECT_EQ(outcomeOf(mixed(80)), "read");
  EXPECT_EQ(outcomeOf(mixed(120)), "sheet.bomb");
}

/// Of an XLSX of one sheet, when that is empty: the other parts count too.
size_t inflatedBytesOfTheRest() {
  const std::string bytes = TinyXlsx().bytes();
  size_t sum = 0;
  for (size_t at = bytes.find("PK\x01\x02"); at != std::string::npos;
       at = bytes.find("PK\x01\x02", at + 4)) {
    for (size_t i = 4; i-- > 0;)
      sum += static_cast<size_t>(static_cast<unsigned char>(bytes[at + 24 + i])) << (8 * i);
  }
  return sum;
}

TEST(Limit, OfInflatedBytes) {
  const size_t most = kMostInflatedBytes - inflatedBytesOfTheRest();
  TinyXlsx xlsx;
  xlsx.sheets = {padding(most)};
  EXPECT_EQ(outcomeOf(xlsx.bytes()), "read");
  xlsx.sheets[0] += ' ';
  EXPECT_EQ(outcomeOf(xlsx.bytes()), "sheet.too-large");
}

TEST(Limit, OfBytesOfTheFile) {
  const std::string csv = "a," + std::string(kMostFileBytes - 4, ' ') + "\nb";
  EXPECT_EQ(csv.size(), kMostFileBytes);
  EXPECT_EQ(outcomeOf(csv), "read");
  EXPECT_EQ(outcomeOf(csv + "b"), "sheet.too-large");
  EXPECT_EQ(outcomeOf(repeated(csv, 10)), "sheet.too-large");
}

}  // namespace
}  // namespace vanthu::sheet
