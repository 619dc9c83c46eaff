// The column that the body text of a page fills: where most paragraphs go on and full lines end.
//
// A step of tidy() (pdf_line.h).
#ifndef VANTHU_CHECK_PDF_COLUMNS_H_
#define VANTHU_CHECK_PDF_COLUMNS_H_

#include "check/pdf_line.h"

namespace vanthu::check {

/// Sets the column of each page; one that has too little text takes that of a page as wide, or the
/// usual margins. REQUIRES: tables are marked and page numbers taken (pdf_geometry.h).
void findColumns(PdfPaper& paper);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_COLUMNS_H_
