// Texts that a decision approves (A7), and the chapters they are divided into (E12-E14).
#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

using document::Appendix;
using document::Paragraph;
using document::Role;

constexpr const char* kRecord =
    R"({"parentOrganName": "UBND tỉnh", "organName": "Sở X", "codeNumber": 7,
    "codeNotation": "QĐ-SX", "place": "Huế", "issuedDate": "2026-11-20"})";

document::Document documentOf(const std::string& body, const std::string& front = "") {
  const auto document = testing::fillExample(
      {.tmpl = "---\ntype: Quyết định\n" + front + "---\n" + body, .json = kRecord});
  if (!document) {
    ADD_FAILURE() << testing::formatAll(document.error());
    return {};
  }
  return *document;
}

std::string appendixText(const document::Document& document) {
  document::Document only;
  only.blocks.push_back(document.blocks.back());
  return document::plainText(only);
}

// "chapter Chương I|NHỮNG QUY ĐỊNH" a line.
std::string outline(const std::vector<document::Block>& blocks) {
  std::string out;
  for (const document::Block& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr)
      continue;
    const Role role = paragraph->role;
    out += role == Role::chapter ? "chapter " : role == Role::section ? "section " : "";
    out += paragraph->label + "|" + document::plainText(paragraph->text) + "\n";
  }
  return out;
}

TEST(AttachedText, HasItsOwnHeaderTypeAndTitleOverTheEnclosure) {
  const document::Document document = documentOf(
      "Điều 1. X.\n\n{% appendix type=\"Quy chế\" title=\"Thi đua của Sở\" %}\n# Phạm vi\nA.\n"
      "{% endappendix %}\n",
      "numbering: article\n");
  EXPECT_EQ(appendixText(document),
            "UBND TỈNH\nSỞ X\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            "QUY CHẾ\nThi đua của Sở\n"
            "(Kèm theo Quyết định số 07/QĐ-SX ngày 20 tháng 11 năm 2026 của Sở X)\n"
            "Điều 1. Phạm vi\nA.\n");
}

TEST(AttachedText, IsNoNumberedAppendix) {
  const document::Document document = documentOf(
      "A.\n{% appendix type=\"Quy chế\" title=\"X\" %}\nB\n{% endappendix %}\n"
      "{% appendix title=\"Y\" %}\nC\n{% endappendix %}\n");
  EXPECT_EQ(appendixText(document).substr(0, 12), "Phụ lục\n");
  const auto& attached = std::get<Appendix>(document.blocks[document.blocks.size() - 2]);
  EXPECT_TRUE(attached.reference.empty());
  EXPECT_TRUE(attached.title.empty());
}

TEST(AttachedText, OfAPaperWithoutLetterheadHasNone) {
  const document::Document document =
      documentOf("A.\n{% appendix type=\"Quy chế\" title=\"X\" %}\nB\n{% endappendix %}\n",
                 "letterhead: none\n");
  EXPECT_EQ(appendixText(document), "QUY CHẾ\nX\nB\n");
}

TEST(AttachedText, MayNumberItsHeadingsInItsOwnWay) {
  const document::Document document = documentOf(
      "# Một\n{% appendix type=\"Kế hoạch\" title=\"X\" numbering=article %}\n# Hai\n{% "
      "endappendix %}\n");
  EXPECT_EQ(outline(std::get<Appendix>(document.blocks.back()).blocks), "Điều 1.|Hai\n");
  EXPECT_NE(document::plainText(document).find("I. MỘT./.\n"), std::string::npos);
}

TEST(Divisions, TakeTheirTitleFromTheHeadingOrTheLineBelow) {
  const document::Document document = documentOf(
      "# Chương I. Những quy định\n\n# CHƯƠNG II\nTổ chức *thực hiện*\nTiếp theo.\n\n"
      "# Mục 1: {{ organName }}\n\n# Tiểu mục 1\n\nKhông phải tên.\n\n# Chương III\n1. Khoản\n");
  EXPECT_EQ(outline(document.blocks),
            "chapter Chương I|NHỮNG QUY ĐỊNH\nchapter Chương II|TỔ CHỨC THỰC HIỆN\n|Tiếp theo.\n"
            "section Mục 1|SỞ X\nsection Tiểu mục 1|\n|Không phải tên.\nchapter Chương III|\n"
            "1.|Khoản./.\n");
}

TEST(Divisions, MayStandInTheFieldsOfARecord) {
  const auto document = testing::fillExample(
      {.tmpl = "# {{ heading }}\n{{ body }}\n",
       .json = R"({"heading": "Phần thứ nhất. Kết quả", "body": "# Chương I\nMở đầu\nA"})",
       .schema =
           R"({"properties": {"heading": {}, "body": {"type": "string", "format": "markdown"}}})"});
  ASSERT_TRUE(document);
  EXPECT_EQ(outline(document->blocks),
            "chapter Phần thứ nhất|KẾT QUẢ\nchapter Chương I|MỞ ĐẦU\n|A\n");
}

TEST(Divisions, DoNotStopTheCountOfArticlesButOfSections) {
  const std::string body =
      "# Chương I. A\n# Một\n# Hai\n## Khoản\n# Chương II. B\n# Ba\n## Khoản\n";
  EXPECT_EQ(outline(documentOf(body, "numbering: article\nclosing: none\n").blocks),
            "chapter Chương I|A\nĐiều 1.|Một\nĐiều 2.|Hai\n1.|Khoản\nchapter Chương II|B\n"
            "Điều 3.|Ba\n1.|Khoản\n");
  EXPECT_EQ(
      outline(documentOf(body, "closing: none\n").blocks),
      "chapter Chương I|A\nI.|MỘT\nII.|HAI\n1.|Khoản\nchapter Chương II|B\nI.|BA\n1.|Khoản\n");
}

}  // namespace
}  // namespace vanthu::fill
