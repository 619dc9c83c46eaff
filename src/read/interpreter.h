// Runs the operators of a page: text to the text painter, paths to the shape painter.
//
// Knows the operators that place text, lines and boxes; all others are passed over. Clipping,
// graphics state dictionaries, shadings, layers and the glyph programs of Type3 fonts are not
// looked at. Source: ISO 32000-1, annex A.
#ifndef VANTHU_READ_INTERPRETER_H_
#define VANTHU_READ_INTERPRETER_H_

#include <string>
#include <string_view>
#include <vector>

#include "read/font_cache.h"
#include "read/graphics_state.h"
#include "read/operands.h"
#include "read/shapes.h"
#include "read/text_painter.h"

namespace vanthu::read {

class Interpreter {
 public:
  /// Shapes go to `page` at once, text with finish().
  Interpreter(FontCache& fonts, Page& page, Budget& budget);

  /// A page's contents, a stream or an array of them, with the map from the page's own coordinates.
  void runPage(Object contents, const Resources& resources, const Matrix& toPage);
  void finish();

  /// True if something could not be read.
  bool damaged() const { return damaged_; }

 private:
  friend struct Operators;  // operators.cc

  void run(std::string_view operators, const Resources& resources);
  std::string contentOf(const Object& stream);

  void save();
  void restore();
  void drawObject(const std::string& name);
  void drawForm(const Object& form);
  void beginMarked();
  void endMarked();
  void chooseSpace(Paint& paint);
  void setColor(Paint& paint, ColorSpace space);
  void showAdjusted();
  void nextLine() { text_.moveLine(0, -state().text.leading); }
  Point point(double x, double y) const { return state().toPage.map({x, y}); }

  GraphicsState& state() { return states_.back(); }
  const GraphicsState& state() const { return states_.back(); }

  FontCache& fonts_;
  Page& page_;
  Budget& budget_;
  TextPainter text_;
  ShapePainter shapes_;
  std::vector<GraphicsState> states_;
  size_t lowestState_ = 1;    // `Q` brings back no more than what this stream saved
  size_t unsavedStates_ = 0;  // `q` beyond the deepest that is kept
  Resources resources_;
  Operands operands_;
  int depth_ = 0;          // of forms within forms
  size_t marked_ = 0;      // open marked-content sequences
  size_t actualText_ = 0;  // the one that has its own text; 0: none
  bool damaged_ = false;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_INTERPRETER_H_
