#include "layout/closing.h"

#include <gtest/gtest.h>

#include "layout/signature_geometry.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Closing;
using page::Rect;

constexpr double kExact = 0.01;  // mm

bool overlap(const Rect& a, const Rect& b) {
  return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

Rect boxOf(const page::TextRun& run) {
  const Length ascent = scale(run.size, 8911, 10000), height = scale(run.size, 11074, 10000);
  return {run.origin.x, run.origin.y - ascent, Length::millimetres(right(run) - left(run)), height};
}

TEST(Closing, PutsNoiNhanAtTheMarginAndTheSignatureInTheRightHalf) {
  const page::Pages pages = pagesOf({linesOfText(2), closing()});
  const page::TextRun label = find(pages, "Nơi nhận:")->run, post = find(pages, "GIÁM ĐỐC")->run,
                      name = find(pages, "Vũ Liên Oanh")->run, line = find(pages, "UBND")->run;
  EXPECT_NEAR(left(label), 30, kExact);
  EXPECT_EQ(label.style, fonts::Style::boldItalic);
  EXPECT_EQ(line.size, 11_pt);
  EXPECT_NEAR(centre(post), 153.75, kExact);
  EXPECT_NEAR(centre(name), 153.75, kExact);
  EXPECT_NEAR(top(label), top(post), kExact);
  EXPECT_NEAR(top(name) - top(post), (14_pt).millimetres() * 1.1499 + 25, 0.05);
  const std::vector<Found> body = findAll(pages, "abc");
  const double bodyBottom = top(body.back().run) + (14_pt).millimetres() * 1.1499 * 1.15;
  EXPECT_NEAR(top(post) - bodyBottom, (12_pt).millimetres(), 0.05);
}

TEST(Closing, FieldsLieAsTheRulesOfElectronicSignaturesSay) {
  const page::Pages pages = pagesOf({linesOfText(2), closing()});
  const std::vector<page::SignatureField> fields = fieldsOn(pages.pages[0]);
  ASSERT_EQ(fields.size(), 2u);
  const Rect &signer = fields[0].place, &seal = fields[1].place;
  EXPECT_EQ(fields[0].name, "Sig1_Signer");
  EXPECT_NEAR(signer.width.millimetres(), 45, kExact);
  EXPECT_NEAR(signer.height.millimetres(), 15, kExact);
  EXPECT_NEAR((signer.left + signer.width / 2).millimetres(), 153.75, kExact);
  EXPECT_EQ(fields[1].name, "SigA_Agency");
  EXPECT_NEAR(seal.width.millimetres(), 36, kExact);
  EXPECT_NEAR(
      (seal.left + seal.width / 2).millimetres(), signer.left.millimetres() + 15 - 18, kExact);
  EXPECT_NEAR((seal.top + seal.height / 2).millimetres(),
              (signer.top + signer.height / 2).millimetres(),
              kExact);
  const page::Tag& tag = pages.tags[static_cast<size_t>(fields[0].tag)];
  EXPECT_EQ(tag.role, page::TagRole::form);
  EXPECT_EQ(tag.alternate, "Chữ ký số của Vũ Liên Oanh");
}

TEST(Closing, ADraftHasNoFields) {
  EXPECT_TRUE(fieldsOn(pagesOf({linesOfText(2), closing(false)}).pages[0]).empty());
}

TEST(Closing, NoSealLiesOnTheRecipientsOrTheBodyOrLeavesTheTextBlock) {
  for (const double diameter : {32.0, 36.0, 42.0}) {
    Closing block = closing();
    block.signatures[0].sealDiameter = Length::millimetres(diameter);
    for (int i = 0; i < 8; ++i)
      block.recipients.insert(block.recipients.begin(),
                              words("- Các phòng giáo dục và đào tạo huyện, thị xã, thành phố;"));
    const page::Pages pages = pagesOf({linesOfText(5), block});
    const Rect seal = fieldsOn(pages.pages[0])[1].place;
    for (const std::string_view beginning : {"- ", "Các", "huyện", "thị", "abc"}) {
      for (const Found& found : findAll(pages, beginning))
        EXPECT_FALSE(overlap(seal, boxOf(found.run))) << found.run.text;
    }
    EXPECT_GE(seal.left.millimetres(), 30 - kExact);
    EXPECT_GE(seal.top.millimetres(), 20 - kExact);
    EXPECT_LE(seal.bottom().millimetres(), 277 + kExact);
  }
}

TEST(Closing, ASealAtTheTopOrTheFootOfAPageStaysInTheTextBlock) {
  Closing block = closing();
  block.signatures[0].sealDiameter = 42_mm;
  for (size_t before = 22; before < 42; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before), block});
    const page::Page& page = pages.pages[find(pages, "GIÁM ĐỐC")->page];
    const Rect seal = fieldsOn(page)[1].place;
    EXPECT_GE(seal.top.millimetres(), 20 - kExact);
    EXPECT_LE(seal.bottom().millimetres(), 277 + kExact);
  }
}

TEST(Closing, MovesWholeToTheNextPageWithTwoLinesOfTheBody) {
  for (size_t before = 25; before < 45; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before), closing()});
    const size_t page = find(pages, "Nơi nhận:")->page;
    EXPECT_EQ(find(pages, "Vũ Liên Oanh")->page, page);
    EXPECT_EQ(find(pages, "Lưu")->page, page);
    size_t lines = 0;
    for (const Found& line : findAll(pages, "abc"))
      lines += line.page == page ? 1 : 0;
    EXPECT_GE(lines, 2u) << before;
  }
}

TEST(Closing, SeveralSignersStandInEqualColumnsWithNamesOnOneLine) {
  Closing block = closing();
  document::Signature second;
  second.authority = {words("TM. BAN CHẤP HÀNH"), words("CHỦ TỊCH")};
  second.fullName = words("Trần Văn Bình");
  second.fieldName = "Sig2_Signer";
  block.signatures.push_back(second);
  const page::Pages pages = pagesOf({linesOfText(2), block});
  EXPECT_NEAR(centre(find(pages, "Vũ Liên Oanh")->run), 71.25, kExact);
  EXPECT_NEAR(centre(find(pages, "Trần Văn Bình")->run), 153.75, kExact);
  EXPECT_EQ(find(pages, "Vũ Liên Oanh")->run.origin.y, find(pages, "Trần Văn Bình")->run.origin.y);
  EXPECT_GT(top(find(pages, "Nơi nhận:")->run), top(find(pages, "Vũ Liên Oanh")->run));
}

TEST(Closing, RecipientsThatFillMoreThanAPageGoOnBelowTheSignature) {
  for (const bool two : {false, true}) {
    Closing block = closing();
    block.recipients.assign(70, words("- Phòng Giáo dục;"));
    block.recipients.push_back(words("- Lưu: VT."));
    if (two)
      block.signatures.push_back(closing(false).signatures[0]);
    const page::Pages pages = pagesOf({linesOfText(2), block});
    EXPECT_EQ(find(pages, "Vũ Liên Oanh")->page, 0u);
    EXPECT_EQ(find(pages, "Nơi nhận:")->page, 0u);
    const std::vector<Found> names = findAll(pages, "Phòng");
    ASSERT_EQ(names.size(), 70u);
    EXPECT_EQ(names[0].page, 0u);
    const double lineOfNames = top(names[1].run) - top(names[0].run);
    EXPECT_GT(lineOfNames, 0);
    for (size_t i = 1; i < names.size(); ++i) {
      EXPECT_EQ(left(names[i].run), left(names[0].run));
      if (names[i].page == names[i - 1].page) {  // no hole where the signature ends
        EXPECT_NEAR(top(names[i].run) - top(names[i - 1].run), lineOfNames, kExact) << i;
      }
    }
    EXPECT_EQ(names[69].page, 1u);
    EXPECT_EQ(find(pages, "Lưu")->page, 1u);
  }
}

TEST(Closing, APostTallerThanAPageIsAFaultThatNamesTheSigner) {
  Closing block = closing();
  block.signatures[0].authority.assign(60, words("GIÁM ĐỐC", "/signer/authority/0"));
  const Diagnostics faults = faultsOf({linesOfText(2), block});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.block-too-tall");
  EXPECT_EQ(faults[0].where.pointer, "/signer/authority/0");
}

TEST(SealPlace, IsMovedRightWhereItWouldLeaveTheTextBlock) {
  const Rect signer{40_mm, 100_mm, 45_mm, 15_mm};
  EXPECT_EQ(sealPlace(signer, 42_mm, 30_mm).left, 30_mm);
  EXPECT_NEAR(sealPlace(signer, 32_mm, 10_mm).left.millimetres(), 40 + 15 - 32, kExact);
}

}  // namespace
}  // namespace vanthu::layout
