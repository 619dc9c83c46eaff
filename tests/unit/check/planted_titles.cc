// Faults planted in title, subject and Kính gửi: E7-E9, E19.
#include "unit/check/plants.h"

namespace vanthu::check {
namespace {

std::string repeated(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += (i == 0 ? "" : ", ") + words;
  return out;
}

}  // namespace

std::vector<Planted> plantedTitles() {
  return {
      Planted{"TypeInSmallLetters",
              goodPlan,
              [](Document& d) { nth<Title>(d).typeName = field("/typeName", "Kế hoạch"); },
              "E7.capitals /typeName"},
      Planted{"NoTitle", goodPlan, without<Title>(), "E7.missing /typeName"},
      Planted{"NoSubject", goodPlan, subject(""), "E8.missing /subject"},
      Planted{"SubjectWithFullStop",
              goodPlan,
              subject("Triển khai phong trào thi đua."),
              "E8.full-stop /subject"},
      Planted{"SubjectOfADecision", goodDecision, subject("Tặng Giấy khen"), "E8.opening /subject"},
      Planted{"LetterWithoutVeViec",
              goodLetter,
              letterSubject("Hướng dẫn công tác thi đua"),
              "E9.form /subject"},
      Planted{"LetterWithVeViecTwice",
              goodLetter,
              letterSubject("V/v v/v hướng dẫn thi đua"),
              "E9.form /subject"},
      Planted{"SubjectTooLong", goodPlan, subject(repeated("nội dung", 31)), "E8.length /subject"},
      Planted{"LetterSubjectTooLong",
              goodLetter,
              letterSubject("V/v " + repeated("nội dung", 20)),
              "E9.length /subject"},
      Planted{"LetterSubjectWithFullStop",
              goodLetter,
              letterSubject("V/v hướng dẫn công tác thi đua."),
              "E9.full-stop /subject"},
      Planted{"AddresseesLabelWithoutColon",
              goodLetter,
              [](Document& d) { nth<document::Addressees>(d).label = field("", "Kính gửi"); },
              "E19.wording"},
      Planted{"LetterToNobody",
              goodLetter,
              [](Document& d) {
                without<document::Addressees>()(d);
                recipients({"- UBND tỉnh;", "- Lưu: VT, TCCB."})(d);
              },
              "E19.missing /addressees"},
      Planted{"AddresseeWithoutDash",
              goodLetter,
              addressees({"- Các phòng;", "Các trường."}),
              "E19.dash /addressees/1"},
      Planted{"OneAddresseeWithDash",
              goodLetter,
              addressees({"- Các phòng."}),
              "E19.dash /addressees/0"},
      Planted{"AddresseesEnding",
              goodLetter,
              addressees({"- Các phòng,", "- Các trường."}),
              "E19.ending /addressees/0"}};
}

}  // namespace vanthu::check
