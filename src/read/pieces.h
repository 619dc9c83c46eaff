// Letters in drawing order into pieces: words, or parts of words, in one look on one baseline.
//
// A piece never holds a space inside; spaces that were drawn are kept behind the letters. Programs
// draw a word in one go or in several; lines.h puts together what belongs together.
#ifndef VANTHU_READ_PIECES_H_
#define VANTHU_READ_PIECES_H_

#include <string>
#include <vector>

#include "read/glyph.h"

namespace vanthu::read {

/// Places are counted in the piece's own direction of writing: `start`, `right`, `pen` along it,
/// `level` across it, downwards. For upright text these are x and y of the page.
struct Piece {
  std::string letters;    ///< empty: only spaces
  std::string spaces;     ///< drawn behind the letters
  double start = 0;       ///< left edge of the first letter
  double right = 0;       ///< right edge of the last letter
  double pen = 0;         ///< where the next letter would begin, letter spacing included
  double spaceWidth = 0;  ///< of `spaces`, letter and word spacing included
  double level = 0;       ///< of the baseline
  double lineLevel = 0;   ///< of the line that it stands on: differs for raised and lowered letters
  double lineSize = 0;    ///< size of that line's letters
  int turn = 0;           ///< direction in tenths of a degree, clockwise; mirrored text: + 3600
  Glyph look;             ///< size, font and colour of all letters, origin of the first
};

/// Direction of writing of a `turn`: cosine and sine.
Point directionOf(int turn);

class PieceBuilder {
 public:
  void add(const Glyph& glyph);
  std::vector<Piece> take();

 private:
  void addSpace(const Glyph& glyph, const Piece& fresh);
  void addLetters(const Glyph& glyph, const Piece& fresh);
  bool continues(const Piece& open, const Piece& fresh) const;

  std::vector<Piece> pieces_;
};

/// True if UTF-8 `letters` are spaces of any width.
bool isBlank(std::string_view letters);

}  // namespace vanthu::read

#endif  // VANTHU_READ_PIECES_H_
