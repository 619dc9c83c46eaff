// What the regulation permits is no fault: every permitted extreme, kind of closing and kind of
// part stays without a finding, and so do all samples.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "check/check_pdf.h"
#include "support/samples.h"
#include "unit/check/spoiled.h"

namespace vanthu::check {
namespace {

using document::Paragraph;

struct Right {
  const char* name;
  Document (*paper)();
  Spoil change = {};
  const char* profile = "ND30";
};

void PrintTo(const Right& right, std::ostream* out) {
  *out << right.name;
}

class RightPaper : public ::testing::TestWithParam<Right> {};

TEST_P(RightPaper, HasNoFindings) {
  const Right& right = GetParam();
  const Findings findings = findingsOf(right.paper(), right.change, right.profile);
  EXPECT_TRUE(findings.empty()) << listed(findings);
}

Spoil margins(double left, double right, double top, double bottom) {
  return inProfile([=](Profile& p) {
    p.page.left = Length::millimetres(left);
    p.page.right = Length::millimetres(right);
    p.page.top = Length::millimetres(top);
    p.page.bottom = Length::millimetres(bottom);
  });
}

Spoil agency(const char* parent, const char* organ) {
  return inHead([=](Head& h) { h.parentOrgan = words(parent), h.organ = words(organ); });
}

Spoil signedBy(std::vector<std::string> authority) {
  return inSignature([=](Signature& s) {
    s.authority.clear();
    for (const std::string& line : authority)
      s.authority.push_back(words(line));
  });
}

Document decisionOfTheCircular() {
  Document document = rightDecision();
  paragraph(document, "Theo đề nghị").text = words("Theo đề nghị của Trưởng phòng Tổ chức cán bộ,");
  return document;
}

Document minutes() {
  Document document = rightPlan();
  first<Title>(document).typeName = words("BIÊN BẢN");
  first<Head>(document).placeDate.clear();
  Closing& closing = first<Closing>(document);
  Signature secretary = closing.signatures.front();
  secretary.authority = {words("THƯ KÝ")};
  secretary.fullName = words("Nguyễn Thị Mai");
  closing.signatures.front().authority = {words("CHỦ TỌA")};
  closing.signatures.insert(closing.signatures.begin(), secretary);
  return document;
}

Document jointPlan() {
  Document document = rightPlan();
  Closing& closing = first<Closing>(document);
  Signature third = closing.signatures.front();
  third.authority = {words("TM. BAN THƯỜNG VỤ"), words("CHỦ TỊCH")};
  third.fullName = words("Lê Thị Thu Hà");
  for (int i = 0; i < 3; ++i)
    closing.signatures.push_back(third);
  return document;
}

Document twoAppendices() {
  Document document = rightPlan();
  first<Appendix>(document).reference = words("Phụ lục I");
  Appendix second = first<Appendix>(document);
  second.reference = words("Phụ lục II");
  second.orientation = Appendix::Orientation::landscape;
  document.blocks.emplace_back(second);
  return document;
}

// Decision that approves a regulation (A7).
Document approvedText() {
  Document document = rightDecision();
  Document regulation = rightRegulation();
  Head& head = first<Head>(regulation);
  head.number.clear();
  head.placeDate.clear();
  regulation.blocks.pop_back();
  Appendix text;
  text.enclosure = words("(Kèm theo Quyết định số 05/QĐ-SGDĐT ngày 09 tháng 4 năm 2026)");
  text.blocks = regulation.blocks;
  document.blocks.emplace_back(text);
  return document;
}

Document copiedDecision() {
  Document document = rightDecision();
  document::CopyCertificate copy;
  copy.parentOrgan = words("UBND TỈNH QUẢNG NINH");
  copy.organ = words("TRƯỜNG THPT UÔNG BÍ");
  copy.form = words("SAO Y");
  copy.number = words("Số: 12/SY-THPTUB");
  copy.placeDate = words("Uông Bí, ngày 20 tháng 4 năm 2026");
  copy.closing = first<Closing>(document);
  first<Closing>(document).signatures.front().signedMark = true;
  document.blocks.emplace_back(copy);
  return document;
}

INSTANTIATE_TEST_SUITE_P(
    Plain,
    RightPaper,
    ::testing::Values(Right{"Plan", rightPlan},
                      Right{"Decision", rightDecision},
                      Right{"Letter", rightLetter},
                      Right{"Regulation", rightRegulation},
                      Right{"PlanOfTheCircular", rightPlan, {}, "TT01"},
                      Right{"DecisionOfTheCircular", decisionOfTheCircular, {}, "TT01"},
                      Right{"LetterOfTheCircular", rightLetter, {}, "TT01"},
                      Right{"Minutes", minutes},
                      Right{"FourSigners", jointPlan},
                      Right{"TwoAppendices", twoAppendices},
                      Right{"ApprovedText", approvedText},
                      Right{"CopiedDecision", copiedDecision}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Extremes,
    RightPaper,
    ::testing::Values(
        Right{"AllSmall", rightPlan, inProfile([](Profile& p) {
                for (layout::ElementStyle& style : p.styles)
                  style.size = style.size == 14_pt ? 13_pt : style.size;
                p.styles[static_cast<size_t>(Element::appendixReference)].size = 14_pt;
              })},
        Right{"WideMargins", rightPlan, margins(35, 20, 25, 25)},
        Right{"NarrowMargins", rightLetter, margins(30, 15, 20, 20)},
        Right{"SingleSpacing", rightPlan, inBodyStyles([](auto& s) { s.lineSpacing = 1000; })},
        Right{"OpenSpacing", rightPlan, inBodyStyles([](auto& s) { s.lineSpacing = 1500; })},
        Right{"ShortIndent", rightLetter, inBodyStyles([](auto& s) { s.firstIndent = 10_mm; })},
        Right{"LargeGaps", rightPlan, inBodyStyles([](auto& s) { s.spaceBefore = 12_pt; })},
        Right{"LargeNation", rightPlan, size(Element::nation, 13)},
        Right{"LargeMotto", rightPlan, size(Element::motto, 14)},
        Right{"LargePlaceDate", rightPlan, size(Element::placeDate, 14)},
        Right{"LargeAgency", rightPlan, size(Element::organ, 13)},
        Right{"LargeLetterSubject", rightLetter, size(Element::letterSubject, 13)},
        Right{"SmallPageNumber", rightPlan, size(Element::pageNumber, 13)},
        Right{"LongRules", rightPlan, inProfile([](Profile& p) { p.rules.lengthShare = 500; })},
        Right{"ShortRules", rightPlan, inProfile([](Profile& p) { p.rules.lengthShare = 334; })},
        Right{"LargeNumberOfTheCircular", rightPlan, size(Element::number, 14), "TT01"}),
    [](const auto& info) { return std::string(info.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Wording,
    RightPaper,
    ::testing::Values(
        Right{"NewTonePlacement", rightPlan, inHead([](Head& h) {
                h.nation = words("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
              })},
        Right{"BlanksToFillIn", rightPlan, inHead([](Head& h) {
                h.number = words("Số:        /KH-SGDĐT");
                h.placeDate = words("Quảng Ninh, ngày      tháng      năm 2026");
              })},
        Right{"AgencyOfFourLines",
              rightPlan,
              agency("ĐẠI HỌC QUỐC GIA THÀNH PHỐ HỒ CHÍ MINH",
                     "TRƯỜNG ĐẠI HỌC KHOA HỌC XÃ HỘI VÀ NHÂN VĂN")},
        Right{"AgencyWithoutParent", rightPlan, agency("", "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG")},
        Right{"LongPlace", rightPlan, inHead([](Head& h) {
                h.placeDate = words("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026");
              })},
        Right{"MixedSymbol", rightPlan, inHead([](Head& h) {
                h.number = words("Số: 1234/TTr-SGDĐT-GDTrH");
              })},
        Right{"DraftMark", rightPlan, inHead([](Head& h) { h.draftMark = words("DỰ THẢO"); })},
        Right{"ThuongKhan", rightLetter, inHead([](Head& h) { h.urgency = words("THƯỢNG KHẨN"); })},
        Right{"Khan", rightLetter, inHead([](Head& h) { h.urgency = words("KHẨN"); })},
        Right{"OneAddressee", rightLetter, inDocument([](Document& d) {
                first<document::Addressees>(d).names = {words("Bộ Giáo dục và Đào tạo")};
              })},
        Right{"OneLongAddressee", rightLetter, inDocument([](Document& d) {
                first<document::Addressees>(d).names = {
                    words("Thường trực Hội đồng Thi đua - Khen thưởng các cấp, Phòng Văn hóa - Xã "
                          "hội các xã, phường, đặc khu")};
              })},
        Right{"Head", rightDecision, signedBy({"GIÁM ĐỐC"})},
        Right{"ActingHead", rightDecision, signedBy({"Q. GIÁM ĐỐC"})},
        Right{"DeputyOfACommittee",
              rightDecision,
              signedBy({"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"})},
        Right{"ByAuthorisation",
              rightDecision,
              signedBy({"TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"})},
        Right{"OtherPost", rightDecision, inSignature([](Signature& s) {
                s.otherPost = words("Phó Giám đốc Sở Nội vụ");
              })},
        Right{"SignatureFields", rightDecision, inSignature([](Signature& s) {
                s.fieldName = "Sig1_Signer";
                s.agencyFieldName = "SigA_Agency";
                s.fieldDescription = s.agencyFieldDescription = "Chữ ký số";
              })}),
    [](const auto& info) { return std::string(info.param.name); });

/// Of a certificate only that it is not judged.
bool isRight(const engine::Rendered& rendered, const Findings& findings) {
  if (!rendered.document.sheet)
    return findings.empty();
  return findings.size() == 1 && findings.front().rule == "pdf.certificate";
}

class SamplePaper : public ::testing::TestWithParam<std::string> {};

// In both formats and with both kinds of fonts.
TEST_P(SamplePaper, HasNoFindings) {
  for (const char* profile : {"ND30", "TT01"}) {
    for (const pdf::FontPolicy fonts : {pdf::FontPolicy::tight, pdf::FontPolicy::shared}) {
      engine::Options options;
      options.profile = profile;
      options.fonts = fonts;
      const auto rendered = testing::renderSample(GetParam(), options);
      ASSERT_TRUE(rendered) << toJson(rendered.error());
      const auto pdf = read::readPdf(rendered->pdf);
      ASSERT_TRUE(pdf) << toJson(pdf.error());
      const Findings findings = checkPdf(*pdf, {profile});
      EXPECT_TRUE(isRight(*rendered, findings)) << profile << "\n" << listed(findings);
    }
  }
}

// As `vanthu check FILE.pdf` does it, also where the day in box 4 is blank.
TEST_P(SamplePaper, HasNoFindingsInTheFormatThatItsDateChooses) {
  const auto rendered = testing::renderSample(GetParam(), engine::Options());
  ASSERT_TRUE(rendered) << toJson(rendered.error());
  const auto pdf = read::readPdf(rendered->pdf);
  ASSERT_TRUE(pdf) << toJson(pdf.error());
  const Findings findings = checkPdf(*pdf);
  EXPECT_TRUE(isRight(*rendered, findings)) << listed(findings);
}

INSTANTIATE_TEST_SUITE_P(All,
                         SamplePaper,
                         ::testing::ValuesIn(testing::sampleNames()),
                         testing::sampleTestName);

}  // namespace
}  // namespace vanthu::check
