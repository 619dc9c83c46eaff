// The parts of checkPdf(): each holds the found elements of one kind against the rules.
//
// Pure but for the report they add to.
#ifndef VANTHU_CHECK_PDF_CHECKS_H_
#define VANTHU_CHECK_PDF_CHECKS_H_

#include <string_view>

#include "check/format_rules.h"
#include "check/pdf_elements.h"
#include "check/pdf_line.h"
#include "check/pdf_report.h"
#include "read/read_pdf.h"

namespace vanthu::check {

/// All that a check may look at.
struct PdfSubject {
  const read::Pdf& pdf;
  const PdfPaper& paper;
  const FoundElements& found;

  const PdfPage& pageOf(const PdfLine& line) const { return paper.pages[line.page - 1]; }
  const TextColumn& columnOf(const PdfLine& line) const { return pageOf(line).column; }
  /// Key of the type of document; empty without one.
  std::string_view typeKey() const {
    return found.title.typeName != nullptr ? std::string_view(found.title.typeName->key) : "";
  }
};

void checkPaper(const PdfSubject& subject, PdfReport& report);        // P1-P5
void checkFonts(const PdfSubject& subject, PdfReport& report);        // P6, P7
void checkPageNumbers(const PdfSubject& subject, PdfReport& report);  // P8
void checkHeader(const PdfSubject& subject, PdfReport& report);       // E1-E6
void checkTitle(const PdfSubject& subject, PdfReport& report);        // E7-E9, E19
void checkMarks(const PdfSubject& subject, PdfReport& report);        // M2, M5, E27
void checkBasis(const PdfSubject& subject, PdfReport& report);        // E10
void checkBody(const PdfSubject& subject, PdfReport& report);         // E11, E28
void checkHeadings(const PdfSubject& subject, PdfReport& report);     // E12-E18
void checkClosing(const PdfSubject& subject, PdfReport& report);      // E20-E26
void checkAppendices(const PdfSubject& subject, PdfReport& report);   // A1-A4, E1.repeated

// What several of them share.

/// Size, weight, slant and capitals of an element: "E2.size", "E2.bold", "E2.italic",
/// "E2.capitals".
void checkLook(const PdfLine& line, PdfElement element, PdfReport& report);
void checkLook(const Lines& lines, PdfElement element, PdfReport& report);

/// Adds `<element>.centre` for a line that is not in the middle of its column.
void checkCentred(const PdfLine& line,
                  PdfElement element,
                  const PdfSubject& subject,
                  PdfReport& report);

/// "E1" + ".size".
std::string ruleOf(PdfElement element, std::string_view what, const FormatRules& rules);

/// The first lines of `text` and `number` as the look of names and boxes of agencies: E1-E4.
void checkAgencyAndNation(const FoundHeader& header, const PdfSubject& subject, PdfReport& report);

/// A drawn line a third to a half as long as the text above it: E4, E8.
void checkShareRule(const Lines& above,
                    PdfElement element,
                    const PdfSubject& subject,
                    PdfReport& report);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_CHECKS_H_
