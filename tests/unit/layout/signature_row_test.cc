#include "layout/signature_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Closing;
using document::Signature;
using page::Rect;

constexpr double kExact = 0.01;  // mm

Signature signature(std::vector<std::string> authority,
                    std::string_view name,
                    int index,
                    bool seal) {
  Signature out;
  for (const std::string& line : authority)
    out.authority.push_back(words(line, "/" + std::to_string(index)));
  out.fullName = words(name, "/" + std::to_string(index));
  out.fieldName = "Sig" + std::to_string(index + 1) + "_Signer";
  out.fieldDescription = "Chữ ký số";
  if (seal) {
    out.agencyFieldName = std::string("Sig") + static_cast<char>('A' + index) + "_Agency";
    out.agencyFieldDescription = "Chữ ký số của cơ quan";
  }
  return out;
}

// The forms of the-thuc.md §5, from one line to three.
Closing closingOf(size_t signers, bool seals, Length seal) {
  static const std::vector<std::vector<std::string>> kForms = {
      {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"},
      {"Q. GIÁM ĐỐC"},
      {"TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"},
      {"TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ"}};
  Closing out;
  out.recipientsLabel = words("Nơi nhận:");
  out.recipients = {words("- UBND tỉnh;"), words("- Lưu: VT.")};
  out.drafter = words("PL.(300)");
  for (size_t i = 0; i < signers; ++i) {
    out.signatures.push_back(signature(kForms[i % kForms.size()],
                                       "Vũ Liên Oanh",
                                       static_cast<int>(i),
                                       seals && (i == 0 || signers > 1)));
    out.signatures.back().sealDiameter = seal;
  }
  return out;
}

Rect boxOf(const page::TextRun& run) {
  const Length ascent = scale(run.size, 8911, 10000), height = scale(run.size, 11074, 10000);
  return {run.origin.x, run.origin.y - ascent, Length::millimetres(right(run) - left(run)), height};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
}

// Which signature a run belongs to; -1: none.
int ownerOf(const page::TextRun& run) {
  return run.source.pointer.empty() ? -1 : run.source.pointer[1] - '0';
}

class SignatureRows : public ::testing::TestWithParam<std::tuple<size_t, double>> {};

TEST_P(SignatureRows, NoFieldLiesOnTheTextOrTheFieldOfAnother) {
  const auto [signers, seal] = GetParam();
  const page::Pages pages =
      pagesOf({linesOfText(3), closingOf(signers, true, Length::millimetres(seal))});
  const std::vector<page::SignatureField> fields = fieldsOn(pages.pages[0]);
  ASSERT_EQ(fields.size(), signers * 2);
  for (size_t i = 0; i < fields.size(); ++i) {
    const int owner = static_cast<int>(i / 2);  // each signer's, then its agency's
    for (const Found& found : findAll(pages, "")) {
      if (ownerOf(found.run) == owner)
        continue;
      EXPECT_FALSE(overlap(fields[i].place, boxOf(found.run)))
          << fields[i].name << " on " << found.run.text;
    }
    for (size_t k = 0; k < fields.size(); ++k) {
      EXPECT_FALSE(k / 2 != i / 2 && overlap(fields[i].place, fields[k].place)) << fields[i].name;
    }
    EXPECT_GE(fields[i].place.left.millimetres(), 30 - kExact);
    EXPECT_LE(fields[i].place.right().millimetres(), 195 + kExact);
  }
}

TEST_P(SignatureRows, NoTextLiesOnAnother) {
  const auto [signers, seal] = GetParam();
  const page::Pages pages =
      pagesOf({linesOfText(3), closingOf(signers, true, Length::millimetres(seal))});
  const std::vector<Found> all = findAll(pages, "");
  for (size_t i = 0; i < all.size(); ++i) {
    for (size_t k = 0; k < i; ++k)
      EXPECT_FALSE(overlap(boxOf(all[i].run), boxOf(all[k].run)))
          << all[i].run.text << " on " << all[k].run.text;
  }
}

TEST_P(SignatureRows, SignaturesOfARowShareTheirFirstLineTheirSpaceAndTheirNames) {
  const auto [signers, seal] = GetParam();
  const page::Pages pages =
      pagesOf({linesOfText(3), closingOf(signers, false, Length::millimetres(seal))});
  const std::vector<page::SignatureField> fields = fieldsOn(pages.pages[0]);
  std::map<int, std::pair<Length, Length>> rows;  // first line and name of each signature
  for (const Found& found : findAll(pages, "")) {
    const int owner = ownerOf(found.run);
    if (owner < 0)
      continue;
    const auto [row, added] = rows.try_emplace(owner, found.run.origin.y, found.run.origin.y);
    row->second.first = std::min(row->second.first, found.run.origin.y);
    row->second.second = std::max(row->second.second, found.run.origin.y);
  }
  ASSERT_EQ(rows.size(), signers);
  for (size_t i = 1; i < signers; ++i) {
    const bool sameRow = fields[i].place.left > fields[i - 1].place.left;
    const auto &before = rows.at(static_cast<int>(i) - 1), &here = rows.at(static_cast<int>(i));
    EXPECT_EQ(before.first == here.first, sameRow) << i;
    EXPECT_EQ(before.second == here.second, sameRow) << i;
    EXPECT_EQ(fields[i].place.top == fields[i - 1].place.top, sameRow) << i;
  }
}

INSTANTIATE_TEST_SUITE_P(OneToSeven,
                         SignatureRows,
                         ::testing::Combine(::testing::Values(1, 2, 3, 4, 5, 7),
                                            ::testing::Values(32.0, 36.0, 42.0)));

TEST(SignatureRow, ThreeStandSideBySideAndFourInTwoRows) {
  const auto tops = [](size_t signers) {
    const page::Pages pages = pagesOf({linesOfText(3), closingOf(signers, false, 36_mm)});
    std::string out;
    Length last;
    for (const page::SignatureField& field : fieldsOn(pages.pages[0])) {
      out += field.place.top == last ? "=" : "/";
      last = field.place.top;
    }
    return out;
  };
  EXPECT_EQ(tops(2), "/=");
  EXPECT_EQ(tops(3), "/==");
  EXPECT_EQ(tops(4), "/=/=");
  EXPECT_EQ(tops(5), "/==/=");
  EXPECT_EQ(tops(7), "/==/=/=");
}

TEST(SignatureRow, PutsTheDrafterUnderTheRecipients) {
  const page::Pages pages = pagesOf({linesOfText(3), closingOf(1, true, 36_mm)});
  const page::TextRun drafter = find(pages, "PL.(300)")->run, last = find(pages, "Lưu")->run;
  EXPECT_EQ(drafter.size, 11_pt);
  EXPECT_NEAR(left(drafter), 30, kExact);
  EXPECT_NEAR(top(drafter) - top(last), (11_pt).millimetres() * 1.1499, 0.05);
}

TEST(SignatureRow, TheSignedMarkStandsInTheMiddleOfTheSpace) {
  Closing block = closing(false);
  block.signatures[0].signedMark = true;
  const page::Pages pages = pagesOf({linesOfText(3), block});
  const page::TextRun mark = find(pages, "(Đã ký)")->run, post = find(pages, "GIÁM ĐỐC")->run,
                      name = find(pages, "Vũ Liên Oanh")->run;
  EXPECT_NEAR(centre(mark), 153.75, kExact);
  EXPECT_NEAR(top(mark) - top(post), top(name) - top(mark), 0.05);
  EXPECT_EQ(mark.style, fonts::Style::regular);
}

TEST(SignatureRow, PostsStandOverTheNamesAndAreReadBeforeThem) {
  Closing block = closing(false);
  block.signatures[0].otherPost = words("Phó Giám đốc Sở");
  block.signatures[0].signedMark = true;
  block.drafter = words("PL.(300)");
  const page::Pages pages = pagesOf({block});
  EXPECT_LT(top(find(pages, "Phó Giám")->run), top(find(pages, "Vũ Liên")->run));
  EXPECT_EQ(collapsed(page::taggedText(pages)),
            collapsed(document::plainText(documentOf({block}))));
}

}  // namespace
}  // namespace vanthu::layout
