// E1-E6.
#include <utility>

#include "unit/check/spoiled.h"

namespace vanthu::check {

Cases spoiledHeaders() {
  return {
      {"NationTooLarge", rightPlan, size(Element::nation, 14), {"E1.size"}},
      {"NationNotBold", rightPlan, bold(Element::nation, false), {"E1.bold"}},
      {"NationItalic", rightPlan, italic(Element::nation, true), {"E1.italic"}},
      {"NationMisspelt",
       rightPlan,
       inHead([](Head& h) { h.nation = words("CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM"); }),
       {"E1.wording"}},
      {"NationInSmallLetters",
       rightPlan,
       inHead([](Head& h) { h.nation = words("Cộng hòa xã hội chủ nghĩa Việt Nam"); }),
       {"E1.capitals"}},
      {"NationMissing", rightPlan, inHead([](Head& h) { h.nation.clear(); }), {"E1.missing"}},
      {"NationOnTwoLines",
       rightPlan,
       inPdf([](Pdf& pdf) {
         addLine(pdf, 0, "CỘNG HÒA", "VIỆT NAM", 103.3, 74);
         lineOf(pdf, "CỘNG HÒA").runs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA";
       }),
       {"E1.one-line"}},
      {"NationAtTheLeft",
       rightPlan,
       inPdf([](Pdf& pdf) {
         moveRule(ruleUnderLine(pdf, "Độc lập"), -90_mm);
         moveRule(ruleUnderLine(pdf, "SỞ GIÁO"), 90_mm);
         for (const char* line : {"CỘNG HÒA", "Độc lập"})
           shift(line, -90, 0).pdf(pdf);
         for (const char* line : {"UBND TỈNH", "SỞ GIÁO"})
           shift(line, 90, 0).pdf(pdf);
       }),
       {"E1.place"}},
      {"MottoTooSmall", rightPlan, size(Element::motto, 12), {"E2.size"}},
      {"MottoNotBold", rightPlan, bold(Element::motto, false), {"E2.bold"}},
      {"MottoItalic", rightPlan, italic(Element::motto, true), {"E2.italic"}},
      {"MottoWithLongDashes",
       rightPlan,
       inHead([](Head& h) { h.motto = words("Độc lập – Tự do – Hạnh phúc"); }),
       {"E2.wording"}},
      {"MottoWithTooManyCapitals",
       rightPlan,
       inHead([](Head& h) { h.motto = words("Độc Lập - Tự Do - Hạnh Phúc"); }),
       {"E2.capitals"}},
      {"MottoMissing", rightPlan, inHead([](Head& h) { h.motto.clear(); }), {"E2.missing"}},
      {"MottoWithoutRule", rightPlan, withoutRuleUnder("Độc lập"), {"E2.rule-missing"}},
      {"MottoRuleTooShort",
       rightPlan,
       inPdf([](Pdf& pdf) { ruleUnderLine(pdf, "Độc lập").x2 -= 20_mm; }),
       {"E2.rule-length"}},
      {"MottoRuleDashed",
       rightPlan,
       inPdf([](Pdf& pdf) { ruleUnderLine(pdf, "Độc lập").dashed = true; }),
       {"E2.rule-solid"}},
      {"MottoUnderlined",
       rightPlan,
       inPdf([](Pdf& pdf) {
         read::Rule& rule = ruleUnderLine(pdf, "Độc lập");
         rule.y1 = rule.y2 = lineOf(pdf, "Độc lập").baseline + 1.5_pt;
       }),
       {"E2.underlined"}},
      {"MottoNotUnderTheNation", rightPlan, shift("Độc lập", 8, 0), {"E2.place"}},
      {"ParentBold", rightPlan, bold(Element::parentOrgan, true), {"E3.bold"}},
      {"MottoOnTwoLines",
       rightPlan,
       inPdf([](Pdf& pdf) {
         addLine(pdf, 0, "Độc lập", "Hạnh phúc", 119.4, 94);
         lineOf(pdf, "Độc lập").runs[0].text = "Độc lập - Tự do -";
       }),
       {"E2.one-line"}},
      {"ParentItalic", rightPlan, italic(Element::parentOrgan, true), {"E3.italic"}},
      {"ParentTooSmall", rightPlan, size(Element::parentOrgan, 11), {"E3.size"}},
      {"ParentInSmallLetters",
       rightPlan,
       inHead([](Head& h) { h.parentOrgan = words("Ủy ban nhân dân tỉnh"); }),
       {"E3.capitals"}},
      {"AgencyNotLevelWithTheNation", rightPlan, shift("UBND TỈNH", 0, 8), {"E3.level"}},
      {"AgencyNotBold", rightPlan, bold(Element::organ, false), {"E4.bold"}},
      {"AgencyItalic", rightPlan, italic(Element::organ, true), {"E4.italic"}},
      {"AgencyTooSmall", rightPlan, size(Element::organ, 11), {"E4.size"}},
      {"AgencyMissing",
       rightPlan,
       inHead([](Head& h) { h.organ.clear(), h.parentOrgan.clear(); }),
       {"E4.missing"}},
      {"AgencyInSmallLetters",
       rightPlan,
       inHead([](Head& h) { h.organ = words("Sở Giáo dục và Đào tạo"); }),
       {"E4.capitals"}},
      {"AgencyRuleDashed",
       rightPlan,
       inPdf([](Pdf& pdf) { ruleUnderLine(pdf, "SỞ GIÁO").dashed = true; }),
       {"E4.rule-solid"}},
      {"AgencyUnderlined",
       rightPlan,
       inPdf([](Pdf& pdf) {
         read::Rule& rule = ruleUnderLine(pdf, "SỞ GIÁO");
         rule.y1 = rule.y2 = lineOf(pdf, "SỞ GIÁO").baseline + 1.5_pt;
       }),
       {"E4.underlined"}},
      {"AgencyWithoutRule", rightPlan, withoutRuleUnder("SỞ GIÁO"), {"E4.rule-missing"}},
      {"RulesTooLong",
       rightPlan,
       inProfile([](Profile& p) { p.rules.lengthShare = 700; }),
       {"E4.rule-length", "E8.rule-length"}},
      {"RulesTooShort",
       rightPlan,
       inProfile([](Profile& p) { p.rules.lengthShare = 200; }),
       {"E4.rule-length", "E8.rule-length"}},
      {"NumberMissing", rightPlan, inHead([](Head& h) { h.number.clear(); }), {"E5.missing"}},
      {"NumberTooLarge", rightPlan, size(Element::number, 14), {"E5.size"}},
      {"NumberBold", rightPlan, bold(Element::number, true), {"E5.bold"}},
      {"NumberItalic", rightPlan, italic(Element::number, true), {"E5.italic"}},
      {"NumberWithoutColon",
       rightPlan,
       inHead([](Head& h) { h.number = words("Số 05/KH-SGDĐT"); }),
       {"E5.form"}},
      {"NumberWithASpace",
       rightPlan,
       inHead([](Head& h) { h.number = words("Số: 05 /KH-SGDĐT"); }),
       {"E5.spaces"}},
      {"SymbolWithSpaces",
       rightPlan,
       inHead([](Head& h) { h.number = words("Số: 05/KH - SGDĐT"); }),
       {"E5.spaces"}},
      {"NumberWithoutZero",
       rightPlan,
       inHead([](Head& h) { h.number = words("Số: 5/KH-SGDĐT"); }),
       {"E5.leading-zero"}},
      {"SymbolInSmallLetters",
       rightPlan,
       inHead([](Head& h) { h.number = words("Số: 05/kh-sgdđt"); }),
       {"E5.symbol"}},
      {"PlaceDateMissing", rightPlan, inHead([](Head& h) { h.placeDate.clear(); }), {"E6.missing"}},
      {"PlaceDateUpright", rightPlan, italic(Element::placeDate, false), {"E6.italic"}},
      {"PlaceDateInCapitals",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("QUẢNG NINH, NGÀY 09 THÁNG 4 NĂM 2026"); }),
       {"E6.capitals", "E6.form"}},
      {"PlaceDateBold", rightPlan, bold(Element::placeDate, true), {"E6.bold"}},
      {"PlaceDateTooSmall", rightPlan, size(Element::placeDate, 12), {"E6.size"}},
      {"PlaceWithoutComma",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("Quảng Ninh ngày 09 tháng 4 năm 2026"); }),
       {"E6.form"}},
      {"DateInFigures",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("Quảng Ninh, 09/4/2026"); }),
       {"E6.form"}},
      {"DayWithoutZero",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("Quảng Ninh, ngày 9 tháng 4 năm 2026"); }),
       {"E6.zero"}},
      {"MonthWithZero",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("Quảng Ninh, ngày 09 tháng 04 năm 2026"); }),
       {"E6.zero"}},
      {"NoSuchDay",
       rightPlan,
       inHead([](Head& h) { h.placeDate = words("Quảng Ninh, ngày 31 tháng 4 năm 2026"); }),
       {"E6.date"}},
      {"DateNotLevelWithTheNumber", rightPlan, shift("Quảng Ninh, ngày", 0, 7), {"E6.level"}},
      {"HeadAgain",
       rightPlan,
       inAppendix([](Appendix& a) {
         a.reference.clear(), a.title.clear(), a.enclosure.clear();
         Document other = rightPlan();
         a.blocks.insert(a.blocks.begin(), {first<Head>(other), first<Title>(other)});
       }),
       {"E1.repeated"}},
  };
}

}  // namespace vanthu::check
