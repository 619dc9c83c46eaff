#include "tiny_workbook.h"

#include <gtest/gtest.h>

namespace vanthu::sheet {
namespace {

constexpr const char* kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kMain =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr const char* kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kOds =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    " office:version=\"1.3\"";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + "/" + type + "\" Target=\"" +
         target + "\"/>";
}

std::string relations(const std::string& inside) {
  return std::string(kXml) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inside + "</Relationships>";
}

std::string element(const std::string& name, const std::string& inside) {
  return kXml + ("<" + name) + kMain + ">" + inside + "</" + name + ">";
}

const char* markOf(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::text:
      return "";
    case Cell::Kind::number:
      return "#";
    case Cell::Kind::date:
      return "@";
    case Cell::Kind::boolean:
      return "?";
    case Cell::Kind::error:
      return "!";
  }
  return "";
}

std::string dump(const Row& row, const Cell& cell) {
  std::string out =
      cellName(row.index, cell.column) + "=" + (cell.formula ? "=" : "") + markOf(cell);
  if (cell.kind != Cell::Kind::text)
    return out + cell.text + "\n";
  std::string joined;
  for (const Run& run : cell.runs) {
    out += (run.font.empty() ? "" : "{" + run.font + "}") + run.text;
    joined += run.text;
  }
  EXPECT_EQ(joined, cell.text);
  return out + "\n";
}

}  // namespace

TinyZip TinyXlsx::zip() const {
  TinyZip zip;
  zip.add("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
  std::string list;
  std::string inside;
  for (size_t i = 1; i <= sheets.size(); ++i) {
    const std::string number = std::to_string(i);
    list +=
        "<sheet name=\"Tờ " + number + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\"/>";
    inside += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    zip.add("xl/worksheets/sheet" + number + ".xml", element("worksheet", sheets[i - 1]));
  }
  inside += relation("t", "sharedStrings", "/xl/sharedStrings.xml");
  inside += relation("y", "styles", "../xl/./styles.xml");
  zip.add("xl/_rels/workbook.xml.rels", relations(inside));
  zip.add("xl/workbook.xml",
          std::string(kXml) + "<workbook" + kMain + " xmlns:r=\"" + kRelations + "\">" +
              workbookProperties + "<sheets>" + list + "</sheets></workbook>");
  zip.add("xl/sharedStrings.xml", element("sst", strings));
  zip.add("xl/styles.xml", element("styleSheet", styles));
  return zip;
}

std::string xlsxOfRows(std::string rows) {
  TinyXlsx xlsx;
  xlsx.sheets = {"<sheetData>" + std::move(rows) + "</sheetData>"};
  return xlsx.bytes();
}

std::string odsOf(std::string_view tables, std::string_view automatic, std::string_view common) {
  TinyZip zip;
  zip.addStored("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  zip.add("META-INF/manifest.xml",
          std::string(kXml) +
              "<manifest:manifest "
              "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
  zip.add("styles.xml",
          kXml + ("<office:document-styles" + std::string(kOds)) + ">" + std::string(common) +
              "</office:document-styles>");
  zip.add("content.xml",
          kXml + ("<office:document-content" + std::string(kOds)) + "><office:automatic-styles>" +
              std::string(automatic) +
              "</office:automatic-styles><office:body><office:spreadsheet>" + std::string(tables) +
              "</office:spreadsheet></office:body></office:document-content>");
  return zip.bytes();
}

std::string dump(const Result<Workbook>& workbook) {
  if (!workbook)
    return "error " + workbook.error().front().code + "\n";
  std::string out;
  for (const Table& table : workbook->tables) {
    out += "[" + table.name + "]" + (table.hidden ? " hidden" : "") + "\n";
    for (const Row& row : table.rows) {
      out += row.hidden ? "row " + std::to_string(row.index + 1) + " hidden\n" : "";
      for (const Cell& cell : row.cells)
        out += dump(row, cell);
    }
    for (const Merge& merge : table.merges)
      out += "merge " + cellName(merge.firstRow, merge.firstColumn) + ":" +
             cellName(merge.lastRow, merge.lastColumn) + "\n";
    for (const uint32_t column : table.hiddenColumns)
      out += "column " + std::to_string(column + 1) + " hidden\n";
  }
  return out;
}

std::string dumpOf(std::string_view bytes) {
  return dump(readSheet(bytes, "danh-sach"));
}

std::string outcomeOf(std::string_view bytes) {
  const Result<Workbook> workbook = readSheet(bytes, "danh-sach");
  if (workbook)
    return "read";
  const Diagnostic& first = workbook.error().front();
  EXPECT_FALSE(first.message.vi.empty() || first.message.en.empty());
  EXPECT_EQ(first.where.file, "danh-sach");
  return first.code;
}

}  // namespace vanthu::sheet
