// The content stream of a page: marked text, rules and figures.
//
// Turns the items of a page into PDF operators: the figures first, so that none hides a text, then
// the others in their order. A stretch of neighbouring items
// with one tag becomes one marked-content sequence. Knows nothing of objects or of the structure
// tree.
#ifndef VANTHU_PDF_CONTENT_H_
#define VANTHU_PDF_CONTENT_H_

#include <array>
#include <string>
#include <vector>

#include "page/page.h"
#include "pdf/face_use.h"

namespace vanthu::pdf {

using FaceUses = std::vector<FaceUse>;  ///< one a style

struct Content {
  std::string operators;
  std::vector<page::TagId> marks;            ///< by MCID: the tag that the content belongs to
  std::array<bool, fonts::kStyles> faces{};  ///< the faces that the page shows
  std::vector<const page::SignatureField*> fields;  ///< of the page, in their order
};

/// Notes in `faces` what the page shows. The result points into `page`.
/// REQUIRES: checkPages() found nothing.
Content writeContent(const page::Page& page, const std::vector<page::Tag>& tags, FaceUses& faces);

/// The same without any tags, for merged files: no marks, no fields.
Content writePlainContent(const page::Page& page, FaceUses& faces);

/// The name of a face in a page's resources: "F0" … "F4".
std::string resourceName(fonts::Style style);

/// The operator that sets the colour of text and of filled paths: "0 g", "0.8 0.2 0 rg".
void appendFillColor(std::string& out, page::Color color);
/// The same for rules and outlines.
void appendStrokeColor(std::string& out, page::Color color);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CONTENT_H_
