// E1-E6: nation, motto, agency, number, place and date.
#include <algorithm>
#include <string>

#include "check/pdf_checks.h"
#include "check/pdf_header_text.h"
#include "text/fold.h"

namespace vanthu::check {
namespace {

constexpr char kNation[] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr char kMotto[] = "Độc lập - Tự do - Hạnh phúc";
constexpr Length kRuleReach = Length::points(16);
constexpr double kRuleTolerance = 0.05;
constexpr double kUnderline = 0.18;
constexpr Length kLevel = Length::points(3);
constexpr Length kAgencyLevel = Length::points(5);
constexpr Length kUnder = Length::millimetres(5);

std::string joined(const PdfLine& line, const PdfLine* rest) {
  return rest == nullptr ? line.text : line.text + " " + rest->text;
}

Place firstPage() {
  Place place;
  place.page = 1;
  return place;
}

class HeaderCheck {
 public:
  HeaderCheck(const FoundHeader& header, const PdfSubject& subject, PdfReport& report)
      : header_(header), subject_(subject), report_(report) {}

  void checkNames() {
    if (header_.nation != nullptr)
      checkNation(*header_.nation);
    if (header_.motto != nullptr)
      checkMotto(*header_.motto);
    checkLook(header_.parentOrgan, PdfElement::parentOrgan, report_);
    checkLook(header_.organ, PdfElement::organ, report_);
    if (!header_.organ.empty())
      checkAgency();
  }

  void checkMissing() {
    missing("E1.missing",
            header_.nation == nullptr,
            {"Thiếu Quốc hiệu.", "The national name is missing."});
    missing("E2.missing", header_.motto == nullptr, {"Thiếu Tiêu ngữ.", "The motto is missing."});
    missing("E4.missing",
            header_.organ.empty(),
            {"Thiếu tên cơ quan ban hành văn bản.", "The issuing agency is missing."});
    missing("E5.missing",
            header_.number == nullptr,
            {"Thiếu số, ký hiệu văn bản.", "Number and symbol are missing."});
    // The model of minutes (Appendix III, 1.9) has no place and date.
    missing("E6.missing",
            header_.placeDate == nullptr && !subject_.typeKey().starts_with("bien ban"),
            {"Thiếu địa danh và thời gian ban hành.", "Place and date are missing."});
  }

  void checkNumberLine() {
    if (header_.number != nullptr)
      checkNumber(*header_.number);
    if (header_.placeDate != nullptr)
      checkPlaceDate(*header_.placeDate);
    if (header_.number != nullptr && header_.placeDate != nullptr &&
        distance(header_.number->baseline, header_.placeDate->baseline) > kLevel)
      report_.add("E6.level",
                  *header_.placeDate,
                  {"Địa danh và thời gian không ngang hàng với số, ký hiệu.",
                   "Place and date are not level with the number."},
                  {"Đặt cùng một dòng với số, ký hiệu.", "Put them on the number's baseline."});
  }

 private:
  void missing(std::string_view rule, bool isMissing, Message message) {
    if (isMissing)
      report_.add(rule, firstPage(), std::move(message));
  }

  void checkNation(const PdfLine& nation) {
    checkLook(nation, PdfElement::nation, report_);
    if (header_.nationRest != nullptr)
      report_.add("E1.one-line",
                  nation,
                  {"Quốc hiệu bị ngắt thành hai dòng.", "The national name takes two lines."},
                  {"Mở rộng cột bên phải để Quốc hiệu nằm trên một dòng.",
                   "Widen the right column so that it fits on one."});
    if (text::foldKey(joined(nation, header_.nationRest)) != text::foldKey(kNation))
      report_.add("E1.wording",
                  nation,
                  {"Quốc hiệu ghi sai.", "The national name is misspelt."},
                  {std::string("Ghi: ") + kNation, std::string("Write: ") + kNation});
    const bool crossed = !header_.organ.empty() && nation.centre() < header_.organ[0]->centre();
    if (nation.centre() * 2 < subject_.pageOf(nation).width || crossed)
      report_.add("E1.place",
                  nation,
                  {"Quốc hiệu phải ở phía trên, bên phải trang đầu.",
                   "The national name must stand at the top right."});
  }

  void checkMotto(const PdfLine& motto) {
    checkLook(motto, PdfElement::motto, report_);
    if (header_.mottoRest != nullptr)
      report_.add(
          "E2.one-line", motto, {"Tiêu ngữ bị ngắt thành hai dòng.", "The motto takes two lines."});
    checkMottoWords(motto, joined(motto, header_.mottoRest));
    if (header_.nation != nullptr && header_.nationRest == nullptr &&
        distance(motto.centre(), header_.nation->centre()) > kUnder)
      report_.add("E2.place",
                  motto,
                  {"Tiêu ngữ không canh giữa dưới Quốc hiệu.",
                   "The motto is not centred under the national name."});
    if (header_.mottoRest == nullptr)
      checkMottoRule(motto);
  }

  void checkMottoWords(const PdfLine& motto, const std::string& words) {
    const Message fix = {std::string("Ghi: ") + kMotto, std::string("Write: ") + kMotto};
    if (text::foldKey(words) != text::foldKey(kMotto))
      report_.add("E2.wording",
                  motto,
                  {"Tiêu ngữ ghi sai chữ hoặc sai dấu gạch nối.",
                   "The motto's words or hyphens are wrong."},
                  fix);
    else if (words != kMotto && countLetters(words).small > 0)
      report_.add("E2.capitals",
                  motto,
                  {"Tiêu ngữ chỉ viết hoa chữ cái đầu của mỗi cụm từ.",
                   "Only the first letter of each phrase of the motto is a capital."},
                  fix);
  }

  void checkMottoRule(const PdfLine& motto) {
    const auto rule = ruleUnder(motto, kRuleReach, subject_.pageOf(motto));
    const Message fix = {"Kẻ một đường liền nét, dài bằng dòng chữ.",
                         "Draw a solid line as long as the text."};
    if (!rule) {
      report_.add("E2.rule-missing",
                  motto,
                  {"Thiếu đường kẻ dưới Tiêu ngữ.", "There is no line drawn under the motto."},
                  fix);
      return;
    }
    if (!rule->solid)
      report_.add(
          "E2.rule-solid",
          motto,
          {"Đường kẻ dưới Tiêu ngữ không liền nét.", "The line under the motto is not solid."},
          fix);
    if (rule->y - motto.baseline < Length::points(kUnderline * motto.size.points()))
      report_.add("E2.underlined",
                  motto,
                  {"Tiêu ngữ bị gạch chân.", "The motto is underlined."},
                  {"Dùng đường kẻ riêng, không gạch chân chữ.",
                   "Draw a line of its own instead of underlining."});
    const double share = rule->length().points() / motto.width().points();
    if (share < 1 - kRuleTolerance || share > 1 + kRuleTolerance)
      report_.add("E2.rule-length",
                  motto,
                  Message{"Đường kẻ dưới Tiêu ngữ dài ", "The line under the motto is "} +
                      millimetres(rule->length()) + Message{", dòng chữ dài ", " long, the text "} +
                      millimetres(motto.width()) + Message{".", "."},
                  fix);
  }

  void checkAgency() {
    checkShareRule(header_.organ, PdfElement::organ, subject_, report_);
    const PdfLine& first =
        header_.parentOrgan.empty() ? *header_.organ[0] : *header_.parentOrgan[0];
    if (header_.nation != nullptr &&
        distance(first.baseline, header_.nation->baseline) > kAgencyLevel)
      report_.add("E3.level",
                  first,
                  {"Tên cơ quan không ngang hàng với Quốc hiệu.",
                   "The agency is not level with the national name."});
  }

  void checkNumber(const PdfLine& line) {
    checkLook(line, PdfElement::number, report_);
    const NumberFaults faults = faultsOfNumber(line.text);
    if (faults.form)
      report_.add("E5.form",
                  line,
                  {"Số, ký hiệu không đúng mẫu.", "Number and symbol are not in their form."},
                  {"Ghi: Số: 05/KH-SGDĐT", "Write: Số: 05/KH-SGDĐT"});
    if (faults.spaces)
      report_.add("E5.spaces",
                  line,
                  {"Trong số, ký hiệu có dấu cách.", "There are spaces in number and symbol."},
                  {"Viết liền: 05/KH-SGDĐT", "Write it in one: 05/KH-SGDĐT"});
    if (faults.leadingZero)
      report_.add("E5.leading-zero",
                  line,
                  {"Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
                   "A number below 10 has a leading zero."});
    if (faults.symbol)
      report_.add("E5.symbol",
                  line,
                  {"Ký hiệu phải gồm các nhóm chữ viết tắt in hoa, nối bằng dấu gạch nối.",
                   "The symbol is groups of capitals joined by hyphens."},
                  {"Ghi: KH-SGDĐT", "Write: KH-SGDĐT"});
  }

  void checkPlaceDate(const PdfLine& line) {
    checkLook(line, PdfElement::placeDate, report_);
    const DateFaults faults = faultsOfPlaceDate(line.text);
    if (faults.form)
      report_.add(
          "E6.form",
          line,
          {"Địa danh và thời gian không đúng mẫu.", "Place and date are not in their form."},
          {"Ghi: Quảng Ninh, ngày 09 tháng 4 năm 2026",
           "Write: Quảng Ninh, ngày 09 tháng 4 năm 2026"});
    if (faults.zero)
      report_.add("E6.zero",
                  line,
                  {"Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; tháng khác thì không.",
                   "Days below 10 and the months 1 and 2 have a leading zero, other months none."});
    if (faults.date)
      report_.add("E6.date", line, {"Không có ngày này.", "There is no such day."});
  }

  const FoundHeader& header_;
  const PdfSubject& subject_;
  PdfReport& report_;
};

}  // namespace

void checkHeader(const PdfSubject& subject, PdfReport& report) {
  HeaderCheck check(subject.found.header, subject, report);
  check.checkMissing();
  check.checkNames();
  check.checkNumberLine();
}

void checkAgencyAndNation(const FoundHeader& header, const PdfSubject& subject, PdfReport& report) {
  HeaderCheck(header, subject, report).checkNames();
}

}  // namespace vanthu::check
