// ODS: the cells of a workbook as LibreOffice writes them.
#include <gtest/gtest.h>

#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

std::string cell(const std::string& text) {
  return "<table:table-cell office:value-type=\"string\"><text:p>" + text +
         "</text:p></table:table-cell>";
}

std::string row(const std::string& cells) {
  return "<table:table-row>" + cells + "</table:table-row>";
}

/// Of one table with those rows.
std::string cellsOf(const std::string& rows, const std::string& automatic = {}) {
  const std::string dumped =
      dumpOf(odsOf("<table:table table:name=\"DS\">" + rows + "</table:table>", automatic));
  return dumped.starts_with("[DS]\n") ? dumped.substr(5) : dumped;
}

TEST(Ods, ReadsEachTypeOfValue) {
  EXPECT_EQ(
      cellsOf(row(
          cell("Họ tên") +
          "<table:table-cell office:value-type=\"float\" office:value=\"0.30000000000000004\">"
          "<text:p>0,3</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-21T08:00:00\">"
          "<text:p>21/11/26</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"percentage\" office:value=\"0.15\">"
          "<text:p>15%</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"currency\" office:value=\"2340000\" "
          "office:currency=\"VND\"><text:p>2.340.000 ₫</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\">"
          "<text:p>ĐÚNG</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H30M00S\">"
          "<text:p>08:30</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\" "
          "table:formula=\"of:=NA()\"><text:p>#N/A</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\" office:string-value=\"chữ\"/>")),
      "A1=Họ tên\nB1=#0.3\nC1=@2026-11-21\nD1=#0.15\nE1=#2340000\nF1=?true\nG1=08:30\nH1==!#N/A\n"
      "I1=chữ\n");
}

TEST(Ods, RemembersHowManyFiguresANumberShows) {
  const auto number = [](const std::string& value, const std::string& shown) {
    return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>" +
           shown + "</text:p></table:table-cell>";
  };
  const std::string bytes =
      odsOf("<table:table table:name=\"DS\">" +
            row(number("45", "00045") + number("9.5", "9,50") + number("1205000", "1.205.000")) +
            "</table:table>");
  const Result<Workbook> workbook = readSheet(bytes, "a.ods");
  ASSERT_TRUE(workbook);
  const std::vector<Cell>& cells = workbook->tables.at(0).rows.at(0).cells;
  EXPECT_EQ(cells.at(0).look, (NumberLook{5, 0, false}));
  EXPECT_EQ(cells.at(1).look, (NumberLook{1, 2, false}));
  EXPECT_EQ(cells.at(2).look, NumberLook());
}

TEST(Ods, TellsAnEmptyTextOfAFormulaFromNoValue) {
  EXPECT_EQ(cellsOf(row("<table:table-cell table:formula=\"of:=A9\" office:value-type=\"string\" "
                        "office:string-value=\"\"/>"
                        "<table:table-cell table:formula=\"of:=A9\"/>")),
            "B1==\n");
}

TEST(Ods, CountsRepeatedCellsAndRows) {
  EXPECT_EQ(cellsOf("<table:table-row table:number-rows-repeated=\"2\">"
                    "<table:table-cell table:number-columns-repeated=\"3\"/>"
                    "<table:table-cell office:value-type=\"float\" office:value=\"7\" "
                    "table:number-columns-repeated=\"2\"><text:p>7</text:p></table:table-cell>"
                    "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
                    "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell "
                    "table:number-columns-repeated=\"16384\"/></table:table-row>" +
                    row(cell("cuối")) +
                    "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                    "table:number-columns-repeated=\"16384\"/></table:table-row>"),
            "D1=#7\nE1=#7\nD2=#7\nE2=#7\nA6=cuối\n");
}

TEST(Ods, ReadsRowsInGroupsAndHeaders) {
  EXPECT_EQ(cellsOf("<table:table-header-rows>" + row(cell("a")) + "</table:table-header-rows>" +
                    "<table:table-row-group><table:table-rows>" + row(cell("b")) +
                    "</table:table-rows></table:table-row-group>"),
            "A1=a\nA2=b\n");
}

TEST(Ods, JoinsParagraphsAndReadsSpacesThatAreElements) {
  EXPECT_EQ(
      cellsOf(row("<table:table-cell office:value-type=\"string\"><text:p>  Trường <text:s "
                  "text:c=\"2\"/>THPT</text:p>\n<text:p>An<text:tab/>B\n  ình<text:line-break/>"
                  "<text:a>x</text:a><text:s/></text:p></table:table-cell>")),
      "A1=Trường   THPT\nAn\tB ình\nx \n");
}

TEST(Ods, LeavesOutNotesAndPicturesOfACell) {
  EXPECT_EQ(
      cellsOf(row("<table:table-cell office:value-type=\"string\"><office:annotation>"
                  "<text:p>ghi chú</text:p></office:annotation><text:p>An</text:p><draw:frame>"
                  "<draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>"
                  "</table:table-cell>") +
              "<table:shapes><table:table><table:table-row>" + cell("x") +
              "</table:table-row></table:table></table:shapes>"),
      "A1=An\n");
}

TEST(Ods, FindsTheFontsOfCellsSpansColumnsAndDefaults) {
  const std::string faces =
      "<style:font-face style:name=\"F1\" svg:font-family=\"'.VnTime'\"/>"
      "<style:font-face style:name=\"F2\" svg:font-family=\"VNI-Times, serif\"/>";
  const std::string common =
      faces +
      "<style:default-style style:family=\"table-cell\"><style:text-properties "
      "style:font-name=\"Liberation Sans\"/></style:default-style>"
      "<style:style style:name=\"Base\" style:family=\"table-cell\"><style:text-properties "
      "style:font-name=\"F1\"/></style:style>";
  const std::string automatic =
      faces +
      "<style:style style:name=\"ce1\" style:family=\"table-cell\" "
      "style:parent-style-name=\"Base\"/><style:style style:name=\"ce2\" "
      "style:family=\"table-cell\"><style:text-properties fo:font-family=\"Arial\"/></style:style>"
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
      "style:font-name=\"F2\"/></style:style><style:style style:name=\"T2\" "
      "style:family=\"text\"/>";
  const std::string table =
      "<table:table table:name=\"DS\"><table:table-column table:number-columns-repeated=\"2\" "
      "table:default-cell-style-name=\"ce2\"/><table:table-column/>"
      "<table:table-row><table:table-cell table:style-name=\"ce1\" office:value-type=\"string\">"
      "<text:p>a<text:span text:style-name=\"T1\">b<text:span text:style-name=\"T2\">c</text:span>"
      "</text:span>d</text:p></table:table-cell>" +
      cell("e") + cell("f") + "</table:table-row></table:table>";
  EXPECT_EQ(dumpOf(odsOf(table, automatic, common)),
            "[DS]\nA1={.VnTime}a{VNI-Times}bc{.VnTime}d\nB1={Arial}e\nC1={Liberation Sans}f\n");
}

TEST(Ods, NamesMergesAndWhatIsHidden) {
  const std::string rows =
      "<table:table-column/><table:table-column table:visibility=\"collapse\" "
      "table:number-columns-repeated=\"2\"/>"
      "<table:table-row table:visibility=\"filter\"><table:table-cell office:value-type=\"string\" "
      "table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\"><text:p>gộp</text:p>"
      "</table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\" "
      "office:value-type=\"string\"><text:p>che</text:p></table:covered-table-cell>" +
      cell("x") + "</table:table-row>";
  EXPECT_EQ(cellsOf(rows),
            "row 1 hidden\nA1=gộp\nD1=x\nmerge A1:C2\ncolumn 2 hidden\ncolumn 3 hidden\n");
  EXPECT_EQ(dumpOf(odsOf("<table:table table:name=\"A\" table:style-name=\"ta1\"/>"
                         "<table:table table:name=\"B\"/>",
                         "<style:style style:name=\"ta1\" style:family=\"table\">"
                         "<style:table-properties table:display=\"false\"/></style:style>")),
            "[A] hidden\n[B]\n");
}

TEST(Ods, IsRefusedWithAdviceIfItHasAPassword) {
  TinyZip zip;
  zip.addStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  zip.add("META-INF/manifest.xml",
          "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
          "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
          "</m:manifest>");
  zip.add("content.xml", "\x01\x02\x03");
  const Result<Workbook> workbook = readSheet(zip.bytes(), "a.ods");
  ASSERT_FALSE(workbook);
  EXPECT_EQ(workbook.error().front().code, "sheet.encrypted");
  EXPECT_NE(workbook.error().front().hint.vi.find("mật khẩu"), std::string::npos);
}

TEST(Ods, WithoutContentIsDamaged) {
  TinyZip zip;
  zip.addStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  EXPECT_EQ(outcomeOf(zip.bytes()), "sheet.damaged");
}

}  // namespace
}  // namespace vanthu::sheet
