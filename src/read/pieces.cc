#include "read/pieces.h"

#include <cmath>
#include <numbers>
#include <utility>

#include "base/utf8.h"

namespace vanthu::read {
namespace {

// All in sizes of the letter. A kerned or justified gap within a word stays below the first; the
// narrowest word space, shrunk in a tight line, is about 0.2.
constexpr double kWidestLetterGap = 0.14;
constexpr double kFarthestBack = 0.3;
constexpr double kFarthestMarkBack = 1.5;
constexpr double kFarthestSpace = 0.3;
constexpr double kSameLevel = 0.02;

// Raised and lowered letters: how small, how far off the line, how near to what they belong to.
constexpr double kLargestRaised = 0.8;
constexpr double kFarthestRaised = 0.6;

constexpr int kMirrored = 3600;

int turnOf(const Glyph& glyph) {
  const double degrees = std::atan2(glyph.direction.y, glyph.direction.x) * 180 / std::numbers::pi;
  const int tenths = static_cast<int>(std::lround(degrees * 10));
  return (tenths + 3600) % 3600 + (glyph.mirrored ? kMirrored : 0);
}

bool isZeroWidth(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060;
}

bool isMark(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

char32_t firstLetter(const std::string& letters) {
  size_t offset = 0;
  return nextCodePoint(letters, offset);
}

bool sameLook(const Glyph& a, const Glyph& b) {
  return a.font == b.font && std::abs(a.size - b.size) < 0.01 && a.color == b.color &&
         a.invisible == b.invisible;
}

/// A piece of this one letter.
Piece freshPiece(const Glyph& glyph) {
  Piece piece;
  piece.turn = turnOf(glyph);
  const Point direction = directionOf(piece.turn);
  piece.start = glyph.origin.x * direction.x + glyph.origin.y * direction.y;
  piece.level = glyph.origin.y * direction.x - glyph.origin.x * direction.y;
  piece.right = piece.start + glyph.width;
  piece.pen = piece.start + glyph.advance;
  piece.lineLevel = piece.level;
  piece.lineSize = glyph.size;
  piece.look = glyph;
  return piece;
}

/// Puts a small letter that stands off the line of its neighbour onto that line.
void keepOnLine(Piece& fresh, const Piece& before) {
  const double off = std::abs(fresh.level - before.lineLevel);
  const bool raised = fresh.look.size <= kLargestRaised * before.lineSize &&
                      off <= kFarthestRaised * before.lineSize;
  const double gap = fresh.start - before.pen;
  if (raised && fresh.turn == before.turn && std::abs(gap) <= kFarthestSpace * before.lineSize) {
    fresh.lineLevel = before.lineLevel;
    fresh.lineSize = before.lineSize;
  }
}

}  // namespace

Point directionOf(int turn) {
  if (turn % 3600 == 0)
    return {1, 0};
  const double radians = turn * std::numbers::pi / 1800;
  return {std::cos(radians), std::sin(radians)};
}

bool isBlank(std::string_view letters) {
  for (size_t at = 0; at < letters.size();) {
    const char32_t c = nextCodePoint(letters, at);
    const bool space = c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
                       c == 0x205F || c == 0x3000;
    if (!space)
      return false;
  }
  return true;
}

void PieceBuilder::add(const Glyph& glyph) {
  if (glyph.letters.empty() || isZeroWidth(firstLetter(glyph.letters)))
    return;
  const Piece fresh = freshPiece(glyph);
  if (isBlank(glyph.letters))
    addSpace(glyph, fresh);
  else
    addLetters(glyph, fresh);
}

void PieceBuilder::addSpace(const Glyph& glyph, const Piece& fresh) {
  if (!pieces_.empty()) {
    Piece& open = pieces_.back();
    const double reach = kFarthestSpace * open.look.size;
    if (open.turn == fresh.turn && std::abs(fresh.level - open.lineLevel) <= reach &&
        std::abs(fresh.start - open.pen - open.spaceWidth) <= reach) {
      open.spaces += glyph.letters;
      open.spaceWidth = fresh.pen - open.pen;
      return;
    }
  }
  pieces_.push_back(fresh);
  pieces_.back().spaces = glyph.letters;
  pieces_.back().spaceWidth = glyph.advance;
  pieces_.back().pen = pieces_.back().right = fresh.start;
}

void PieceBuilder::addLetters(const Glyph& glyph, const Piece& fresh) {
  if (!pieces_.empty() && continues(pieces_.back(), fresh)) {
    Piece& open = pieces_.back();
    open.letters += glyph.letters;
    open.right = std::max(open.right, fresh.right);
    open.pen = std::max(open.pen, fresh.pen);
    return;
  }
  pieces_.push_back(fresh);
  pieces_.back().letters = glyph.letters;
  if (pieces_.size() > 1)
    keepOnLine(pieces_.back(), pieces_[pieces_.size() - 2]);
}

bool PieceBuilder::continues(const Piece& open, const Piece& fresh) const {
  if (open.letters.empty() || !open.spaces.empty() || open.turn != fresh.turn ||
      !sameLook(open.look, fresh.look))
    return false;
  const double size = fresh.look.size;
  const double gap = fresh.start - open.pen;
  const double back = isMark(firstLetter(fresh.look.letters)) ? kFarthestMarkBack : kFarthestBack;
  return std::abs(fresh.level - open.level) <= kSameLevel * size &&
         gap <= kWidestLetterGap * size && gap >= -back * size;
}

std::vector<Piece> PieceBuilder::take() {
  return std::exchange(pieces_, {});
}

}  // namespace vanthu::read
