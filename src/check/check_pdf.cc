#include "check/check_pdf.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "check/format_rules.h"
#include "check/pdf_checks.h"
#include "check/pdf_header_text.h"

namespace vanthu::check {
namespace {

constexpr Date kDecreeBegins{2020, 3, 5};
constexpr unsigned kUnreadableShare = 20;  // one letter in so many that cannot be read

// The regulation in force on the day of box 4, or in its year where the day is blank.
const FormatRules& rulesFor(const PdfContext& context, const FoundElements& found) {
  if (!context.profile.empty() || found.header.placeDate == nullptr)
    return formatRules(context.profile);
  const std::string& text = found.header.placeDate->text;
  const auto day = dateOf(text);
  const auto year = yearOf(text);
  const bool before = day ? *day < kDecreeBegins : year && *year < kDecreeBegins.year;
  return formatRules(before ? "TT01" : "ND30");
}

// Every word was drawn by codes that say no letter, or by an old font's own codes.
bool isReadable(const PdfPaper& paper) {
  return paper.unreadable * kUnreadableShare <= paper.letters;
}

// Award objects are not among the 29 kinds of papers (the-thuc.md §12): their title stands in
// letters that no official paper has.
bool isCertificate(const PdfPaper& paper) {
  constexpr Length kSmallestTitle = Length::points(20);
  constexpr std::string_view kTitles[] = {
      "giay khen", "bang khen", "giay chung nhan", "bang chung nhan", "ky niem chuong"};
  if (paper.pages.empty())
    return false;
  for (const PdfLine& line : paper.pages.front().lines) {
    if (line.size >= kSmallestTitle &&
        std::find(std::begin(kTitles), std::end(kTitles), line.key) != std::end(kTitles))
      return true;
  }
  return false;
}

Findings certificateFinding(PdfReport& report) {
  report.notEvaluated("pdf.certificate",
                      1,
                      {"Đây là hiện vật khen thưởng, không theo thể thức văn bản hành chính: không "
                       "đánh giá cách trình bày.",
                       "This is a certificate, to which the format of official papers does not "
                       "apply: its look is not judged."});
  return report.take();
}

void checkWords(const PdfSubject& subject, PdfReport& report) {
  const FoundElements& found = subject.found;
  if (found.form) {
    report.forgive();
  } else if (!found.header.found()) {
    report.notEvaluated(
        "pdf.no-header",
        1,
        {"Không thấy phần đầu của văn bản hành chính (Quốc hiệu, tên cơ quan, số, ngày); "
         "chỉ kiểm tra được giấy, lề, phông chữ và nội dung.",
         "No head of an official paper was found; only paper, margins, faces and the "
         "body could be checked."});
  } else {
    checkHeader(subject, report);
    checkTitle(subject, report);
    checkMarks(subject, report);
    checkBasis(subject, report);
  }
  checkBody(subject, report);
  checkHeadings(subject, report);
  checkClosing(subject, report);
  checkAppendices(subject, report);
}

}  // namespace

Findings checkPdf(const read::Pdf& pdf, const PdfContext& context) {
  const PdfPaper paper = tidy(pdf);
  const FoundElements found = findElements(paper);
  const PdfSubject subject{pdf, paper, found};
  PdfReport report(rulesFor(context, found));
  if (isCertificate(paper))
    return certificateFinding(report);
  if (found.form)
    report.forgive();
  checkPaper(subject, report);
  checkFonts(subject, report);
  if (paper.letters == 0) {
    report.notEvaluated("pdf.no-text",
                        1,
                        {"Tệp không có chữ (có lẽ là bản quét): không kiểm tra được.",
                         "The file has no text (it may be a scan): it cannot be checked."});
  } else if (!isReadable(paper)) {
    report.notEvaluated("pdf.unreadable-text",
                        1,
                        {"Không đọc được chữ trong tệp: phông chữ thiếu bảng mã Unicode.",
                         "The text cannot be read: its fonts have no Unicode values."});
  } else {
    checkPageNumbers(subject, report);
    checkWords(subject, report);
  }
  return report.take();
}

}  // namespace vanthu::check
