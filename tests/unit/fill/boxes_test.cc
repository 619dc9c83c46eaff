#include "fill/boxes.h"

#include <gtest/gtest.h>

#include <string>

#include "document/overprint.h"
#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

using document::Box;
using document::BoxSheet;
using testing::Example;
using testing::fillExample;

const std::string kTemplate =
    "---\n"
    "type: Giấy khen\n"
    "layout: boxes\n"
    "page: A4 landscape\n"
    "ground: [{rect: [5, 5, 20, 20], stroke: black}]\n"
    "boxes:\n"
    "  title: {at: [10, 10, 200, 20], text: GIẤY KHEN, heading: true, printed: true}\n"
    "  name: {at: [10, 30, 200, 20], text: \"{{ fullName }}\"}\n"
    "  note: {at: [10, 50, 200, 20], text: [\"{{ unit }}\", \"Số {{ number }}\"]}\n"
    "  sign: {kind: signature, at: [150, 90, 100, 60]}\n"
    "  code: {kind: qr, at: [10, 90, 20, 20], text: \"{{ code }}\"}\n"
    "---\n";

BoxSheet sheetOf(const std::string& json, Options options = {}) {
  const auto document = fillExample({.tmpl = kTemplate, .json = json, .options = options});
  EXPECT_TRUE(document) << toJson(document.error());
  return document ? *document->sheet : BoxSheet();
}

std::vector<std::string> namesOf(const BoxSheet& sheet) {
  std::vector<std::string> names;
  for (const Box& box : sheet.boxes)
    names.push_back(box.name);
  return names;
}

using Names = std::vector<std::string>;

constexpr char kRecord[] =
    R"({"fullName": "Vũ Thị Hoa", "unit": "Trường THPT A", "number": 5, "code": "vt:7f3k",
        "signer": {"authority": "KT. Giám đốc", "position": "Phó Giám đốc", "fullName": "Lê An"}})";

TEST(Boxes, AreFilledInTheirOrder) {
  const BoxSheet sheet = sheetOf(kRecord);
  EXPECT_EQ(namesOf(sheet), (Names{"title", "name", "note", "sign", "code"}));
  EXPECT_EQ(document::plainText(sheet.boxes[2].lines[1]), "Số 5");
  EXPECT_NE(sheet.ground, nullptr);
}

TEST(Boxes, WithoutWordsSignerOrCodeAreLeftOut) {
  const BoxSheet sheet = sheetOf(
      R"({"fullName": "Vũ Thị Hoa", "unit": null, "number": 5, "code": null, "signer": null})");
  EXPECT_EQ(namesOf(sheet), (Names{"title", "name", "note"}));
  EXPECT_EQ(sheet.boxes[2].lines.size(), 1u);
}

TEST(Boxes, GiveTheSignerAndTheAgencyTheirFields) {
  const document::Signature signature = sheetOf(kRecord).boxes[3].signature;
  ASSERT_EQ(signature.authority.size(), 2u);
  EXPECT_EQ(document::plainText(signature.authority[1]), "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(signature.fieldName, "Sig1_Signer");
  EXPECT_EQ(signature.agencyFieldName, "SigA_Agency");
  EXPECT_EQ(signature.fieldDescription, "Chữ ký số của Lê An, Phó Giám đốc");
}

TEST(Boxes, OfADraftSaySoAndHaveNoFields) {
  const BoxSheet sheet = sheetOf(kRecord, {.draft = true});
  EXPECT_EQ(document::plainText(sheet.boxes.front().lines.front()), "DỰ THẢO");
  EXPECT_EQ(sheet.boxes[4].signature.fieldName, "");
}

TEST(Boxes, AreTooFewForTheSigners) {
  const auto document =
      fillExample({.tmpl = kTemplate,
                   .json = R"({"fullName": "A", "unit": "B", "number": 1, "code": "c", "signers": [
           {"position": "Giám đốc", "fullName": "Lê An"},
           {"position": "Chủ tịch", "fullName": "Trần Bình"}]})"});
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().front().code, "template.signers");
  EXPECT_EQ(document.error().front().where.pointer, "/signers/1");
}

TEST(Boxes, ReadOutInTheirOrderWithoutTheCode) {
  const auto document = fillExample({.tmpl = kTemplate, .json = kRecord});
  ASSERT_TRUE(document);
  EXPECT_EQ(document::plainText(*document),
            "GIẤY KHEN\nVũ Thị Hoa\nTrường THPT A\nSố 5\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê An\n");
}

TEST(Overprint, LeavesOutWhatTheStockShows) {
  BoxSheet sheet = sheetOf(kRecord);
  document::keepUnprinted(sheet);
  EXPECT_EQ(namesOf(sheet), (Names{"name", "note", "sign", "code"}));
  EXPECT_EQ(sheet.ground, nullptr);
}

}  // namespace
}  // namespace vanthu::fill
