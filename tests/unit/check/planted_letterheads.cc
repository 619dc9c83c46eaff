// Faults planted in the head: E1-E6, M2-M5.
#include "unit/check/plants.h"

namespace vanthu::check {
std::vector<Planted> plantedLetterheads() {
  return {
      Planted{"NationMisspelt",
              goodPlan,
              [](Document& d) {
                nth<Letterhead>(d).nation = field("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.");
              },
              "E1.wording"},
      Planted{
          "MottoWithDashes",
          goodPlan,
          [](Document& d) { nth<Letterhead>(d).motto = field("", "Độc lập – Tự do – Hạnh phúc"); },
          "E2.wording"},
      Planted{"AgencyAboveInSmallLetters",
              goodPlan,
              [](Document& d) {
                nth<Letterhead>(d).parentOrgan = field("/parentOrganName", "UBND tỉnh");
              },
              "E3.capitals /parentOrganName"},
      Planted{"NoAgency", goodPlan, organ(""), "E4.missing /organName"},
      Planted{"AgencyInSmallLetters",
              goodPlan,
              organ("Sở Giáo dục và Đào tạo"),
              "E4.capitals /organName"},
      Planted{"AgencyAbbreviated", goodPlan, organ("SỞ GD&ĐT"), "E4.abbreviated /organName"},
      Planted{"NumberWithASpace", goodPlan, number("Số: 793 /KH-SGDĐT"), "E5.spaces /codeNumber"},
      Planted{
          "NumberWithoutZero", goodPlan, number("Số: 5/KH-SGDĐT"), "E5.leading-zero /codeNumber"},
      Planted{"NumberWithoutSymbol", goodPlan, number("Số: 05"), "E5.form /codeNumber"},
      Planted{"TooFewBlanks", goodPlan, number("Số:\u00A0\u00A0/KH-SGDĐT"), "E5.form /codeNumber"},
      Planted{"SymbolInSmallLetters", goodPlan, number("Số: 05/kh-sgdđt"), "E5.symbol /codeNumber"},
      Planted{"SymbolOfAnotherType", goodPlan, number("Số: 05/QĐ-SGDĐT"), "E5.type /codeNumber"},
      Planted{"LetterWithATypeSign", goodLetter, number("Số: 05/CV-SGDĐT"), "E5.type /codeNumber"},
      Planted{
          "SymbolWithoutStroke", goodPlan, number("Số: 05/KH-SGDDT"), "E5.dropped-d /codeNumber"},
      Planted{"TypeNobodyKnows",
              goodPlan,
              [](Document& d) { d.meta.typeName = "Thể lệ"; },
              "E5.type-unknown /codeNotation"},
      Planted{"NoNumber", goodPlan, number(""), "E5.missing /codeNotation"},
      Planted{"DayWithoutZero",
              goodPlan,
              placeDate("Quảng Ninh, ngày 9 tháng 4 năm 2026"),
              "E6.zero /issuedDate"},
      Planted{"MonthWithZero",
              goodPlan,
              placeDate("Quảng Ninh, ngày 09 tháng 04 năm 2026"),
              "E6.zero /issuedDate"},
      Planted{"DayThatDoesNotExist",
              goodPlan,
              placeDate("Quảng Ninh, ngày 31 tháng 4 năm 2026"),
              "E6.date /issuedDate"},
      Planted{"DateInFigures", goodPlan, placeDate("Quảng Ninh, 09/4/2026"), "E6.form /issuedDate"},
      Planted{"NoPlaceAndDate", goodPlan, placeDate(""), "E6.missing /place"},
      Planted{"UrgencyNobodyKnows",
              goodPlan,
              [](Document& d) { nth<Letterhead>(d).urgency = field("/priority", "GẤP"); },
              "M2.wording /priority"},
      Planted{"CirculationNobodyKnows",
              goodPlan,
              [](Document& d) { nth<Letterhead>(d).circulation = field("/circulation", "MẬT"); },
              "M5.wording /circulation"}};
}

}  // namespace vanthu::check
