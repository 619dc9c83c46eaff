// The objects of one font in a PDF: Type0, CIDFontType2, descriptor, program, ToUnicode.
#ifndef VANTHU_PDF_FONT_OBJECTS_H_
#define VANTHU_PDF_FONT_OBJECTS_H_

#include "pdf/face_use.h"
#include "pdf/font_program.h"
#include "pdf/haru.h"

namespace vanthu::pdf {

/// Adds the font and returns its Type0 dictionary. Glyph ids are the character codes; widths are
/// given for the glyphs in use. `program` is not copied and must outlive `document`.
ObjectId addFont(HaruDocument& document,
                 const fonts::FaceFacts& facts,
                 const FaceUse& use,
                 const FontProgram& program);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FONT_OBJECTS_H_
