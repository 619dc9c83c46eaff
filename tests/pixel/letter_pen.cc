#include "pixel/letter_pen.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <cstdlib>
#include <iostream>

namespace vanthu::pixel {
namespace {

void require(FT_Error error, const char* what) {
  if (error == 0)
    return;
  std::cerr << "FreeType: " << what << ": error " << error << '\n';
  std::abort();
}

FT_F26Dot6 sixtyFourths(double x) {
  return static_cast<FT_F26Dot6>(std::lround(x * 64));
}

}  // namespace

struct LetterPen::Impl {
  Impl(const std::string& file, int dots) : dotsPerInch(static_cast<FT_UInt>(dots)) {
    require(FT_Init_FreeType(&library), "start");
    require(FT_New_Face(library, file.c_str(), 0, &face), file.c_str());
  }
  ~Impl() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  FT_UInt dotsPerInch;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

LetterPen::LetterPen(const std::string& fontFile, int dotsPerInch)
    : impl_(std::make_unique<Impl>(fontFile, dotsPerInch)) {}
LetterPen::~LetterPen() = default;
LetterPen::LetterPen(LetterPen&&) noexcept = default;

Box LetterPen::draw(Picture& picture, char32_t letter, double size, double x, double y) const {
  FT_Face face = impl_->face;
  require(FT_Set_Char_Size(face, 0, sixtyFourths(size), impl_->dotsPerInch, impl_->dotsPerInch),
          "size");
  const FT_UInt glyph = FT_Get_Char_Index(face, letter);
  require(glyph == 0 ? FT_Err_Invalid_Glyph_Index : FT_Err_Ok, "letter");
  require(FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP), "glyph");
  // FreeType's y grows upwards.
  const double left = std::floor(x), bottom = std::ceil(y);
  FT_Outline_Translate(&face->glyph->outline, sixtyFourths(x - left), sixtyFourths(bottom - y));
  require(FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL), "drawing");

  const FT_Bitmap& bitmap = face->glyph->bitmap;
  const int columns = static_cast<int>(bitmap.width), rows = static_cast<int>(bitmap.rows);
  const Box box{static_cast<int>(left) + face->glyph->bitmap_left,
                static_cast<int>(bottom) - face->glyph->bitmap_top,
                static_cast<int>(left) + face->glyph->bitmap_left + columns,
                static_cast<int>(bottom) - face->glyph->bitmap_top + rows};
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column)
      picture.addInk(box.left + column, box.top + row, bitmap.buffer[row * bitmap.pitch + column]);
  }
  return box;
}

}  // namespace vanthu::pixel
