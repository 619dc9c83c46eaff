// Text operators into letters at places: ISO 32000-1, 9.4.
#ifndef VANTHU_READ_TEXT_PAINTER_H_
#define VANTHU_READ_TEXT_PAINTER_H_

#include <string>
#include <string_view>

#include "read/budget.h"
#include "read/graphics_state.h"
#include "read/pieces.h"

namespace vanthu::read {

class TextPainter {
 public:
  TextPainter(const Page& page, Budget& budget) : page_(page), budget_(budget) {}

  void begin();                       // BT
  void setMatrix(const Matrix& m);    // Tm
  void moveLine(double x, double y);  // Td
  void show(const GraphicsState& state, std::string_view codes);
  /// A number in TJ, in 1/1000 of the size, backwards.
  void adjust(const GraphicsState& state, double thousandths);

  /// Until endActualText the few letters shown stand for `letters`. Does not nest: an inner text is
  /// part of the outer one.
  void beginActualText(std::string letters);
  void endActualText();

  std::vector<Piece> takePieces();

 private:
  void place(const GraphicsState& state, const Shown& shown);
  void advance(double x);
  void put(const Glyph& glyph);
  bool isOnPage(const Glyph& glyph) const;

  const Page& page_;
  Budget& budget_;
  PieceBuilder pieces_;
  Matrix text_;  ///< where the next letter begins
  Matrix line_;  ///< where the line began
  bool substitutes_ = false;
  std::string actual_;
  std::vector<Glyph> held_;  // shown under actual_
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_TEXT_PAINTER_H_
