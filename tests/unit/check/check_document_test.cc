// What checkDocument tells of whole papers: order, severity, profile, drafts, forms.
#include "check/check_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/check/plants.h"

namespace vanthu::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CheckDocument, FindsNothingInRightPapers) {
  for (const auto paper : {goodDecision, goodPlan, goodLetter, goodMinutes}) {
    const Document document = paper();
    EXPECT_THAT(told(findingsOn(document)), IsEmpty()) << document.meta.typeName;
  }
}

TEST(CheckDocument, TellsWhereAFaultIsAndHowToMendIt) {
  Document document = goodDecision();
  basis(2, "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;")(document);
  const Findings findings = findingsOn(document);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].place.quote, "98/2023/NĐ-CP");
  EXPECT_EQ(findings[0].message.vi,
            "Nghị định số 98/2023/NĐ-CP chỉ có hiệu lực đến hết ngày 30/6/2025.");
  EXPECT_EQ(findings[0].fix.vi, "Thay bằng Nghị định số 152/2025/NĐ-CP.");
}

TEST(CheckDocument, TellsFindingsInReadingOrder) {
  Document document = goodPlan();
  recipients({"- UBND tỉnh."})(document);
  organ("SỞ GD&ĐT")(document);
  words("Gắn với", "Gắn với  kế hoạch , của tỉnh.")(document);
  EXPECT_THAT(told(findingsOn(document)),
              ElementsAre("E4.abbreviated /organName",
                          "text.double-space /sections/0/body",
                          "text.space-before /sections/0/body",
                          "E25.archive /archive"));
}

TEST(CheckDocument, TakesANumberThatWasPutInBetween) {
  Document document = goodPlan();
  number("Số: 07a/KH-SGDĐT")(document);
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
}

TEST(CheckDocument, LeavesTheSymbolsOfJointPapersToTheOffices) {
  Document document = goodPlan();
  document.meta.typeName = "Kế hoạch liên tịch";
  for (const char* symbol : {"KHLT-SGDĐT-CĐGD", "KH-SGDĐT-CĐGD"}) {
    number("Số: 05/" + std::string(symbol))(document);
    EXPECT_THAT(told(findingsOn(document)), IsEmpty()) << symbol;
  }
  number("Số: 05/QĐ-SGDĐT")(document);
  EXPECT_THAT(told(findingsOn(document)), ElementsAre("E5.type-unknown /codeNumber"));
}

TEST(CheckDocument, CountsSectionsAndTheirPartsApart) {
  Document document = goodPlan();
  const auto division = [](const char* label, document::Role role) {
    Paragraph paragraph;
    paragraph.role = role;
    paragraph.label = label;
    paragraph.text = field("/regulation", "QUY ĐỊNH CHUNG");
    return paragraph;
  };
  std::vector<document::Block> divisions = {division("Chương I", document::Role::chapter),
                                            division("Mục 1", document::Role::section),
                                            division("Tiểu mục 1", document::Role::section),
                                            division("Tiểu mục 2", document::Role::section),
                                            division("Mục 2", document::Role::section),
                                            division("Tiểu mục 1", document::Role::section),
                                            division("Chương II", document::Role::chapter),
                                            division("Mục 1", document::Role::section)};
  document.blocks.insert(document.blocks.begin() + 3, divisions.begin(), divisions.end());
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
  std::get<Paragraph>(document.blocks[7]).label = "Mục 3";
  EXPECT_THAT(told(findingsOn(document)), ElementsAre("label.order /regulation"));
}

TEST(CheckDocument, OnlyWarnsByDaysThatNobodyRead) {
  LegalBasisTable table;
  table.texts = {{"Nghị định", "152/2025/NĐ-CP", "", Date{2027, 1, 1}, {}, "", false}};
  const Findings findings = checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, &table});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-yet-unverified /basis/2"));
  EXPECT_EQ(findings[0].severity, Severity::warning);
}

// 07/2014 was replaced by 01/2024, which was replaced in its turn.
TEST(CheckDocument, NamesTheReplacementThatIsInForce) {
  Document document = goodDecision();
  basis(2, "Căn cứ Thông tư số 07/2014/TT-BNV ngày 29 tháng 8 năm 2014 của Bộ Nội vụ;")(document);
  const Findings findings = findingsOn(document);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].fix.vi, "Thay bằng Thông tư số 15/2025/TT-BNV.");
}

TEST(CheckDocument, GoesNotRoundARingOfReplacements) {
  LegalBasisTable table;
  table.texts = {{"Nghị định", "152/2025/NĐ-CP", "", {}, Date{2025, 12, 31}, "1/2020/NĐ-CP", true},
                 {"Nghị định", "1/2020/NĐ-CP", "", {}, Date{2020, 12, 31}, "152/2025/NĐ-CP", true}};
  EXPECT_THAT(told(checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, &table})),
              ElementsAre("legal.expired /basis/2"));
}

TEST(CheckDocument, SaysThatValidityWasNotLookedAt) {
  const Findings findings = checkDocument(goodDecision(), {"ND30", {2026, 11, 20}, nullptr});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-evaluated"));
  EXPECT_EQ(findings[0].severity, Severity::notEvaluated);
}

TEST(CheckDocument, LeavesTheGapsOfADraftAlone) {
  Document document = goodPlan();
  for (document::Inlines* inlines : {&nth<Letterhead>(document).organ,
                                     &nth<Letterhead>(document).number,
                                     &nth<Title>(document).subject,
                                     &nth<Closing>(document).signatures.front().fullName})
    for (document::Inline& each : *inlines) {
      std::get<document::Text>(each).text = "[thiếu]";
      std::get<document::Text>(each).missing = true;
    }
  EXPECT_THAT(told(findingsOn(document)), IsEmpty());
}

TEST(CheckDocument, AsksNoFormatOfAForm) {
  Document form;
  form.meta.typeName = "Đăng ký";
  Paragraph line;
  line.text = field("/fullName", "Họ và tên: Cao Thị Thu Trang");
  form.blocks.push_back(line);
  EXPECT_THAT(told(findingsOn(form)), IsEmpty());
}

// Circular 01/2011: what was not read there only warns.

TEST(CheckDocument, FailsNoPaperOfTheCircularByTheDecree) {
  Document document = goodDecision();
  basis(1, "Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003;")(document);
  basis(3, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ,")(document);
  placeDate("Quảng Ninh, ngày 9 tháng 4 năm 2019")(document);
  document.meta.issuedDate = Date{2019, 4, 9};
  for (size_t n : {0u, 2u})
    basis(n, "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;")(document);
  const Findings findings = findingsOn(document, "TT01");
  EXPECT_THAT(told(findings), ElementsAre("E6.zero /issuedDate", "E10.order /basis/1"));
  for (const Finding& finding : findings)
    EXPECT_EQ(finding.severity, Severity::warning) << finding.rule;
}

TEST(CheckDocument, ExpectsACommaBehindTheLastBasisOfTheCircular) {
  const Document document = goodDecision();
  EXPECT_THAT(told(findingsOn(document, "TT01")), ::testing::Contains("E10.last-ending /basis/3"));
}

TEST(CheckDocument, TellsWhatIsNotYetInForce) {
  const Document document = goodDecision();
  const Findings findings =
      checkDocument(document, {"ND30", {2025, 6, 20}, &installedLegalBasis()});
  ASSERT_THAT(told(findings), ElementsAre("legal.not-yet-in-force /basis/2"));
  EXPECT_EQ(findings[0].fix.vi, "Lúc đó còn hiệu lực: Nghị định số 98/2023/NĐ-CP.");
}

}  // namespace
}  // namespace vanthu::check
