// Page labels: the numbers that a viewer shows for pages, where an appendix counts from 1 again.
#ifndef VANTHU_PDF_PAGE_LABELS_H_
#define VANTHU_PDF_PAGE_LABELS_H_

#include <string>
#include <vector>

#include "page/page.h"

namespace vanthu::pdf {

/// The catalog's PageLabels entry, ending with a newline; empty if the pages simply count 1, 2, 3 …
std::string pageLabelsEntry(const std::vector<page::Page>& pages);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PAGE_LABELS_H_
