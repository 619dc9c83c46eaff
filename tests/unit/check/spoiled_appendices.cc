// A1-A4.
#include "unit/check/spoiled.h"

namespace vanthu::check {

Cases spoiledAppendices() {
  return {
      {"ReferenceInCapitals",
       rightPlan,
       inAppendix([](Appendix& a) { a.reference = words("PHỤ LỤC"); }),
       {"A2.capitals"}},
      {"ReferenceNotBold", rightPlan, bold(Element::appendixReference, false), {"A2.bold"}},
      {"ReferenceItalic", rightPlan, italic(Element::appendixReference, true), {"A2.italic"}},
      {"ReferenceTooSmall", rightPlan, size(Element::appendixReference, 13), {"A2.size"}},
      {"ReferenceAtTheLeft",
       rightPlan,
       align(Element::appendixReference, Align::left),
       {"A2.centre"}},
      {"SingleAppendixNumbered",
       rightPlan,
       inAppendix([](Appendix& a) { a.reference = words("Phụ lục I"); }),
       {"A2.number"}},
      {"AppendixWithArabicNumber",
       rightPlan,
       inDocument([](Document& d) {
         first<Appendix>(d).reference = words("Phụ lục I");
         Appendix second = first<Appendix>(d);
         second.reference = words("Phụ lục 2");
         d.blocks.emplace_back(second);
       }),
       {"A2.number"}},
      {"AppendixNotMentioned",
       rightPlan,
       rewrite("Các mốc thời gian", "Các đơn vị nghiêm túc triển khai thực hiện./."),
       {"A1.reference"}},
      {"AppendixTitleInSmallLetters",
       rightPlan,
       inAppendix([](Appendix& a) { a.title = words("Các mốc thời gian thực hiện"); }),
       {"A3.capitals"}},
      {"AppendixTitleNotBold", rightPlan, bold(Element::appendixTitle, false), {"A3.bold"}},
      {"AppendixTitleItalic", rightPlan, italic(Element::appendixTitle, true), {"A3.italic"}},
      {"AppendixTitleTooSmall", rightPlan, size(Element::appendixTitle, 12), {"A3.size"}},
      {"AppendixTitleAtTheLeft",
       rightPlan,
       align(Element::appendixTitle, Align::left),
       {"A3.centre"}},
      {"EnclosureUpright", rightPlan, italic(Element::appendixEnclosure, false), {"A4.italic"}},
      {"EnclosureBold", rightPlan, bold(Element::appendixEnclosure, true), {"A4.bold"}},
      {"EnclosureTooSmall", rightPlan, size(Element::appendixEnclosure, 12), {"A4.size"}},
      {"EnclosureAtTheLeft",
       rightPlan,
       align(Element::appendixEnclosure, Align::left),
       {"A4.centre"}},
      {"EnclosureInCapitals",
       rightPlan,
       inAppendix([](Appendix& a) { a.enclosure = words("(KÈM THEO KẾ HOẠCH SỐ 05/KH-SGDĐT)"); }),
       {"A4.capitals"}},
  };
}

}  // namespace vanthu::check
