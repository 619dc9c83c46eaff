// Files made to hurt: each is refused within two seconds and 64 MiB, by its own reason, in a child
// that has no more; the parent lives on.
#include <gtest/gtest.h>

#include <ctime>

#include "sandbox/filter.h"
#include "sandbox/worker.h"
#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

constexpr const char* kRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

#ifdef __OPTIMIZE__
constexpr int kMostMilliseconds = 2'000;
#else
constexpr int kMostMilliseconds =
    8'000;  // code that is not optimised takes about four times as long
#endif

std::string processorMilliseconds() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return std::to_string(used.tv_sec * 1'000 + used.tv_nsec / 1'000'000);
}

/// What the confined reader answers: the code of its error, or "read". Its processor time is what
/// is held against the two seconds: other tests may run beside it.
std::string outcomeInChild(const std::string& bytes) {
  sandbox::Limits limits;
  limits.memoryBytes = 64ull << 20;
  const Result<std::string> answer = sandbox::runInChild(
      [&] {
        std::string encoded = encode(readSheet(bytes, "bomb"));
        return processorMilliseconds() + "\n" + encoded;
      },
      limits);
  if (!answer)
    return answer.error().front().code;
  const size_t line = answer->find('\n');
  EXPECT_TRUE(sandbox::kSanitized || std::stoi(answer->substr(0, line)) < kMostMilliseconds)
      << answer->substr(0, line) << " ms";
  const Result<Workbook> workbook = decode(answer->substr(line + 1));
  return workbook ? "read" : workbook.error().front().code;
}

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (size_t i = 0; i < times; ++i)
    out += piece;
  return out;
}

std::string numbered(std::string_view before, std::string_view behind, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i)
    out.append(before).append(std::to_string(i * 7'919)).append(behind);
  return out;
}

/// An XLSX whose part `name` is `content`, whatever that is.
std::string withPart(const std::string& name, const std::string& content) {
  TinyZip zip;
  const auto add = [&](const char* part, std::string usual) {
    zip.add(part, name == part ? content : std::move(usual));
  };
  add("_rels/.rels",
      kRelations + std::string("<Relationship Id=\"r\" Type=\"x/officeDocument\" "
                               "Target=\"w.xml\"/></Relationships>"));
  add("_rels/w.xml.rels",
      kRelations + std::string("<Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
                               "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
                               "<Relationship Id=\"c\" Type=\"x/styles\" Target=\"y.xml\"/>"
                               "</Relationships>"));
  const std::string main =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  add("w.xml", "<workbook" + main + "><sheets><sheet name=\"1\" r:id=\"a\"/></sheets></workbook>");
  add("s.xml", "<worksheet" + main + "/>");
  add("t.xml", "<sst" + main + "/>");
  add("y.xml", "<styleSheet" + main + "/>");
  return zip.bytes();
}

constexpr const char* kParts[] = {
    "_rels/.rels", "_rels/w.xml.rels", "w.xml", "s.xml", "t.xml", "y.xml"};

TEST(Bomb, IsNoPartOfTheFileThatCarriesIt) {
  EXPECT_EQ(outcomeInChild(withPart("", "")), "read");
}

TEST(Bomb, OfArchivesInArchivesIsRefused) {
  std::string inner = TinyZip().add("a.xml", std::string(1 << 20, ' ')).bytes();
  for (int level = 0; level < 6; ++level) {
    TinyZip zip;
    for (int i = 0; i < 10; ++i)
      zip.add("lib " + std::to_string(i) + ".zip", inner);
    inner = zip.bytes();
  }
  EXPECT_EQ(outcomeInChild(inner), "sheet.archive");
  EXPECT_EQ(outcomeInChild(withPart("s.xml", inner)), "sheet.damaged");
}

TEST(Bomb, OfSpacesIsRefusedInEachPart) {
  const std::string spaces = "<a>" + std::string(40 << 20, ' ') + "</a>";
  for (const char* part : kParts)
    EXPECT_EQ(outcomeInChild(withPart(part, spaces)), "sheet.bomb") << part;
  TinyZip ods;
  ods.addStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  ods.add("content.xml", spaces);
  EXPECT_EQ(outcomeInChild(ods.bytes()), "sheet.bomb");
}

TEST(Bomb, OfManySmallSheetsIsRefused) {
  const std::string sheet =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" +
      std::string(9 << 20, ' ') + "</worksheet>";
  const std::string packed = deflated(sheet);
  TinyZip zip;
  std::string list;
  std::string relations;
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(i);
    zip.addDeflated("s" + number, packed, crcOf(sheet), sheet.size());
    list += "<sheet name=\"" + number + "\" r:id=\"s" + number + "\"/>";
    relations +=
        "<Relationship Id=\"s" + number + "\" Type=\"x/worksheet\" Target=\"s" + number + "\"/>";
  }
  zip.add("_rels/.rels",
          kRelations + std::string("<Relationship Id=\"r\" Type=\"x/officeDocument\" "
                                   "Target=\"w.xml\"/></Relationships>"));
  zip.add("_rels/w.xml.rels", kRelations + relations + "</Relationships>");
  zip.add("w.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
          "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
              list + "</sheets></workbook>");
  EXPECT_EQ(outcomeInChild(zip.bytes()), "sheet.bomb");
}

TEST(Bomb, OfEntitiesIsRefusedAtTheDoctype) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 10; ++i)
    laughs += "<!ENTITY e" + std::to_string(i) + " \"" +
              repeated("&e" + std::to_string(i - 1) + ";", 10) + "\">";
  laughs += "]><a>&e9;</a>";
  for (const char* part : kParts) {
    EXPECT_EQ(outcomeInChild(withPart(part, laughs)), "sheet.doctype") << part;
    for (const char* other : {"<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                              "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                              "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.com/\">%p;]><a/>",
                              "<!DOCTYPE a><a/>"})
      EXPECT_EQ(outcomeInChild(withPart(part, other)), "sheet.doctype") << part;
  }
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<a>&e;</a>")), "sheet.damaged");
}

TEST(Bomb, OfDeepXmlIsRefused) {
  const std::string deep = repeated("<a>", 200'000) + repeated("</a>", 200'000);
  for (const char* part : kParts)
    EXPECT_EQ(outcomeInChild(withPart(part, deep)), "sheet.too-deep") << part;
  EXPECT_EQ(outcomeInChild(odsOf(deep)), "sheet.too-deep");
  EXPECT_EQ(outcomeInChild(odsOf("", deep)), "sheet.too-deep");
  EXPECT_EQ(outcomeInChild(odsOf("", "", deep)), "sheet.too-deep");
}

TEST(Bomb, OfSharedTextsIsRefused) {
  TinyXlsx flood;
  flood.strings = numbered("<si><t>", "</t></si>", 1'100'000);
  EXPECT_EQ(outcomeInChild(flood.bytes()), "sheet.bomb");
  flood.strings = numbered("<si><t/></si><!--", "-->", 1'100'000);
  EXPECT_EQ(outcomeInChild(flood.bytes()), "sheet.bomb");
}

TEST(Bomb, OfOneLongTextInEveryCellIsRefused) {
  TinyXlsx xlsx;
  xlsx.strings = "<si><t>" + std::string(32'767, 'x') + "</t></si>";
  xlsx.sheets = {"<sheetData><row>" + repeated("<c t=\"s\"><v>0</v></c>", 250) +
                 repeated("</row><row>" + repeated("<c t=\"s\"><v>0</v></c>", 10), 10'000) +
                 "</row></sheetData>"};
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.too-large");
}

TEST(Bomb, OfEverChangingFontsIsRefused) {
  const std::string runs =
      repeated("<r><rPr><rFont val=\"A\"/></rPr><t>x</t></r><r><t>y</t></r>", 4'000);
  TinyXlsx xlsx;
  xlsx.strings = "<si>" + runs + "</si>";
  xlsx.sheets = {"<sheetData>" + numbered("<row><c t=\"s\"><v>0</v></c></row><!--", "-->", 5'000) +
                 "</sheetData>"};
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.too-large");
  std::string rows;
  for (int i = 0; i < 60; ++i)
    rows += "<row><c t=\"inlineStr\"><is>" + runs + "</is></c></row>";
  EXPECT_EQ(outcomeInChild(xlsxOfRows(rows)), "sheet.too-large");
  EXPECT_EQ(
      outcomeInChild(odsOf("<table:table><table:table-row table:number-rows-repeated=\"10000\">"
                           "<table:table-cell><text:p>" +
                               repeated("<text:span text:style-name=\"T\">a</text:span>b", 2'000) +
                               "</text:p></table:table-cell></table:table-row></table:table>",
                           "<style:style style:name=\"T\" style:family=\"text\">"
                           "<style:text-properties fo:font-family=\"A\"/></style:style>")),
      "sheet.too-large");
}

TEST(Bomb, OfAMillionRowsIsRefused) {
  std::string rows;
  std::string csv;
  for (int i = 1; i <= 1'000'000; ++i) {
    const std::string number = std::to_string(i);
    rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + number + "</v></c></row>";
    csv += number + ",Nguyễn Văn " + number + "\n";
  }
  EXPECT_EQ(outcomeInChild(xlsxOfRows(std::move(rows))), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(csv), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(odsOf("<table:table><table:table-row table:number-rows-repeated="
                                 "\"1000000\"><table:table-cell office:value-type=\"float\" "
                                 "office:value=\"1\"/></table:table-row></table:table>")),
            "sheet.too-large");
}

TEST(Bomb, OfEmptyRowsAndCellsIsRefused) {
  EXPECT_EQ(outcomeInChild(std::string(60 << 20, '\n')), "sheet.empty");
  EXPECT_EQ(outcomeInChild("a" + std::string(60 << 20, '\n')), "sheet.too-large");
  EXPECT_EQ(outcomeInChild("a" + std::string(60 << 20, ',')), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(xlsxOfRows("<row r=\"1048577\"/>")), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(xlsxOfRows("<row>" + repeated("<c/>", 16'385) + "</row>")),
            "sheet.too-large");
}

TEST(Bomb, OfRepeatedCellsOfOdsIsRefused) {
  const auto repeat = [](const char* cells, const char* rows) {
    return odsOf("<table:table><table:table-row table:number-rows-repeated=\"" + std::string(rows) +
                 "\"><table:table-cell office:value-type=\"string\" "
                 "table:number-columns-repeated=\"" +
                 cells +
                 "\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
  };
  EXPECT_EQ(outcomeInChild(repeat("256", "200000")), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(repeat("4294967296", "1")), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(repeat("1", "99999999999999999999")), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(odsOf("<table:table><table:table-row><table:table-cell><text:p><text:s "
                                 "text:c=\"4000000000\"/></text:p></table:table-cell>"
                                 "</table:table-row></table:table>")),
            "sheet.too-large");
}

TEST(Bomb, OfNamesThatLeadOutIsRefused) {
  for (const char* name : {"../../etc/cron.d/x",
                           "xl/../../x",
                           "/etc/passwd",
                           "..",
                           "xl/..",
                           "..\\..\\x",
                           "C:\\x",
                           "a/../b",
                           "x\ny"})
    EXPECT_EQ(outcomeInChild(TinyXlsx().zip().add(name, "x").bytes()), "sheet.bad-name") << name;
  EXPECT_EQ(outcomeInChild(TinyXlsx().zip().add("xl/..x/y...xml", "x").bytes()), "read");
}

TEST(Bomb, OfATargetThatLeadsOutFindsNothing) {
  EXPECT_EQ(outcomeInChild(withPart(
                "_rels/w.xml.rels",
                kRelations + std::string("<Relationship Id=\"a\" Type=\"x/worksheet\" "
                                         "Target=\"../../../../etc/passwd\"/></Relationships>"))),
            "sheet.damaged");
}

TEST(Bomb, OfTwoPartsOfOneNameIsRefused) {
  EXPECT_EQ(outcomeInChild(TinyXlsx().zip().add("xl/Workbook.xml", "x").bytes()),
            "sheet.duplicate-part");
}

TEST(Bomb, OfEndlessTagsAndCommentsIsRefused) {
  const std::string mixed = numbered("", " ", 1'000'000);
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<a b=\"" + mixed + "\"/>")), "sheet.bomb");
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<!--" + mixed + "--><a/>")), "sheet.bomb");
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<a><?x " + mixed + "?></a>")), "sheet.bomb");
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<" + std::string(5 << 20, 'a') + "/>")),
            "sheet.bomb");
}

TEST(Bomb, OfEverNewNamesIsRefused) {
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<a>" + numbered("<b", "/>", 1'000'000) + "</a>")),
            "sheet.bomb");
  EXPECT_EQ(outcomeInChild(withPart("s.xml", "<a" + numbered(" b", "=\"\"", 100'000) + "/>")),
            "sheet.bomb");
}

TEST(Bomb, OfStylesFontsAndMergesIsRefused) {
  TinyXlsx xlsx;
  xlsx.styles = "<cellXfs>" + numbered("<xf fontId=\"", "\"/>", 200'000) + "</cellXfs>";
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.bomb");
  xlsx.styles = "<fonts>" + numbered("<font><name val=\"", "\"/></font>", 200'000) + "</fonts>";
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.bomb");
  xlsx.styles = "<numFmts>" + numbered("<numFmt numFmtId=\"", "\"/>", 200'000) + "</numFmts>";
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.bomb");
  xlsx.styles.clear();
  xlsx.sheets = {"<mergeCells>" + numbered("<mergeCell ref=\"A1:B2\" x=\"", "\"/>", 200'000) +
                 "</mergeCells>"};
  EXPECT_EQ(outcomeInChild(xlsx.bytes()), "sheet.too-large");
  EXPECT_EQ(outcomeInChild(odsOf("", numbered("<style:style style:name=\"", "\"/>", 200'000))),
            "sheet.bomb");
}

TEST(Bomb, OfEntriesIsRefusedBeforeTheyAreRead) {
  TinyZip many;
  for (int i = 0; i < 65'000; ++i)
    many.addStored(std::to_string(i), "");
  EXPECT_EQ(outcomeInChild(many.bytes()), "sheet.bomb");
  EXPECT_EQ(outcomeInChild(many.claim(5).bytes()), "sheet.bomb");
  EXPECT_EQ(outcomeInChild(TinyXlsx().zip().claim(60'000).bytes()), "sheet.bomb");
}

TEST(Bomb, OfOtherPackingIsRefused) {
  EXPECT_EQ(outcomeInChild(TinyXlsx().zip().addStored("x", "y").flags(1).bytes()),
            "sheet.encrypted");
  for (const uint16_t method : std::initializer_list<uint16_t>{1, 9, 12, 14, 93, 95, 99})
    EXPECT_EQ(outcomeInChild(
                  TinyZip().addStored("_rels/.rels", "not deflated so").method(method).bytes()),
              "sheet.damaged")
        << method;
}

TEST(Bomb, ThatLiesAboutItsLengthIsRefused) {
  const std::string spaces(40 << 20, ' ');
  TinyZip zip;
  zip.addDeflated("_rels/.rels", deflated(spaces), crcOf(spaces), 10);
  const std::string outcome = outcomeInChild(zip.bytes());
  EXPECT_TRUE(outcome == "sheet.bomb" || outcome == "sheet.damaged") << outcome;
}

TEST(Bomb, LeavesTheParentAbleToReadTheNextFile) {
  const std::string spaces = "<a>" + std::string(50 << 20, ' ') + "</a>";
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(outcomeInChild(withPart("s.xml", spaces)), "sheet.bomb");
    EXPECT_EQ(outcomeInChild(TinyXlsx().bytes()), "read");
  }
}

}  // namespace
}  // namespace vanthu::sheet
