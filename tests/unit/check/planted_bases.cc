// Faults planted in the căn cứ and in cited texts: E10.
#include "unit/check/plants.h"

namespace vanthu::check {
std::vector<Planted> plantedBases() {
  return {
      Planted{"BasisEndsInAComma",
              goodDecision,
              basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022,"),
              "E10.ending /basis/1"},
      Planted{"LastBasisEndsInAComma",
              goodDecision,
              basis(3, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ,"),
              "E10.last-ending /basis/3"},
      Planted{
          "LawWithItsNumber",
          goodDecision,
          basis(1, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;"),
          "E10.law-number /basis/1"},
      Planted{"LawWithItsIssuer",
              goodDecision,
              basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022 của Quốc hội;"),
              "E10.law-issuer /basis/1"},
      Planted{"TwoBasesInOneParagraph",
              goodDecision,
              basis(1, "Căn cứ Luật Giáo dục; căn cứ Luật Thi đua, khen thưởng;"),
              "E10.own-paragraph /basis/1"},
      Planted{"DecreeWithoutDay",
              goodDecision,
              basis(2, "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ về thi đua;"),
              "E10.incomplete /basis/2"},
      Planted{"CompetenceBehindSubjectMatter",
              goodDecision,
              basis(2, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
              "E10.competence-first /basis/2"},
      Planted{"DecreeBeforeLaw",
              goodDecision,
              [](Document& d) {
                basis(1,
                      "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;")(
                    d);
                basis(2, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;")(d);
              },
              "E10.order /basis/2"},
      Planted{"ProposalBeforeTheEnd",
              goodDecision,
              [](Document& d) {
                basis(2, "Theo đề nghị của Trưởng phòng Tổ chức cán bộ;")(d);
                basis(3, "Căn cứ Biên bản họp Hội đồng.")(d);
              },
              "E10.proposal-last /basis/2"},
      Planted{
          "ExpiredDecree",
          goodDecision,
          basis(2, "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;"),
          "legal.expired /basis/2"},
      Planted{"ExpiredLawByItsYear",
              goodDecision,
              basis(1, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
              "legal.expired-unverified /basis/1"},
      Planted{"ExpiredTextInTheBody",
              goodPlan,
              words("Gắn với", "Theo Thông tư số 01/2024/TT-BNV của Bộ Nội vụ."),
              "legal.expired-in-text /sections/0/body"}};
}

}  // namespace vanthu::check
