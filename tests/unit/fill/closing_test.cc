#include "fill/closing.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

document::Closing closing(const std::string& front, const std::string& json, bool draft = false) {
  fill::Options options;
  options.draft = draft;
  const auto document = testing::fillExample(
      {.tmpl = "---\ntype: x\n" + front + "---\nThân.\n", .json = json, .options = options});
  if (!document) {
    ADD_FAILURE() << testing::formatAll(document.error());
    return {};
  }
  return std::get<document::Closing>(document->blocks.back());
}

std::string recipients(const std::string& front, const std::string& json) {
  std::string out;
  for (const document::Inlines& line : closing(front, json).recipients)
    out += document::plainText(line) + "\n";
  return out;
}

std::string authority(const document::Signature& signature) {
  std::string out;
  for (const document::Inlines& line : signature.authority)
    out += (out.empty() ? "" : "/") + document::plainText(line);
  return out;
}

TEST(Closing, WritesRecipientsWithPurposeAndMarks) {
  EXPECT_EQ(
      recipients(
          "",
          R"json({"to": [{"name": "UBND tỉnh;", "purpose": "b/c"}, {"name": "Sở", "purpose": "(p/h)"},
                                      {"name": "Các phòng."}], "archive": "VT, TCCB."})json"),
      "- UBND tỉnh (b/c);\n- Sở (p/h);\n- Các phòng;\n- Lưu: VT, TCCB.\n");
  EXPECT_EQ(recipients("", R"({"to": ["UBND tỉnh", "Sở"]})"), "- UBND tỉnh;\n- Sở.\n");
}

TEST(Closing, PutsItsOwnDashesAndMarksInPlaceOfTypedOnes) {
  EXPECT_EQ(recipients("", R"({"to": [{"name": "- UBND tỉnh;"}, "– Sở"], "archive": "–Lưu: VT"})"),
            "- UBND tỉnh;\n- Sở;\n- Lưu: VT.\n");
}

TEST(Closing, KeepsTheFullStopOfAnAbbreviation) {
  EXPECT_EQ(recipients("", R"({"to": ["UBND TP.", "Các xã, TX."]})"),
            "- UBND TP.;\n- Các xã, TX.\n");
}

TEST(Closing, LeavesOutEntriesThatAreMarksOnly) {
  EXPECT_EQ(recipients("", R"({"to": [";", "- ", "Sở", {"name": "."}], "archive": "-"})"),
            "- Sở.\n");
}

TEST(Closing, KeepsCopiesBehindTheArchive) {
  EXPECT_EQ(recipients("", R"({"archive": "VT", "copies": 5})"), "- Lưu: VT, 05 bản.\n");
  EXPECT_EQ(recipients("", R"({"archive": "Lưu: VT", "copies": "02b"})"), "- Lưu: VT, 02b.\n");
}

TEST(Closing, PutsTheTemplatesRecipientsAndTheRecordsTogether) {
  EXPECT_EQ(recipients("recipients: [\"Như Điều {{ n }}\", \"{{ to }}\", {name: \"Website\", "
                       "purpose: \"đăng\"}]\n",
                       R"({"n": 3, "to": [{"name": "Sở"}]})"),
            "- Như Điều 3;\n- Sở;\n- Website (đăng).\n");
}

TEST(Closing, WritesSignersInCapitalsWithTheirFields) {
  const document::Closing block =
      closing("", R"({"organName": "Sở X", "signer": {"authority": ["TM. Hội đồng", "KT. Chủ tịch"],
      "position": "PHÓ CHỦ TỊCH", "fullName": "Vũ Liên Oanh", "otherPost": "Phó Giám đốc"}, "sealDiameter": 34})");
  ASSERT_EQ(block.signatures.size(), 1u);
  const document::Signature& signature = block.signatures[0];
  EXPECT_EQ(authority(signature), "TM. HỘI ĐỒNG/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH");
  EXPECT_EQ(document::plainText(signature.fullName), "Vũ Liên Oanh");
  EXPECT_EQ(document::plainText(signature.otherPost), "Phó Giám đốc");
  EXPECT_EQ(signature.fieldName, "Sig1_Signer");
  EXPECT_EQ(signature.fieldDescription, "Chữ ký số của Vũ Liên Oanh, PHÓ CHỦ TỊCH");
  EXPECT_EQ(signature.agencyFieldName, "SigA_Agency");
  EXPECT_EQ(signature.agencyFieldDescription, "Chữ ký số của cơ quan: Sở X");
  EXPECT_EQ(signature.sealDiameter, Length::millimetres(34));
}

TEST(Closing, ReadsThePostAloudAsItWasTyped) {
  const document::Closing block =
      closing("", R"({"signer": {"position": "CHỦ TỊCH UBND TP. HẠ LONG", "fullName": "Vũ A"}})");
  EXPECT_EQ(block.signatures.at(0).fieldDescription,
            "Chữ ký số của Vũ A, CHỦ TỊCH UBND TP. HẠ LONG");
}

TEST(Closing, GivesSeveralSignersFieldsOfTheirOwn) {
  const document::Closing block =
      closing("", R"({"signers": [{"position": "GIÁM ĐỐC", "fullName": "A"},
      {"position": "CHỦ TỊCH", "fullName": "B"}], "signer": {"fullName": "C"}})");
  ASSERT_EQ(block.signatures.size(), 2u);
  EXPECT_EQ(block.signatures[1].fieldName, "Sig2_Signer");
  EXPECT_TRUE(block.signatures[1].agencyFieldName.empty());
}

TEST(Closing, TakesSignersFromTheFrontMatter) {
  const document::Closing block = closing(
      "letterhead: none\nsignatures: {authority: [\"TM. nhóm\"], position: \"Người đăng ký\", "
      "note: \"(Ký)\", fullName: \"{{ name }}\"}\n",
      R"({"name": "An *"})");
  ASSERT_EQ(block.signatures.size(), 1u);
  EXPECT_EQ(authority(block.signatures[0]), "TM. NHÓM/NGƯỜI ĐĂNG KÝ");
  EXPECT_EQ(document::plainText(block.signatures[0].note), "(Ký)");
  EXPECT_EQ(document::plainText(block.signatures[0].fullName), "An *");
  EXPECT_TRUE(block.signatures[0].fieldName.empty());
  EXPECT_TRUE(block.signatures[0].fieldDescription.empty());
  EXPECT_TRUE(block.signatures[0].agencyFieldName.empty());
}

TEST(Closing, GivesDraftsNoFields) {
  const document::Closing block =
      closing("", R"({"signer": {"position": "X", "fullName": "Y"}})", true);
  EXPECT_TRUE(block.signatures.at(0).fieldName.empty());
  EXPECT_TRUE(block.signatures.at(0).agencyFieldName.empty());
}

TEST(Closing, IsNotThereWithoutRecipientsAndSigners) {
  const auto document = testing::fillExample({.tmpl = "---\ntype: x\n---\nThân.\n"});
  ASSERT_TRUE(document.has_value());
  EXPECT_TRUE(std::holds_alternative<document::Paragraph>(document->blocks.back()));
}

TEST(Closing, RefusesASignerThatIsNoObject) {
  EXPECT_EQ(testing::textOf({.tmpl = "---\ntype: x\n---\n", .json = R"({"signer": "An"})"}),
            "/signer: lỗi: Người ký phải là nhóm trường (position, fullName…), nhưng ở đây là chữ. "
            "[template.wrong-type]\n");
}

TEST(Closing, RefusesASealThatNoAgencyHas) {
  EXPECT_EQ(testing::textOf({.tmpl = "---\ntype: x\n---\n",
                             .json = R"({"signer": {"fullName": "An"}, "sealDiameter": 5})"}),
            "/sealDiameter: lỗi: Đường kính con dấu phải là số nguyên từ 20 đến 60 (mm). "
            "[template.wrong-type]\n");
}

}  // namespace
}  // namespace vanthu::fill
