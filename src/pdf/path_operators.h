// Path operators of a content stream: filled and stroked figures.
//
// Coordinates are the PDF's (y up). A figure leaves the state of the page as it found it. Pure.
#ifndef VANTHU_PDF_PATH_OPERATORS_H_
#define VANTHU_PDF_PATH_OPERATORS_H_

#include <string>

#include "page/page.h"

namespace vanthu::pdf {

/// Appends "q", colours, thickness, "m l c h" and one of "f S B", "Q". Outlines that are copies of
/// the first, each as far from the one before, are written as such: "cm" and the same again. Draws
/// nothing of a path that is neither filled nor stroked.
void appendPath(std::string& out, const page::Path& path, Length pageHeight);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PATH_OPERATORS_H_
