// M2-M5 and E27: marks of urgency and circulation, the address line at the foot of page 1.
#include <string_view>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kHeight = Length::millimetres(8);
constexpr Length kTolerance = Length::millimetres(1);
constexpr Length kRuleReach = Length::points(14);

// The width of the urgency mark's frame; zero for other words.
Length urgencyWidth(std::string_view key) {
  return key == "hoa toc"       ? Length::millimetres(30)
         : key == "thuong khan" ? Length::millimetres(40)
         : key == "khan"        ? Length::millimetres(20)
                                : Length();
}

void checkUrgency(const PdfLine& line, Length width, const PdfPage& page, PdfReport& report) {
  checkLook(line, PdfElement::urgency, report);
  if (!line.red)
    report.add("M2.colour",
               line,
               {"Dấu chỉ mức độ khẩn phải màu đỏ tươi.", "The urgency mark must be bright red."});
  const auto frame = frameAround(line, page);
  const bool right = frame && distance(frame->right - frame->left, width) <= kTolerance &&
                     distance(frame->bottom - frame->top, kHeight) <= kTolerance;
  if (!right)
    report.add("M2.box",
               line,
               Message{"Khung của dấu chỉ mức độ khẩn phải là ",
                       "The frame of this urgency mark must be "} +
                   millimetres(width) + Message{" × 8 mm.", " × 8 mm."});
}

void checkCirculation(const PdfLine& line, const PdfPage& page, PdfReport& report) {
  checkLook(line, PdfElement::circulation, report);
  if (!frameAround(line, page))
    report.add("M5.box",
               line,
               {"Chỉ dẫn lưu hành phải nằm trong khung viền đơn.",
                "The circulation mark must stand in a frame."});
}

void checkAddressLine(const PdfSubject& subject, PdfReport& report) {
  const Lines& lines = subject.found.addressLine;
  if (lines.empty())
    return;
  checkLook(lines, PdfElement::addressLine, report);
  const PdfPage& page = subject.pageOf(*lines[0]);
  for (const read::Rule& rule : page.rules) {
    if (isFullWidth(rule, page.column) && distance(rule.y1, lines[0]->top()) <= kRuleReach)
      return;
  }
  report.add("E27.rule-missing",
             *lines[0],
             {"Thiếu đường kẻ hết chiều rộng vùng chữ, trên dòng địa chỉ.",
              "There is no line across the text above the address."});
}

}  // namespace

void checkMarks(const PdfSubject& subject, PdfReport& report) {
  const PdfPage& page = subject.paper.pages.front();
  for (const PdfLine& line : page.lines) {
    if (line.baseline * 2 > page.height)
      break;
    const Length width = urgencyWidth(line.key);
    if (width > Length())
      checkUrgency(line, width, page, report);
    else if (line.key == "luu hanh noi bo" || line.key == "xem xong tra lai")
      checkCirculation(line, page, report);
  }
  checkAddressLine(subject, report);
}

}  // namespace vanthu::check
