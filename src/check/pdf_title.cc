// E7-E9, E19: type and subject, the letter's subject, addressees.
#include <algorithm>
#include <array>
#include <string>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kGapUnderNumber = Length::points(6);
constexpr Length kGapTolerance = Length::points(0.6);
constexpr double kColon = 0.28;                     // em
constexpr Length kHang = Length::millimetres(1.5);  // a further line of one addressee stands in
constexpr Length kUnderColon = Length::millimetres(5);

Place firstPage() {
  Place place;
  place.page = 1;
  return place;
}

// Their models (Appendix III) have no subject.
bool needsSubject(std::string_view type) {
  static constexpr std::array<std::string_view, 8> kWithout = {"giay gioi thieu",
                                                               "giay nghi phep",
                                                               "giay uy quyen",
                                                               "giay chung nhan",
                                                               "giay di duong",
                                                               "phieu",
                                                               "thu cong",
                                                               "cong dien"};
  return std::none_of(kWithout.begin(), kWithout.end(), [&](std::string_view without) {
    return type.starts_with(without);
  });
}

class TitleCheck {
 public:
  TitleCheck(const PdfSubject& subject, PdfReport& report)
      : subject_(subject), title_(subject.found.title), report_(report) {}

  void run() {
    if (title_.typeName != nullptr)
      checkType(*title_.typeName);
    else
      checkLetter();
    if (!subject_.found.header.letterSubject.empty())
      checkLetterSubject(subject_.found.header.letterSubject);
    if (!title_.addressees.empty())
      checkAddressees();
  }

 private:
  void checkType(const PdfLine& type) {
    checkLook(type, PdfElement::typeName, report_);
    checkCentred(type, PdfElement::typeName, subject_, report_);
    if (!beginsWithTypeName(type.key))
      report_.add("E7.type",
                  type,
                  {"Không có loại văn bản hành chính nào tên như vậy.",
                   "No type of administrative document has this name."});
    if (!title_.subject.empty())
      checkSubject();
    else if (needsSubject(type.key))
      report_.add("E8.missing", type, {"Thiếu trích yếu nội dung.", "The subject is missing."});
  }

  void checkSubject() {
    checkLook(title_.subject, PdfElement::subject, report_);
    for (const PdfLine* line : title_.subject)
      checkCentred(*line, PdfElement::subject, subject_, report_);
    checkShareRule(title_.subject, PdfElement::subject, subject_, report_);
  }

  // A paper without a type is a letter: it is told by "Kính gửi" or "V/v".
  void checkLetter() {
    const bool subject = !subject_.found.header.letterSubject.empty();
    if (!subject && !title_.addressees.empty())
      report_.add("E9.missing",
                  firstPage(),
                  {"Công văn thiếu trích yếu “V/v …” dưới số, ký hiệu.",
                   "The letter has no subject \"V/v …\" under its number."});
    if (!subject && title_.addressees.empty())
      report_.add("E7.missing",
                  firstPage(),
                  {"Thiếu tên loại văn bản.", "The type of the document is missing."});
  }

  void checkLetterSubject(const Lines& lines) {
    checkLook(lines, PdfElement::letterSubject, report_);
    const PdfLine* number = subject_.found.header.number;
    if (number == nullptr || lines.front()->baseline < number->baseline)
      return;
    const Length gap = lines.front()->top() - number->bottom();
    if (gap < kGapUnderNumber - kGapTolerance)
      report_.add("E9.gap",
                  *lines.front(),
                  Message{"Trích yếu cách số, ký hiệu ", "The subject stands "} + points(gap) +
                      Message{".", " under the number."},
                  {"Đặt cách 6 pt.", "Leave 6 pt."});
  }

  void checkAddressees() {
    const Lines& lines = title_.addressees;
    checkLook(lines, PdfElement::addressees, report_);
    if (lines.size() < 2 || !(lines[0]->text.ends_with(":") || lines[1]->text.starts_with("-")))
      return;
    const Length colon = lines[0]->right - Length::points(kColon * lines[0]->size.points());
    for (size_t i = 1; i < lines.size(); ++i)
      checkAddressee(lines, i, colon);
  }

  void checkAddressee(const Lines& lines, size_t i, Length colon) {
    const PdfLine& line = *lines[i];
    const bool begins = line.text.starts_with("-");
    if (begins)
      dash_ = line.left;
    const bool aboveEnds = i == 1 || lines[i - 1]->text.ends_with(";");
    if (!begins && aboveEnds && line.left < dash_ + kHang)
      report_.add(
          "E19.dash",
          line,
          {"Mỗi nơi kính gửi bắt đầu bằng gạch đầu dòng.", "Each addressee begins with a dash."});
    if (begins && lines[0]->text.ends_with(":") && distance(line.left, colon) > kUnderColon)
      report_.add("E19.align",
                  line,
                  {"Gạch đầu dòng không thẳng dưới dấu hai chấm.",
                   "The dash does not stand under the colon."});
    const bool last = i + 1 == lines.size();
    const bool ends = last || lines[i + 1]->text.starts_with("-");
    if (ends && !line.text.ends_with(last ? "." : ";"))
      report_.add("E19.ending",
                  line,
                  {"Cuối mỗi nơi kính gửi là dấu chấm phẩy, cuối cùng là dấu chấm.",
                   "Each addressee ends with a semicolon, the last with a full stop."});
  }

  const PdfSubject& subject_;
  const FoundTitle& title_;
  PdfReport& report_;
  Length dash_ = Length::millimetres(1000);  ///< where the last dash stands
};

}  // namespace

void checkTitle(const PdfSubject& subject, PdfReport& report) {
  TitleCheck(subject, report).run();
}

}  // namespace vanthu::check
