// The content stream of a page: marked text and rules.
//
// Turns the items of a page into PDF operators, in their order. A stretch of neighbouring items
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

/// The name of a face in a page's resources: "F0" … "F3".
std::string resourceName(fonts::Style style);

/// The operator that sets the colour of text, without a line break.
const char* fillColor(page::Color color);
/// The same for rules.
const char* strokeColor(page::Color color);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CONTENT_H_
