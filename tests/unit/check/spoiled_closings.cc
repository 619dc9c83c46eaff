// E20-E26.
#include "unit/check/spoiled.h"

namespace vanthu::check {
namespace {

Spoil recipient(size_t index, const char* to) {
  return inClosing([=](Closing& c) { c.recipients[index] = words(to); });
}

Spoil authority(size_t index, const char* to) {
  return inSignature([=](Signature& s) { s.authority[index] = words(to); });
}

Spoil fullName(const char* to) {
  return inSignature([=](Signature& s) { s.fullName = words(to); });
}

Spoil otherPost(const char* to) {
  return inSignature([=](Signature& s) { s.otherPost = words(to); });
}

// With its page number, as a word processor would that keeps nothing together.
void moveClosingToAPage(Pdf& pdf) {
  auto& lines = pdf.pages[0].lines;
  const auto begin = lines.begin() + (&lineOf(pdf, "Nơi nhận") - lines.data());
  read::Page next = pdf.pages[0];
  next.rules.clear();
  next.lines.assign(begin, lines.end());
  lines.erase(begin, lines.end());
  pdf.pages.push_back(next);
  addLine(pdf, 1, "PHÓ GIÁM", "2", 93.5, 35);
}

}  // namespace

Cases spoiledClosings() {
  return {
      {"PostNotBold", rightDecision, bold(Element::post, false), {"E20.bold"}},
      {"PostItalic", rightDecision, italic(Element::post, true), {"E20.italic"}},
      {"PostTooSmall", rightDecision, size(Element::post, 12), {"E20.size"}},
      {"PostInSmallLetters", rightDecision, authority(1, "Phó Giám đốc"), {"E20.capitals"}},
      {"PostAtTheLeft",
       rightDecision,
       inPdf([](Pdf& pdf) {
         for (const char* line : {"KT. GIÁM", "PHÓ GIÁM", "Trần Quốc"})
           shift(line, -50, 0).pdf(pdf);
       }),
       {"E20.place"}},
      {"PostsNotOnOneAxis", rightDecision, shift("PHÓ GIÁM", 6, 0), {"E20.centre"}},
      {"AuthorityWithoutSpace", rightDecision, authority(0, "KT.GIÁM ĐỐC"), {"E20.abbreviation"}},
      {"AuthorityOfTheParty", rightDecision, authority(0, "K/T GIÁM ĐỐC"), {"E20.abbreviation"}},
      {"AuthorityWithoutDot", rightDecision, authority(0, "TUQ GIÁM ĐỐC"), {"E20.abbreviation"}},
      {"DeputyWithoutPost",
       rightDecision,
       inSignature([](Signature& s) { s.authority.pop_back(); }),
       {"E20.deputy"}},
      {"SignatureMissing",
       rightDecision,
       inClosing([](Closing& c) { c.signatures.clear(); }),
       {"E20.missing"}},
      {"SignatureAlone", rightDecision, inPdf(moveClosingToAPage), {"E20.alone"}},
      {"NoRoomToSign",
       rightDecision,
       inProfile([](Profile& p) { p.closing.signatureSpace = 10_mm; }),
       {"E21.space"}},
      {"OtherPostInCapitals", rightDecision, otherPost("GIÁM ĐỐC SỞ TÀI CHÍNH"), {"E22.capitals"}},
      {"OtherPostItalic",
       rightDecision,
       {.document = otherPost("Ủy viên Hội đồng").document,
        .profile = italic(Element::otherPost, true).profile},
       {"E22.italic"}},
      {"OtherPostTooSmall",
       rightDecision,
       {.document = otherPost("Ủy viên Hội đồng").document,
        .profile = size(Element::otherPost, 12).profile},
       {"E22.size"}},
      {"NameMissing",
       rightDecision,
       inSignature([](Signature& s) { s.fullName.clear(); }),
       {"E23.missing"}},
      {"NameNotBold", rightDecision, bold(Element::fullName, false), {"E23.bold"}},
      {"NameItalic", rightDecision, italic(Element::fullName, true), {"E23.italic"}},
      {"NameTooLarge", rightDecision, size(Element::fullName, 15), {"E23.size"}},
      {"NameInCapitals", rightDecision, fullName("TRẦN QUỐC KHÁNH"), {"E23.capitals"}},
      {"NameNotUnderThePost", rightDecision, shift("Trần Quốc", 8, 0), {"E23.centre"}},
      {"NameWithATitle", rightDecision, fullName("TS. Trần Quốc Khánh"), {"E23.titles"}},
      {"RecipientsMissing",
       rightDecision,
       inClosing([](Closing& c) { c.recipientsLabel.clear(), c.recipients.clear(); }),
       {"E24.missing"}},
      {"LabelWithoutColon",
       rightDecision,
       inClosing([](Closing& c) { c.recipientsLabel = words("Nơi nhận"); }),
       {"E24.wording"}},
      {"LabelInCapitals",
       rightDecision,
       inClosing([](Closing& c) { c.recipientsLabel = words("NƠI NHẬN:"); }),
       {"E24.capitals", "E24.wording"}},
      {"LabelNotBold", rightDecision, bold(Element::recipientsLabel, false), {"E24.bold"}},
      {"LabelUpright", rightDecision, italic(Element::recipientsLabel, false), {"E24.italic"}},
      {"LabelTooLarge", rightDecision, size(Element::recipientsLabel, 14), {"E24.size"}},
      {"LabelNotAtTheMargin", rightDecision, shift("Nơi nhận", 5, 0), {"E24.left"}},
      {"LabelNotLevelWithThePost", rightDecision, shift("Nơi nhận", 0, 10), {"E24.level"}},
      {"NoRecipients",
       rightDecision,
       inClosing([](Closing& c) { c.recipients.clear(); }),
       {"E25.missing"}},
      {"RecipientTooLarge", rightDecision, size(Element::recipient, 12), {"E25.size"}},
      {"RecipientBold", rightDecision, bold(Element::recipient, true), {"E25.bold"}},
      {"RecipientItalic", rightDecision, italic(Element::recipient, true), {"E25.italic"}},
      {"RecipientWithoutDash", rightDecision, recipient(1, "UBND tỉnh;"), {"E25.dash"}},
      {"RecipientWithoutSemicolon", rightDecision, recipient(1, "- UBND tỉnh"), {"E25.ending"}},
      {"LastRecipientWithoutStop",
       rightDecision,
       recipient(2, "- Lưu: VT, TCCB"),
       {"E25.last-ending"}},
      {"ArchiveMissing", rightDecision, recipient(2, "- Cổng thông tin."), {"E25.archive"}},
      {"ArchiveWithoutColon", rightDecision, recipient(2, "- Lưu VT, TCCB."), {"E25.archive"}},
      {"DrafterTooLarge", rightLetter, size(Element::drafter, 13), {"E26.size"}},
      {"DrafterBold", rightLetter, bold(Element::drafter, true), {"E26.bold"}},
      {"DrafterItalic", rightLetter, italic(Element::drafter, true), {"E26.italic"}},
  };
}

}  // namespace vanthu::check
