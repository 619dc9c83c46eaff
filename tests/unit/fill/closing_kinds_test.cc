// What the front matter's `closing` changes: minutes, councils, joint papers (the-thuc.md §5).
#include <gtest/gtest.h>

#include "support/fill_probe.h"

namespace vanthu::fill {
namespace {

using document::Closing;
using document::Letterhead;

document::Document documentOf(const std::string& front,
                              const std::string& json,
                              bool draft = false) {
  fill::Options options;
  options.draft = draft;
  const auto document = testing::fillExample(
      {.tmpl = "---\ntype: x\n" + front + "---\nThân.\n", .json = json, .options = options});
  if (!document) {
    ADD_FAILURE() << testing::formatAll(document.error());
    return {};
  }
  return *document;
}

Closing closing(const std::string& front, const std::string& json, bool draft = false) {
  return std::get<Closing>(documentOf(front, json, draft).blocks.back());
}

std::string faults(const std::string& front, const std::string& json) {
  return testing::textOf({.tmpl = "---\ntype: x\n" + front + "---\nThân.\n", .json = json});
}

std::string authority(const document::Signature& signature) {
  std::string out;
  for (const document::Inlines& line : signature.authority)
    out += (out.empty() ? "" : "/") + document::plainText(line);
  return out;
}

constexpr const char* kTwo = R"({"organName": "Sở X", "place": "Huế", "issuedDate": "2026-11-20",
    "signers": [{"fullName": "Trần Văn Bình"}, {"fullName": "Vũ Liên Oanh"}]})";

TEST(Minutes, AreSignedByTheSecretaryAndTheChairmanWhoHasTheSeal) {
  const Closing block = closing("closing: minutes\n", kTwo);
  ASSERT_EQ(block.signatures.size(), 2u);
  EXPECT_EQ(authority(block.signatures[0]), "THƯ KÝ");
  EXPECT_EQ(authority(block.signatures[1]), "CHỦ TỌA");
  EXPECT_EQ(block.signatures[0].fieldName, "Sig1_Signer");
  EXPECT_EQ(block.signatures[1].fieldName, "Sig2_Signer");
  EXPECT_EQ(block.signatures[0].agencyFieldName, "");
  EXPECT_EQ(block.signatures[0].agencyFieldDescription, "");
  EXPECT_EQ(block.signatures[1].agencyFieldName, "SigA_Agency");
  EXPECT_EQ(block.signatures[1].agencyFieldDescription, "Chữ ký số của cơ quan: Sở X");
  EXPECT_EQ(block.signatures[1].fieldDescription, "Chữ ký số của Vũ Liên Oanh, Chủ tọa");
}

TEST(Minutes, KeepThePostsThatTheRecordGives) {
  const Closing block = closing(
      "closing: minutes\n",
      R"({"signers": [{"position": "Người ghi", "fullName": "A"}, {"position": "Chủ trì", "fullName": "B"}]})");
  EXPECT_EQ(authority(block.signatures.at(0)), "NGƯỜI GHI");
  EXPECT_EQ(authority(block.signatures.at(1)), "CHỦ TRÌ");
}

TEST(Minutes, HaveNoPlaceAndDateInTheLetterhead) {
  const document::Document minutes = documentOf("closing: minutes\n", kTwo);
  const document::Document other = documentOf("", kTwo);
  EXPECT_TRUE(std::get<Letterhead>(minutes.blocks.front()).placeDate.empty());
  EXPECT_EQ(document::plainText(std::get<Letterhead>(other.blocks.front()).placeDate),
            "Huế, ngày 20 tháng 11 năm 2026");
  EXPECT_EQ(minutes.meta.issuedDate, (Date{2026, 11, 20}));
}

TEST(Minutes, WantTwoSigners) {
  EXPECT_EQ(faults("closing: minutes\n", R"({"signer": {"fullName": "A"}})"),
            "/signers: lỗi: Biên bản cần đúng hai người ký: thư ký và chủ tọa. [template.signers]\n"
            "  gợi ý: Ghi trong “signers”, theo thứ tự từ trái sang phải.\n");
  EXPECT_EQ(
      closing("closing: minutes\n", R"({"signer": {"fullName": "A"}})", true).signatures.size(),
      1u);  // a draft may still lack one
}

TEST(Council, SignsOnBehalfOfAllWithThePostInTheAgency) {
  const Closing block = closing("closing: council\n",
                                R"({"signer": {"fullName": "A", "otherPost": "Giám đốc Sở X"}})");
  EXPECT_EQ(authority(block.signatures.at(0)), "TM. HỘI ĐỒNG/CHỦ TỊCH");
  EXPECT_EQ(document::plainText(block.signatures[0].otherPost), "Giám đốc Sở X");
  EXPECT_EQ(block.signatures[0].fieldDescription, "Chữ ký số của A, Chủ tịch");
}

TEST(Council, KeepsThePowersThatTheRecordGives) {
  const Closing deputy = closing(
      "closing: council\n",
      R"({"signer": {"authority": ["TM. Hội đồng", "KT. Chủ tịch"], "position": "Phó Chủ tịch", "fullName": "A", "otherPost": "Phó Giám đốc Sở X"}})");
  EXPECT_EQ(authority(deputy.signatures.at(0)), "TM. HỘI ĐỒNG/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH");
  const Closing member = closing(
      "closing: council\n",
      R"({"signer": {"position": "Ủy viên thường trực", "fullName": "A", "otherPost": "Chánh Văn phòng"}})");
  EXPECT_EQ(authority(member.signatures.at(0)), "TM. HỘI ĐỒNG/ỦY VIÊN THƯỜNG TRỰC");
}

TEST(Council, MustNameThePostUnlessItHasNoSeal) {
  EXPECT_EQ(
      faults("closing: council\n", R"({"signer": {"fullName": "A"}})"),
      "/signer: lỗi: Người ký thay mặt hội đồng dùng dấu của cơ quan phải ghi chức vụ ở cơ quan "
      "đó. [template.council-post]\n"
      "  gợi ý: Ghi chức vụ ấy trong “otherPost”.\n");
  const Closing block =
      closing("closing: council\nseal: false\n",
              R"({"signer": {"position": "Chủ tịch Hội đồng", "fullName": "A"}})");
  EXPECT_EQ(authority(block.signatures.at(0)), "CHỦ TỊCH HỘI ĐỒNG");
  EXPECT_EQ(block.signatures[0].agencyFieldName, "");
}

TEST(Joint, GivesEachAgencyItsSeal) {
  const Closing block = closing(
      "closing: joint\n",
      R"({"organName": "Sở X", "signers": [{"position": "GIÁM ĐỐC SỞ X", "fullName": "A"}, {"position": "CHỦ TỊCH CÔNG ĐOÀN", "fullName": "B"}]})");
  ASSERT_EQ(block.signatures.size(), 2u);
  EXPECT_EQ(block.signatures[0].agencyFieldName, "SigA_Agency");
  EXPECT_EQ(block.signatures[0].agencyFieldDescription, "Chữ ký số của cơ quan: Sở X");
  EXPECT_EQ(block.signatures[1].fieldName, "Sig2_Signer");
  EXPECT_EQ(block.signatures[1].agencyFieldName, "SigB_Agency");
  EXPECT_EQ(block.signatures[1].agencyFieldDescription,
            "Chữ ký số của cơ quan do B, CHỦ TỊCH CÔNG ĐOÀN đại diện");
}

TEST(Joint, WantsTwoSignersAtLeast) {
  EXPECT_EQ(faults("closing: joint\n", R"({"signer": {"fullName": "A"}})"),
            "/signers: lỗi: Văn bản liên tịch cần từ hai người ký. [template.signers]\n"
            "  gợi ý: Ghi trong “signers”, theo thứ tự từ trái sang phải.\n");
}

TEST(Drafter, StandsWithTheNumberOfCopiesUnderTheRecipients) {
  const auto drafter = [](const std::string& json) {
    return document::plainText(closing("", json).drafter);
  };
  EXPECT_EQ(drafter(R"({"to": ["Sở"], "drafter": "pl", "issuedAmount": 300})"), "PL.(300)");
  EXPECT_EQ(drafter(R"({"to": ["Sở"], "drafter": "PL.", "issuedAmount": 300})"), "PL.(300)");
  EXPECT_EQ(drafter(R"({"to": ["Sở"], "drafter": "PL"})"), "PL.");
  EXPECT_EQ(drafter(R"({"to": ["Sở"], "issuedAmount": 12})"), "(12)");
  EXPECT_EQ(drafter(R"({"to": ["Sở"]})"), "");
  EXPECT_EQ(document::plainText(closing("drafter: \"{{ sign }}\"\n", R"({"sign": "TBL"})").drafter),
            "TBL.");
}

}  // namespace
}  // namespace vanthu::fill
