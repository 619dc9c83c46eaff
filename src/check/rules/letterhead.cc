// Boxes 1, 2, 4, 10b, 11 (the-thuc.md E1-E4, E6, M2-M5).
#include <array>
#include <optional>

#include "check/rules/rules.h"
#include "text/dates.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kHardSpace = "\u00A0";

// Old and new tone place are both the Decree's.
std::string oldTones(std::string text) {
  for (const auto& [with, without] :
       {std::pair<std::string_view, std::string_view>{"HOÀ", "HÒA"}, {"HOẢ", "HỎA"}}) {
    if (const size_t at = text.find(with); at != std::string::npos)
      text.replace(at, with.size(), without);
  }
  return text;
}

class LetterheadRules {
 public:
  LetterheadRules(const Reading& reading, const document::Letterhead& head, Reporter& report)
      : reading_(reading), head_(head), report_(report) {}

  void run() {
    checkNation();
    checkAgencies();
    checkPlaceDate();
    checkMarks();
  }

 private:
  const Passage& of(const document::Inlines& inlines) const {
    return reading_.passages.of(inlines);
  }

  void checkNation() {
    const Passage& nation = of(head_.nation);
    if (oldTones(nation.text) != "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
      report_.whole(
          "E1.wording",
          nation,
          {"Quốc hiệu không đúng", "the country's name is worded wrongly"},
          {"“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”", "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"});
    const Passage& motto = of(head_.motto);
    if (motto.text != "Độc lập - Tự do - Hạnh phúc")
      report_.whole("E2.wording",
                    motto,
                    {"Tiêu ngữ không đúng", "the motto is worded wrongly"},
                    {"“Độc lập - Tự do - Hạnh phúc”", "“Độc lập - Tự do - Hạnh phúc”"});
  }

  void checkAgencies() {
    const Passage& above = of(head_.parentOrgan);
    const Passage& organ = of(head_.organ);
    const Message capitals = {"tên cơ quan phải in hoa", "the agency's name must be in capitals"};
    if (!above.text.empty() && !isAllUpper(above.text) && !above.gap)
      report_.whole("E3.capitals", above, capitals);
    if (organ.text.empty()) {
      report_.missing("E4.missing",
                      &organ,
                      "/organName",
                      {"thiếu tên cơ quan ban hành", "the agency that issues is not named"});
      return;
    }
    if (organ.gap)
      return;
    if (!isAllUpper(organ.text))
      report_.whole("E4.capitals", organ, capitals);
    checkFullName(organ);
  }

  void checkFullName(const Passage& organ) {
    constexpr std::array<std::string_view, 7> kShort = {
        "UBND", "HĐND", "GD&ĐT", "GD-ĐT", "GDĐT", "TP.", "TX."};
    for (const std::string_view abbreviation : kShort) {
      const size_t at = organ.text.find(abbreviation);
      if (at == std::string::npos)
        continue;
      report_.at("E4.abbreviated",
                 organ,
                 {at, at + abbreviation.size()},
                 {"tên cơ quan ban hành viết tắt " + quoted(abbreviation),
                  "the agency that issues is abbreviated: " + quoted(abbreviation)},
                 {"ghi đầy đủ tên chính thức; chỉ cơ quan chủ quản được viết tắt",
                  "write the full official name; only the agency above may be abbreviated"});
      return;
    }
  }

  // Place and date.

  void checkPlaceDate() {
    const Passage& passage = of(head_.placeDate);
    if (passage.gap)
      return;
    if (passage.text.empty()) {
      if (reading_.type != "biên bản")
        report_.missing("E6.missing",
                        &passage,
                        "/place",
                        {"thiếu địa danh và thời gian ban hành", "place and date are missing"});
      return;
    }
    const size_t comma = passage.text.find(", ngày");
    const std::string date = comma == std::string::npos
                                 ? ""
                                 : passage.text.substr(comma + std::string_view(", ").size());
    const std::optional<Date> day = text::parseDate(date);
    if (comma == std::string::npos || comma == 0 || (!day && !isDateForm(date))) {
      report_.whole("E6.form",
                    passage,
                    {"địa danh và thời gian " + quoted(passage.text) + " không đúng mẫu",
                     "place and date " + quoted(passage.text) + " are not in their form"},
                    {"ghi như “Quảng Ninh, ngày 09 tháng 4 năm 2026”",
                     "write it as “Quảng Ninh, ngày 09 tháng 4 năm 2026”"});
    } else if (!day && !isBlankDate(date)) {
      report_.whole(
          "E6.date", passage, {"không có " + quoted(date), "there is no " + quoted(date)});
    } else if (day && date != text::officialDate(*day)) {
      report_.at(
          "E6.zero",
          passage,
          {comma + std::string_view(", ").size(), passage.text.size()},
          {"ngày dưới 10 và tháng 1, 2 có số 0 ở trước, tháng khác không có",
           "days below 10 and months 1, 2 take a leading 0, other months none"},
          {"ghi “" + text::officialDate(*day) + "”", "write “" + text::officialDate(*day) + "”"});
    }
  }

  // Words and figures in their places, whatever day they name.
  static bool isDateForm(const std::string& date) {
    const size_t month = date.find("tháng");
    const size_t year = date.find("năm");
    return date.starts_with("ngày") && month != std::string::npos && year != std::string::npos &&
           month < year;
  }

  // "ngày      tháng      năm 2026", the month may be given.
  static bool isBlankDate(const std::string& date) {
    return date.find(kHardSpace) != std::string::npos;
  }

  void checkMarks() {
    const Passage& urgency = of(head_.urgency);
    const std::string mark = oldTones(urgency.text);
    if (!mark.empty() && mark != "HỎA TỐC" && mark != "THƯỢNG KHẨN" && mark != "KHẨN")
      report_.whole("M2.wording",
                    urgency,
                    {"dấu mức độ khẩn không đúng", "no mark of urgency"},
                    {"HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN", "HỎA TỐC, THƯỢNG KHẨN or KHẨN"});
    const Passage& circulation = of(head_.circulation);
    if (!circulation.text.empty() && circulation.text != "XEM XONG TRẢ LẠI" &&
        circulation.text != "LƯU HÀNH NỘI BỘ")
      report_.whole(
          "M5.wording",
          circulation,
          {"chỉ dẫn phạm vi lưu hành không đúng", "no mark of circulation"},
          {"XEM XONG TRẢ LẠI hoặc LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI or LƯU HÀNH NỘI BỘ"});
  }

  const Reading& reading_;
  const document::Letterhead& head_;
  Reporter& report_;
};

}  // namespace

void checkLetterhead(const Reading& reading, Reporter& report) {
  if (const auto* head = reading.first<document::Letterhead>())
    LetterheadRules(reading, *head, report).run();
}

}  // namespace vanthu::check
