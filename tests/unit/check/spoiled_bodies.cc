// E10-E18, E28.
#include <string>

#include "unit/check/spoiled.h"

namespace vanthu::check {
namespace {

using document::Paragraph;
using document::Role;

Spoil firstIndent(double millimetres) {
  return inBodyStyles([=](auto& style) { style.firstIndent = Length::millimetres(millimetres); });
}

Spoil lineSpacing(int thousandths) {
  return inBodyStyles([=](auto& style) { style.lineSpacing = thousandths; });
}

}  // namespace

Cases spoiledBodies() {
  return {
      {"BasisUpright", rightDecision, italic(Element::basis, false), {"E10.italic"}},
      {"BasisItalicInTheCircular",
       rightDecision,
       {.document =
            [](Document& d) {
              paragraph(d, "Theo đề nghị").text = words("Theo đề nghị của Trưởng phòng Tổ chức,");
            },
        .profile = [](Profile& p) { p.styles[static_cast<size_t>(Element::basis)].italic = true; }},
       {"E10.italic"},
       "TT01"},
      {"BasisEndsWithAComma",
       rightDecision,
       rewrite("Căn cứ Luật", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022,"),
       {"E10.ending"}},
      {"LastBasisEndsWithASemicolon",
       rightDecision,
       rewrite("Theo đề nghị", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ;"),
       {"E10.last-ending"}},
      {"BodyTooSmall",
       rightLetter,
       inBodyStyles([](auto& style) { style.size = 12_pt; }),
       {"E11.size"}},
      {"BodyOfTwoSizes", rightPlan, size(Element::item, 13), {"E11.one-size"}},
      {"BodyItalic",
       rightLetter,
       inBodyStyles([](auto& style) { style.italic = true; }),
       {"E11.style"}},
      {"BodyFlushLeft",
       rightPlan,
       inStyle(Element::letter, [](auto& style) { style.align = Align::left; }),
       {"E11.justify"}},
      {"IndentTooWide", rightPlan, firstIndent(15), {"E11.indent", "E18b.indent"}},
      {"NoIndent",
       rightLetter,
       inStyle(Element::body, [](auto& style) { style.firstIndent = 0_mm; }),
       {"E11.indent"}},
      {"IndentOfTheField",
       rightLetter,
       inStyle(Element::body, [](auto& style) { style.firstIndent = 12.5_mm; }),
       {"E11.indent-12.5"}},
      {"ItemsTooFarIn",
       rightPlan,
       inStyle(Element::item, [](auto& style) { style.firstIndent = 18_mm; }),
       {"E18b.indent"}},
      {"ParagraphsTooNear",
       rightPlan,
       inBodyStyles([](auto& style) { style.spaceBefore = 2_pt; }),
       {"E11.paragraph-gap"}},
      {"LinesTooNear", rightPlan, lineSpacing(900), {"E11.line-spacing"}},
      {"LinesTooFar", rightPlan, lineSpacing(1700), {"E11.line-spacing"}},
      {"NothingToMeasure",
       rightDecision,
       inDocument([](Document& d) {
         for (size_t i = d.blocks.size() - 2; i >= 2; --i)
           d.blocks.erase(d.blocks.begin() + static_cast<std::ptrdiff_t>(i));
         Paragraph only;
         only.text = words("Giao các đơn vị thực hiện./.");
         d.blocks.insert(d.blocks.begin() + 2, only);
       }),
       {"E11.indent", "E11.justify", "E11.line-spacing", "P4.left-margin", "P5.right-margin"}},
      {"ChapterNotBold", rightRegulation, bold(Element::chapter, false), {"E12.bold"}},
      {"ChapterItalic", rightRegulation, italic(Element::chapter, true), {"E12.italic"}},
      {"ChapterTooSmall", rightRegulation, size(Element::chapter, 12), {"E12.size"}},
      {"ChapterAtTheLeft", rightRegulation, align(Element::chapter, Align::left), {"E12.centre"}},
      {"ChapterInCapitals",
       rightRegulation,
       relabel("QUY ĐỊNH CHUNG", "CHƯƠNG I"),
       {"E12.capitals"}},
      {"ChapterWithArabicNumber",
       rightRegulation,
       relabel("QUY ĐỊNH CHUNG", "Chương 1"),
       {"E12.number"}},
      {"ChapterTitleNotBold", rightRegulation, bold(Element::chapterTitle, false), {"E13.bold"}},
      {"ChapterTitleItalic", rightRegulation, italic(Element::chapterTitle, true), {"E13.italic"}},
      {"ChapterTitleTooSmall", rightRegulation, size(Element::chapterTitle, 12), {"E13.size"}},
      {"ChapterTitleAtTheLeft",
       rightRegulation,
       align(Element::chapterTitle, Align::left),
       {"E13.centre"}},
      {"ChapterTitleInSmallLetters",
       rightRegulation,
       rewrite("QUY ĐỊNH CHUNG", "Quy định chung"),
       {"E13.capitals"}},
      {"SectionNotBold", rightRegulation, bold(Element::section, false), {"E14.bold"}},
      {"SectionItalic", rightRegulation, italic(Element::section, true), {"E14.italic"}},
      {"SectionTooSmall", rightRegulation, size(Element::section, 12), {"E14.size"}},
      {"SectionAtTheLeft", rightRegulation, align(Element::section, Align::left), {"E14.centre"}},
      {"SectionInCapitals", rightRegulation, relabel("TIÊU CHUẨN", "MỤC 1"), {"E14.capitals"}},
      {"SectionWithRomanNumber", rightRegulation, relabel("TIÊU CHUẨN", "Mục I"), {"E14.number"}},
      {"ArticleNotBold",
       rightDecision,
       inDocument([](Document& d) {
         Paragraph& article = paragraph(d, "Quyết định này");
         article.role = Role::body;
         article.label.clear();
         article.text = words("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.");
       }),
       {"E15.bold"}},
      {"ArticleWithColon", rightDecision, relabel("Quyết định này", "Điều 2:"), {"E15.form"}},
      {"LetterOutOfTheAlphabet", rightPlan, relabel("Tổ chức hội nghị", "f)"), {"E17.letter"}},
      {"HeadingNotBold",
       rightPlan,
       inPdf([](Pdf& pdf) {
         lineOf(pdf, "II. NỘI DUNG").runs[0].font = lineOf(pdf, "UBND TỈNH").runs[0].font;
       }),
       {"E18.bold"}},
      {"HeadingItalic", rightPlan, italic(Element::roman, true), {"E18.italic"}},
      {"HeadingTooSmall", rightPlan, size(Element::roman, 12), {"E11.size", "E18.size"}},
      {"HeadingInSmallLetters", rightPlan, rewrite("NỘI DUNG", "Nội dung"), {"E18.capitals"}},
      {"EndMarkMissing",
       rightDecision,
       rewrite("Chánh Văn phòng",
               "Chánh Văn phòng và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành."),
       {"E28.missing"}},
      {"EndMarkTwice",
       rightDecision,
       rewrite("Quyết định này", "Quyết định này có hiệu lực kể từ ngày ký./."),
       {"E28.repeated"}},
  };
}

}  // namespace vanthu::check
