// Faults planted in the body and its appendices: E11-E18, E28, A1-A4.
#include "unit/check/plants.h"

namespace vanthu::check {
std::vector<Planted> plantedBodies() {
  return {
      Planted{"DecisionWithoutAuthority",
              goodDecision,
              [](Document& d) {
                std::erase_if(d.blocks, [](const document::Block& block) {
                  const auto* paragraph = std::get_if<Paragraph>(&block);
                  return paragraph != nullptr && paragraph->role == document::Role::authority;
                });
              },
              "decision.authority /authorityTitle"},
      Planted{"DecisionWithoutOperative",
              goodDecision,
              words("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH"),
              "decision.operative"},
      Planted{"LetterF", goodPlan, label("Gắn với", "f)"), "E17.letter /sections/0/body"},
      Planted{"PointLeftOut", goodPlan, label("Gắn với", "c)"), "E17.order /sections/0/body"},
      Planted{
          "SectionLeftOut", goodPlan, label("TỔ CHỨC", "III."), "label.order /sections/1/heading"},
      Planted{
          "DecimalOfAnother", goodPlan, label("Báo cáo", "2.2."), "label.order /sections/1/body"},
      Planted{"ArticleLeftOut",
              goodDecision,
              [](Document& d) {
                label("Chánh Văn phòng", "Điều 3.")(d);
                recipients({"- Như Điều 3;", "- Lưu: VT, TCCB."})(d);
              },
              "label.order /executors"},
      Planted{"HeadingInSmallLetters",
              goodPlan,
              words("TỔ CHỨC", "Tổ chức thực hiện"),
              "E18.capitals /sections/1/heading"},
      Planted{"HeadingWithFullStop",
              goodPlan,
              words("TỔ CHỨC", "TỔ CHỨC THỰC HIỆN."),
              "heading.full-stop /sections/1/heading"},
      Planted{"DivisionInSmallLetters",
              goodPlan,
              [](Document& d) {
                Paragraph& chapter = paragraph(d, "MỤC ĐÍCH");
                chapter.role = document::Role::chapter;
                chapter.label = "Chương I";
                chapter.text = field("/sections/0/heading", "Quy định chung");
                paragraph(d, "TỔ CHỨC").role = document::Role::chapter;
                paragraph(d, "TỔ CHỨC").label = "Chương II";
              },
              "E13.capitals /sections/0/heading"},
      Planted{"NoEndMark",
              goodPlan,
              words("Báo cáo", "Báo cáo trước ngày 05/11/2026."),
              "E28.missing /sections/1/body"},
      Planted{"EndMarkTwice",
              goodPlan,
              words("Thiết thực", "Thiết thực, hiệu quả./."),
              "E28.repeated /sections/0/body"},
      Planted{"AppendixThatNobodyPointsTo",
              goodPlan,
              words("Thực hiện theo", "Thực hiện theo Phụ lục I."),
              "A1.reference"},
      Planted{"AppendixWithArabicNumber",
              goodPlan,
              [](Document& d) {
                nth<Appendix>(d, 1).reference = field("", "Phụ lục 2");
                words("Thực hiện theo", "Thực hiện theo các Phụ lục.")(d);
              },
              "A2.number"},
      Planted{"AppendixTitleInSmallLetters",
              goodPlan,
              [](Document& d) { nth<Appendix>(d).title = field("/title", "Các mốc thời gian"); },
              "A3.capitals /title"},
      Planted{"EnclosureOfAnotherPaper",
              goodDecision,
              [](Document& d) {
                nth<Appendix>(d).enclosure = field("/note", "(Kèm theo Quyết định số 06/QĐ-SGDĐT)");
              },
              "A4.form /note"}};
}

}  // namespace vanthu::check
