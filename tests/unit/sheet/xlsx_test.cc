// XLSX: the cells of a workbook as the standard and the programs of offices write them.
#include <gtest/gtest.h>

#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

constexpr const char* kFontsAndDates =
    "<numFmts count=\"2\"><numFmt numFmtId=\"165\" formatCode=\"[$-42A]dd/mm/yyyy;@\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"#,##0\\ &quot;đồng&quot;\"/></numFmts>"
    "<fonts><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><name val=\".VnTime\"/></font></fonts>"
    "<cellStyleXfs><xf numFmtId=\"14\" fontId=\"1\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/>"
    "<xf numFmtId=\"165\" fontId=\"0\"/><xf numFmtId=\"166\" fontId=\"1\"/>"
    "<xf numFmtId=\"22\" fontId=\"0\"/></cellXfs>"
    "<dxfs><dxf><font><name val=\"Arial\"/></font></dxf></dxfs>";

/// Of one sheet with those rows.
std::string cellsOf(const std::string& rows) {
  const std::string dumped = dumpOf(xlsxOfRows(rows));
  return dumped.starts_with("[Tờ 1]\n") ? dumped.substr(std::string("[Tờ 1]\n").size()) : dumped;
}

TEST(Xlsx, ReadsTextsNumbersBooleansAndErrors) {
  TinyXlsx xlsx;
  xlsx.strings = "<si><t>Họ tên</t></si><si><t>Điểm</t></si>";
  xlsx.sheets = {
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      "</row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Y Kương Êban</t></is></c>"
      "<c r=\"B3\"><v>9.75</v></c><c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"b\"><v>0</v></c>"
      "<c r=\"E3\" t=\"e\"><v>#N/A</v></c><c r=\"AA3\" t=\"n\"><v> 1.205E6 </v></c>"
      "</row></sheetData>"};
  EXPECT_EQ(dumpOf(xlsx.bytes()),
            "[Tờ 1]\nA1=Họ tên\nB1=Điểm\nA3=Y Kương Êban\nB3=#9.75\nC3=?true\nD3=?false\n"
            "E3=!#N/A\nAA3=#1205000\n");
}

TEST(Xlsx, CountsOnWhereRowsAndCellsDoNotSayWhereTheyAre) {
  EXPECT_EQ(cellsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"C4\"><v>3</v></c>"
                    "<c><v>4</v></c></row><row><c><v>5</v></c></row>"),
            "A1=#1\nB1=#2\nC4=#3\nD4=#4\nA5=#5\n");
}

TEST(Xlsx, LeavesOutEmptyCellsAndTheirRows) {
  EXPECT_EQ(cellsOf("<row r=\"1\"><c r=\"A1\" s=\"3\"/><c r=\"XFD1\"/></row>"
                    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t></t></is></c>"
                    "<c r=\"B2\" t=\"str\"><f>IF(A1=\"\",\"\",A1)</f><v></v></c></row>"
                    "<row r=\"1048576\"/>"),
            "");
}

TEST(Xlsx, RemembersWhichValuesAFormulaGaveAndWhichItNeverGave) {
  EXPECT_EQ(cellsOf("<row><c><f>SUM(B1:B9)</f><v>12</v></c><c t=\"str\"><f>A1&amp;\"x\"</f>"
                    "<v>Đạt</v></c><c><f t=\"shared\" si=\"0\"/><v>3</v></c>"
                    "<c><f>SUM(1)</f><v></v></c></row>"),
            "A1==#12\nB1==Đạt\nC1==#3\nD1==\n");
}

TEST(Xlsx, NamesTheFontsOfCellsAndOfRuns) {
  TinyXlsx xlsx;
  xlsx.styles = kFontsAndDates;
  xlsx.strings =
      "<si><t>Hoa</t></si><si><r><t>Lan </t></r><r><rPr><b/><rFont val=\"VNI-Times\"/></rPr>"
      "<t xml:space=\"preserve\"> Hueä</t></r><r><rPr><rFont val=\"VNI-Times\"/></rPr><t>!</t></r>"
      "</si>";
  xlsx.sheets = {
      "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\" s=\"3\"><v>0</v></c>"
      "<c t=\"s\" s=\"3\"><v>1</v></c><c t=\"s\" s=\"99\"><v>0</v></c></row></sheetData>"};
  EXPECT_EQ(dumpOf(xlsx.bytes()),
            "[Tờ 1]\nA1={Calibri}Hoa\nB1={.VnTime}Hoa\nC1={.VnTime}Lan{VNI-Times} Hueä!\nD1=Hoa\n");
}

TEST(Xlsx, KeepsTheSoftHyphenThatTcvn3ReadsAsALetter) {
  const Result<Workbook> workbook =
      readSheet(xlsxOfRows("<row><c t=\"inlineStr\"><is><t>T\u00ADëng</t></is></c></row>"), "a");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->tables[0].rows[0].cells[0].text, "T\u00ADëng");
}

TEST(Xlsx, KeepsTextDecomposedAsItIs) {
  EXPECT_EQ(cellsOf("<row><c t=\"inlineStr\"><is><t>Nguye\u0302\u0303n</t></is></c></row>"),
            "A1=Nguye\u0302\u0303n\n");
}

TEST(Xlsx, LeavesOutReadingAids) {
  EXPECT_EQ(cellsOf("<row><c t=\"inlineStr\"><is><t>An</t><rPh sb=\"0\" eb=\"1\"><t>AN</t></rPh>"
                    "<phoneticPr fontId=\"1\"/></is></c></row>"),
            "A1=An\n");
}

TEST(Xlsx, KeepsSpacesOnlyWhereTheFileSaysSo) {
  EXPECT_EQ(cellsOf("<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>"
                    "<c t=\"inlineStr\"><is><t> b </t></is></c>"
                    "<c t=\"inlineStr\"><is xml:space=\"preserve\"><t> c </t></is></c></row>"),
            "A1= a \nB1=b\nC1= c \n");
}

TEST(Xlsx, ReadsLettersThatXmlCannotHold) {
  EXPECT_EQ(cellsOf("<row><c t=\"inlineStr\"><is><t>a_x000A_b</t></is></c><c t=\"str\">"
                    "<v>_x005F_x0041_</v></c><c t=\"inlineStr\"><is><t>_xD83D__xDE00_</t></is></c>"
                    "<c t=\"inlineStr\"><is><t>_xD83D_ _x12_ _xZZZZ_</t></is></c></row>"),
            "A1=a\nb\nB1=_x0041_\nC1=\U0001F600\nD1=\uFFFD _x12_ _xZZZZ_\n");
}

TEST(Xlsx, ReadsDaysByTheNumberFormat) {
  TinyXlsx xlsx;
  xlsx.styles = kFontsAndDates;
  xlsx.sheets = {
      "<sheetData><row><c s=\"1\"><v>46347</v></c><c s=\"2\"><v>46347.75</v></c>"
      "<c s=\"3\"><v>46347</v></c><c s=\"4\"><v>0.5</v></c><c s=\"1\"><v>60</v></c>"
      "<c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c><c s=\"1\"><v>-1</v></c>"
      "<c t=\"d\"><v>2026-11-21T08:30:00</v></c></row></sheetData>"};
  EXPECT_EQ(dumpOf(xlsx.bytes()),
            "[Tờ 1]\nA1=@2026-11-21\nB1=@2026-11-21\nC1=#46347\nD1=#0.5\nE1=#60\nF1=@1900-02-28\n"
            "G1=@1900-03-01\nH1=#-1\nI1=@2026-11-21\n");
}

TEST(Xlsx, RemembersHowManyFiguresANumberShows) {
  TinyXlsx xlsx;
  xlsx.styles =
      "<numFmts><numFmt numFmtId=\"165\" formatCode=\"000000\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"165\"/><xf numFmtId=\"9\"/></cellXfs>";
  xlsx.sheets = {
      "<sheetData><row><c><v>45</v></c><c s=\"1\"><v>45</v></c><c s=\"2\"><v>0.95</v></c>"
      "</row></sheetData>"};
  const Result<Workbook> workbook = readSheet(xlsx.bytes(), "a.xlsx");
  ASSERT_TRUE(workbook);
  const std::vector<Cell>& cells = workbook->tables.at(0).rows.at(0).cells;
  EXPECT_EQ(cells.at(0).look, NumberLook());
  EXPECT_EQ(cells.at(1).look, (NumberLook{6, 0, false}));
  EXPECT_EQ(cells.at(2).look, (NumberLook{1, 0, true}));
}

TEST(Xlsx, TellsAnEmptyTextOfAFormulaFromNoValue) {
  EXPECT_EQ(cellsOf("<row><c t=\"str\"><f>A9&amp;B9</f><v></v></c><c t=\"str\"><f>A9</f></c>"
                    "<c><f>A9</f></c><c t=\"str\"><f>A9</f><v/></c></row>"),
            "B1==\nC1==\n");
}

TEST(Xlsx, CountsDaysFrom1904WhereTheWorkbookSaysSo) {
  TinyXlsx xlsx;
  xlsx.workbookProperties = "<workbookPr date1904=\"1\"/>";
  xlsx.styles = kFontsAndDates;
  xlsx.sheets = {
      "<sheetData><row><c s=\"1\"><v>44885</v></c><c s=\"1\"><v>0</v></c>"
      "</row></sheetData>"};
  EXPECT_EQ(dumpOf(xlsx.bytes()), "[Tờ 1]\nA1=@2026-11-21\nB1=@1904-01-01\n");
}

TEST(Xlsx, NamesHiddenRowsColumnsAndMerges) {
  TinyXlsx xlsx;
  xlsx.sheets = {
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/>"
      "<col min=\"255\" max=\"16384\" hidden=\"true\"/></cols>"
      "<sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
      "</sheetData><mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B5:XFD1048576\"/>"
      "<mergeCell ref=\"nonsense\"/></mergeCells>"};
  EXPECT_EQ(dumpOf(xlsx.bytes()),
            "[Tờ 1]\nA1=#1\nrow 2 hidden\nA2=#2\nmerge A1:C2\nmerge B5:IV200000\ncolumn 2 hidden\n"
            "column 3 hidden\ncolumn 255 hidden\ncolumn 256 hidden\n");
}

/// Several sheets, in the order of the workbook, by both kinds of part names.
TEST(Xlsx, FindsSheetsThroughTheRelationsOfTheWorkbook) {
  TinyZip zip;
  zip.add("_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"r\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
          "officeDocument\" Target=\"/Book/Main.xml\"/></Relationships>");
  zip.add("book/_rels/main.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"/Other/two.xml\"/>"
          "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"one.xml\"/>"
          "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"chart.xml\"/>"
          "<Relationship Id=\"d\" Type=\"x/worksheet\" Target=\"http://example.com/three.xml\" "
          "TargetMode=\"External\"/></Relationships>");
  zip.add("book/main.xml",
          "<w:workbook xmlns:w=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
          "xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><w:sheets>"
          "<w:sheet name=\"Một\" q:id=\"b\"/><w:sheet name=\"Hình\" q:id=\"c\"/>"
          "<w:sheet name=\"Hai\" q:id=\"a\" state=\"veryHidden\"/><w:sheet name=\"Xa\" q:id=\"d\"/>"
          "</w:sheets></w:workbook>");
  const auto sheet = [](const std::string& value) {
    return "<w:worksheet xmlns:w=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><w:sheetData>"
           "<w:row><w:c><w:v>" +
           value + "</w:v></w:c></w:row></w:sheetData></w:worksheet>";
  };
  zip.add("book\\one.xml", sheet("1"));
  zip.add("other/TWO.xml", sheet("2"));
  EXPECT_EQ(dumpOf(zip.bytes()), "[Một]\nA1=#1\n[Hai] hidden\nA1=#2\n");
}

TEST(Xlsx, DoesWithoutStringsAndStyles) {
  TinyZip zip;
  zip.add("_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>");
  zip.add("w.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
  EXPECT_EQ(dumpOf(zip.bytes()), "");
}

TEST(Xlsx, IgnoresElementsOfOtherVocabularies) {
  EXPECT_EQ(cellsOf("<row><c><v>1</v></c></row><x:row xmlns:x=\"urn:other\"><x:c><x:v>2</x:v></x:c>"
                    "</x:row>"),
            "A1=#1\n");
}

TEST(Xlsx, RefusesWhatContradictsItself) {
  EXPECT_EQ(cellsOf("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"),
            "error sheet.damaged\n");
  EXPECT_EQ(cellsOf("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"),
            "error sheet.damaged\n");
  EXPECT_EQ(cellsOf("<row r=\"0\"><c><v>1</v></c></row>"), "error sheet.damaged\n");
  EXPECT_EQ(cellsOf("<row><c r=\"1A\"><v>1</v></c></row>"), "error sheet.damaged\n");
  EXPECT_EQ(cellsOf("<row><c t=\"s\"><v>0</v></c></row>"), "error sheet.damaged\n");
  EXPECT_EQ(cellsOf("<row><c><v>1</v></row>"), "error sheet.damaged\n");
}

TEST(Xlsx, RefusesTwoSheetsThatAreOnePart) {
  TinyXlsx xlsx;
  TinyZip zip = xlsx.zip();
  std::string bytes = zip.bytes();
  EXPECT_EQ(outcomeOf(bytes), "read");
  TinyZip twice;
  twice.add("_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>");
  twice.add("_rels/w.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>");
  twice.add("w.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            "<sheets><sheet name=\"1\" r:id=\"a\"/><sheet name=\"2\" r:id=\"a\"/></sheets>"
            "</workbook>");
  twice.add("s.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
  EXPECT_EQ(outcomeOf(twice.bytes()), "sheet.damaged");
}

}  // namespace
}  // namespace vanthu::sheet
