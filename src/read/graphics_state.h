// What `q` saves and `Q` brings back: ISO 32000-1, 8.4.1 and 9.3.1, as far as reading needs it.
#ifndef VANTHU_READ_GRAPHICS_STATE_H_
#define VANTHU_READ_GRAPHICS_STATE_H_

#include "read/color_space.h"
#include "read/font.h"
#include "read/matrix.h"

namespace vanthu::read {

struct Paint {
  ColorSpace space = ColorSpace::gray;
  Color color;
};

struct TextState {
  const FontReader* font = nullptr;  ///< null: none was chosen yet, nothing is shown
  double size = 0;
  double letterSpacing = 0;  ///< Tc
  double wordSpacing = 0;    ///< Tw
  double stretch = 1;        ///< Tz / 100
  double leading = 0;        ///< TL
  double rise = 0;           ///< Ts
  int mode = 0;              ///< Tr
};

struct GraphicsState {
  Matrix toPage;  ///< to points from the page's top left corner, y downwards
  Paint fill, stroke;
  double lineWidth = 1;
  bool dashed = false;  ///< a dash pattern with gaps (d)
  TextState text;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_GRAPHICS_STATE_H_
