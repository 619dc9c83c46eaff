#include "fill/copy_certificate.h"

#include <gtest/gtest.h>

#include "support/fill_probe.h"
#include "support/replaced.h"

namespace vanthu::fill {
namespace {

using document::CopyCertificate;

constexpr const char* kRecord = R"({"organName": "Sở X", "codeNumber": 7, "codeNotation": "QĐ-SX",
    "place": "Huế", "issuedDate": "2026-11-20", "signer": {"position": "GIÁM ĐỐC", "fullName": "Lê An"},
    "copy": {"form": "Sao y", "parentOrganName": "UBND thành phố Huế", "organName": "Trường A",
             "codeNumber": 5, "codeNotation": "SY-TA", "place": "Huế", "issuedDate": "2026-11-25",
             "to": [{"name": "Các tổ", "purpose": "t/h"}], "archive": "VT",
             "signer": {"authority": "KT. HIỆU TRƯỞNG", "position": "PHÓ HIỆU TRƯỞNG", "fullName": "Trần Lan"}}})";

testing::Example example(const std::string& json) {
  return {
      .tmpl = "---\ntype: x\n---\nThân.\n\n{% appendix title=\"Biểu\" %}\nA\n{% endappendix %}\n",
      .json = json};
}

std::string faultsOf(const std::string& from, const std::string& to) {
  return testing::textOf(example(testing::replaced(kRecord, from, to)));
}

TEST(CopyCertificate, StandsBehindAllAppendicesWithItsOwnHeaderAndClosing) {
  const auto document = testing::fillExample(example(kRecord));
  ASSERT_TRUE(document) << testing::formatAll(document.error());
  const std::string text = document::plainText(*document);
  EXPECT_EQ(text.substr(text.find("BIỂU")),
            "BIỂU\n(Kèm theo x số 07/QĐ-SX ngày 20 tháng 11 năm 2026 của Sở X)\nA\n"
            "UBND THÀNH PHỐ HUẾ\nTRƯỜNG A\nSAO Y\nSố: 05/SY-TA\nHuế, ngày 25 tháng 11 năm 2026\n"
            "Nơi nhận:\n- Các tổ (t/h);\n- Lưu: VT.\nKT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nTrần Lan\n");
}

TEST(CopyCertificate, MarksTheCopiedSignaturesAndTakesTheFields) {
  const auto document = testing::fillExample(example(kRecord));
  ASSERT_TRUE(document);
  const document::Signature* copied = nullptr;
  for (const document::Block& block : document->blocks) {
    if (const auto* closing = std::get_if<document::Closing>(&block))
      copied = &closing->signatures.at(0);
  }
  ASSERT_NE(copied, nullptr);
  EXPECT_TRUE(copied->signedMark);
  EXPECT_EQ(copied->fieldName + copied->agencyFieldName, "");
  EXPECT_NE(document::plainText(*document).find("GIÁM ĐỐC\n(Đã ký)\nLê An\n"), std::string::npos);
  const auto& copy = std::get<CopyCertificate>(document->blocks.back());
  const document::Signature& own = copy.closing.signatures.at(0);
  EXPECT_FALSE(own.signedMark);
  EXPECT_EQ(own.fieldName, "Sig1_Signer");
  EXPECT_EQ(own.agencyFieldName, "SigA_Agency");
  EXPECT_EQ(own.agencyFieldDescription, "Chữ ký số của cơ quan: Trường A");
}

TEST(CopyCertificate, PutsTheLettersOfItsFormBeforeTheAgency) {
  const auto number = [](const char* form, const char* notation) {
    const std::string json =
        testing::replaced(testing::replaced(kRecord, "Sao y", form), "SY-TA", notation);
    const auto document = testing::fillExample(example(json));
    return document ? document::plainText(std::get<CopyCertificate>(document->blocks.back()).number)
                    : testing::formatAll(document.error());
  };
  EXPECT_EQ(number("SAO Y", "TA"), "Số: 05/SY-TA");
  EXPECT_EQ(number("SAO LỤC", "TA"), "Số: 05/SL-TA");
  EXPECT_EQ(number("Trích sao", "TA"), "Số: 05/TrS-TA");
  EXPECT_EQ(number("TRÍCH SAO", "TrS-TA"), "Số: 05/TrS-TA");
}

TEST(CopyCertificate, RefusesOtherFormsAndTheLettersOfAnother) {
  EXPECT_EQ(faultsOf("Sao y", "Bản sao"),
            "/copy/form: lỗi: Hình thức sao phải là SAO Y, SAO LỤC hoặc TRÍCH SAO. "
            "[template.copy-form]\n");
  EXPECT_EQ(faultsOf("SY-TA", "SL-TA"),
            "/copy/codeNotation: lỗi: Ký hiệu của bản SAO Y phải bắt đầu bằng SY-. "
            "[template.copy-notation]\n");
}

TEST(CopyCertificate, LeavesBlanksForANumberAndADateYetToBeGiven) {
  std::string json = testing::replaced(kRecord, "\"codeNumber\": 5,", "");
  json = testing::replaced(json, "\"issuedDate\": \"2026-11-25\",", "");
  testing::Example late = example(json);
  late.options.year = 2026;
  const auto document = testing::fillExample(late);
  ASSERT_TRUE(document);
  const auto& copy = std::get<CopyCertificate>(document->blocks.back());
  EXPECT_TRUE(document::plainText(copy.number).ends_with("\u00A0/SY-TA"));
  EXPECT_TRUE(document::plainText(copy.placeDate).ends_with("năm 2026"));
}

}  // namespace
}  // namespace vanthu::fill
