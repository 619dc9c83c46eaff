// E7-E9, E19, marks, the address line.
#include "unit/check/spoiled.h"

namespace vanthu::check {
namespace {

Spoil addressee(size_t index, const char* to) {
  return inDocument([=](Document& d) { first<document::Addressees>(d).names[index] = words(to); });
}

// The rules of a frame are the only red ones.
void eraseRed(Pdf& pdf) {
  std::erase_if(pdf.pages[0].rules, [](const read::Rule& rule) { return rule.color.red > 0.5F; });
}

void eraseFrameOf(Pdf& pdf, std::string_view words) {
  const read::TextLine& line = lineOf(pdf, words);
  std::erase_if(pdf.pages[0].rules, [&](const read::Rule& rule) {
    return rule.y1 > line.top - 15_pt && rule.y2 < line.bottom + 15_pt;
  });
}

}  // namespace

Cases spoiledTitles() {
  return {
      {"TypeNotBold", rightPlan, bold(Element::typeName, false), {"E7.bold"}},
      {"TypeItalic", rightPlan, italic(Element::typeName, true), {"E7.italic"}},
      {"TypeTooSmall", rightPlan, size(Element::typeName, 12), {"E7.size"}},
      {"TypeAtTheLeft", rightPlan, align(Element::typeName, Align::left), {"E7.centre"}},
      {"TypeInSmallLetters",
       rightPlan,
       inTitle([](Title& t) { t.typeName = words("Kế hoạch"); }),
       {"E7.capitals"}},
      {"TypeUnknown",
       rightPlan,
       inTitle([](Title& t) { t.typeName = words("THÔNG ĐIỆP"); }),
       {"E7.type"}},
      {"TypeMissing",
       rightPlan,
       inDocument([](Document& d) { d.blocks.erase(d.blocks.begin() + 1); }),
       {"E7.missing"}},
      {"TypeOf13PtInTheCircular", rightPlan, size(Element::typeName, 13), {"E7.size"}, "TT01"},
      {"SubjectNotBold", rightPlan, bold(Element::subject, false), {"E8.bold"}},
      {"SubjectItalic", rightPlan, italic(Element::subject, true), {"E8.italic"}},
      {"SubjectTooLarge", rightPlan, size(Element::subject, 15), {"E8.size"}},
      {"SubjectAtTheLeft", rightDecision, align(Element::subject, Align::left), {"E8.centre"}},
      {"SubjectInCapitals",
       rightDecision,
       inTitle([](Title& t) { t.subject = words("VỀ VIỆC TẶNG GIẤY KHEN CHO CÁ NHÂN"); }),
       {"E8.capitals"}},
      {"SubjectMissing", rightPlan, inTitle([](Title& t) { t.subject.clear(); }), {"E8.missing"}},
      {"SubjectWithoutRule", rightDecision, withoutRuleUnder("Về việc"), {"E8.rule-missing"}},
      {"SubjectRuleDashed",
       rightDecision,
       inPdf([](Pdf& pdf) { ruleUnderLine(pdf, "Về việc").dashed = true; }),
       {"E8.rule-solid"}},
      {"SubjectUnderlined",
       rightDecision,
       inPdf([](Pdf& pdf) {
         read::Rule& rule = ruleUnderLine(pdf, "Về việc");
         rule.y1 = rule.y2 = lineOf(pdf, "Về việc").baseline + 1.5_pt;
       }),
       {"E8.underlined"}},
      {"LetterSubjectBold", rightLetter, bold(Element::letterSubject, true), {"E9.bold"}},
      {"LetterSubjectItalic", rightLetter, italic(Element::letterSubject, true), {"E9.italic"}},
      {"LetterSubjectTooLarge", rightLetter, size(Element::letterSubject, 14), {"E9.size"}},
      {"LetterSubjectInCapitals",
       rightLetter,
       inHead([](Head& h) { h.subject = words("V/V HƯỚNG DẪN BÌNH XÉT"); }),
       {"E9.capitals"}},
      {"LetterSubjectTooNearTheNumber",
       rightLetter,
       inProfile([](Profile& p) { p.letterhead.subjectGap = 1_pt; }),
       {"E9.gap"}},
      {"LetterSubjectMissing",
       rightLetter,
       inHead([](Head& h) { h.subject.clear(); }),
       {"E9.missing"}},
      {"AddresseesBold", rightLetter, bold(Element::addressees, true), {"E19.bold"}},
      {"AddresseesItalic", rightLetter, italic(Element::addressees, true), {"E19.italic"}},
      {"AddresseesTooSmall", rightLetter, size(Element::addressees, 12), {"E19.size"}},
      {"AddresseeInCapitals", rightLetter, addressee(1, "- CÁC TRƯỜNG HỌC."), {"E19.capitals"}},
      {"AddresseeWithoutSemicolon",
       rightLetter,
       addressee(0, "- Ủy ban nhân dân các xã, phường"),
       {"E19.ending"}},
      {"LastAddresseeWithoutStop",
       rightLetter,
       addressee(1, "- Các trường trung học phổ thông"),
       {"E19.ending"}},
      {"AddresseeWithoutDash",
       rightLetter,
       addressee(1, "Các trường trung học phổ thông."),
       {"E19.dash"}},
      {"AddresseeNotUnderTheColon", rightLetter, shift("- Các trường", 10, 0), {"E19.align"}},
      {"UrgencyBlack",
       rightLetter,
       inPdf([](Pdf& pdf) { lineOf(pdf, "HỎA TỐC").runs[0].color = {}; }),
       {"M2.colour"}},
      {"UrgencyNotBold", rightLetter, bold(Element::urgencyMark, false), {"M2.bold"}},
      {"UrgencyItalic", rightLetter, italic(Element::urgencyMark, true), {"M2.italic"}},
      {"UrgencyTooSmall", rightLetter, size(Element::urgencyMark, 12), {"M2.size"}},
      {"UrgencyInSmallLetters",
       rightLetter,
       inHead([](Head& h) { h.urgency = words("Hỏa tốc"); }),
       {"M2.box", "M2.capitals"}},
      {"UrgencyWithoutFrame", rightLetter, inPdf(eraseRed), {"M2.box"}},
      {"UrgencyFrameTooLarge",
       rightLetter,
       inProfile([](Profile& p) { p.marks.height = 12_mm; }),
       {"M2.box"}},
      {"CirculationNotBold", rightLetter, bold(Element::circulationMark, false), {"M5.bold"}},
      {"CirculationItalic", rightLetter, italic(Element::circulationMark, true), {"M5.italic"}},
      {"CirculationTooSmall", rightLetter, size(Element::circulationMark, 11), {"M5.size"}},
      {"CirculationInSmallLetters",
       rightLetter,
       inHead([](Head& h) { h.circulation = words("Lưu hành nội bộ"); }),
       {"M5.capitals"}},
      {"CirculationWithoutFrame",
       rightLetter,
       inPdf([](Pdf& pdf) { eraseFrameOf(pdf, "LƯU HÀNH"); }),
       {"M5.box"}},
      {"AddressTooLarge", rightLetter, size(Element::addressLine, 13), {"E27.size"}},
      {"AddressBold", rightLetter, bold(Element::addressLine, true), {"E27.bold"}},
      {"AddressItalic", rightLetter, italic(Element::addressLine, true), {"E27.italic"}},
      {"AddressWithoutRule",
       rightLetter,
       inPdf([](Pdf& pdf) {
         std::erase_if(pdf.pages[0].rules,
                       [](const read::Rule& rule) { return rule.x2 - rule.x1 > 160_mm; });
       }),
       {"E27.rule-missing"}},
  };
}

}  // namespace vanthu::check
