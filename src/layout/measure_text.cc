#include "layout/measure_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/line_breaks.h"

namespace vanthu::layout {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool isNoBreakSpace(std::string_view text, size_t at) {
  return text.compare(at, kNoBreakSpace.size(), kNoBreakSpace) == 0;
}

Piece::Kind kindAt(std::string_view text, size_t at) {
  if (text[at] == ' ')
    return Piece::Kind::space;
  return isNoBreakSpace(text, at) ? Piece::Kind::fixedSpace : Piece::Kind::word;
}

// Behind the word, the space or the no-break space that begins at `begin`.
size_t pieceEnd(std::string_view text, size_t begin, size_t end, Piece::Kind kind) {
  if (kind == Piece::Kind::space)
    return begin + 1;
  if (kind == Piece::Kind::fixedSpace)
    return begin + kNoBreakSpace.size();
  size_t at = begin + 1;
  while (at < end && text[at] != ' ' && !isNoBreakSpace(text, at))
    ++at;
  return at;
}

class Measurer {
 public:
  Measurer(MeasuredText& out, const fonts::Measure& measure) : out_(out), measure_(measure) {}

  void add(uint32_t index) {
    const Segment& segment = out_.words.segments[index];
    forceNext_ = forceNext_ || (segment.ownLine && !out_.pieces.empty());
    if (segment.leader) {
      Piece& piece = push(index, Piece::Kind::leader, segment.begin, segment.begin);
      piece.width = kLeastLeader;
      piece.breakBefore = true;
      forceNext_ = segment.ownLine;
      return;
    }
    const std::string_view text = out_.words.text;
    for (size_t at = segment.begin; at < segment.end;) {
      const Piece::Kind kind = kindAt(text, at);
      const size_t end = pieceEnd(text, at, segment.end, kind);
      addShaped(index, kind, at, end);
      at = end;
    }
  }

 private:
  void addShaped(uint32_t index, Piece::Kind kind, size_t begin, size_t end) {
    const fonts::Style style = out_.words.segments[index].style;
    Piece& piece = push(index, kind, begin, end);
    if (kind == Piece::Kind::space && end == out_.words.labelEnd)
      piece.kind = Piece::Kind::fixedSpace;
    if (kind == Piece::Kind::space)
      piece.shape = spaceOf(style);
    else
      piece.shape =
          measure_.shape(style, std::string_view(out_.words.text).substr(begin, end - begin));
    piece.lastGlyph = static_cast<uint32_t>(piece.shape->glyphs.size());
    piece.width = atSize(piece.shape->advance, out_.size, measure_, style);
  }

  // Every other piece is a space: ask for it once.
  const std::shared_ptr<const fonts::ShapedWord>& spaceOf(fonts::Style style) {
    auto& space = spaces_[static_cast<size_t>(style)];
    if (space == nullptr)
      space = measure_.shape(style, " ");
    return space;
  }

  Piece& push(uint32_t index, Piece::Kind kind, size_t begin, size_t end) {
    Piece& piece = out_.pieces.emplace_back();
    piece.kind = kind;
    piece.forceBefore = std::exchange(forceNext_, false);
    piece.breakBefore = piece.forceBefore;
    out_.hasForced = out_.hasForced || piece.forceBefore;
    piece.segment = index;
    piece.begin = piece.shapeBegin = static_cast<uint32_t>(begin);
    piece.end = static_cast<uint32_t>(end);
    return piece;
  }

  MeasuredText& out_;
  const fonts::Measure& measure_;
  std::shared_ptr<const fonts::ShapedWord> spaces_[fonts::kStyles];
  bool forceNext_ = false;  // the next piece begins a line
};

// Cuts `piece` in two at byte `at` of the text; returns the second half.
Piece cut(Piece& piece, uint32_t at, const MeasuredText& text, const fonts::Measure& measure) {
  Piece rest = piece;
  rest.forceBefore = false;
  const auto& glyphs = piece.shape->glyphs;
  int64_t before = 0;
  uint32_t glyph = piece.firstGlyph;
  for (; glyph < piece.lastGlyph && glyphs[glyph].cluster + piece.shapeBegin < at; ++glyph)
    before += glyphs[glyph].advance;
  piece.end = rest.begin = at;
  piece.lastGlyph = rest.firstGlyph = glyph;
  const Length whole = piece.width;
  piece.width = atSize(before, text.size, measure, text.words.segments[piece.segment].style);
  rest.width = whole - piece.width;
  return rest;
}

}  // namespace

Length atSize(int64_t units, Length size, const fonts::Measure& measure, fonts::Style style) {
  return scale(size, units, measure.metrics(style).unitsPerEm);
}

MeasuredText measureText(Collected words,
                         const ElementStyle& style,
                         const fonts::Measure& measure) {
  MeasuredText out;
  out.words = std::move(words);
  out.size = style.size;
  const fonts::Style face = faceOf(style);
  const fonts::FaceMetrics& metrics = measure.metrics(face);
  const Length single =
      atSize(metrics.ascent + metrics.descent + metrics.lineGap, style.size, measure, face);
  out.lineHeight = scale(single, style.lineSpacing, 1000);
  out.leading = out.lineHeight - single;
  out.ascent = atSize(metrics.ascent, style.size, measure, face);
  out.pieces.reserve(out.words.text.size() / 2 + 2);
  Measurer measurer(out, measure);
  for (size_t i = 0; i < out.words.segments.size(); ++i)
    measurer.add(static_cast<uint32_t>(i));
  for (const Piece& piece : out.pieces)
    out.natural += piece.width;
  return out;
}

void markBreaks(MeasuredText& text, const fonts::Measure& measure, bool keepLastTwo) {
  if (text.chancesKnown)
    return;
  text.chancesKnown = true;
  const std::vector<size_t> chances =
      text::breakChances(text.words.text, {.glue = true, .keepLastTwo = keepLastTwo});
  std::vector<Piece> pieces;
  pieces.reserve(text.pieces.size() + 4);
  auto chance = std::upper_bound(chances.begin(), chances.end(), size_t{text.words.labelEnd});
  for (Piece& piece : text.pieces) {
    while (chance != chances.end() && *chance < piece.begin)
      ++chance;
    if (chance != chances.end() && *chance == piece.begin && piece.kind != Piece::Kind::leader)
      piece.breakBefore = true;
    while (chance != chances.end() && *chance > piece.begin && *chance < piece.end) {
      Piece rest = cut(piece, static_cast<uint32_t>(*chance), text, measure);
      pieces.push_back(std::move(piece));
      piece = std::move(rest);
      piece.breakBefore = true;
      ++chance;
    }
    pieces.push_back(std::move(piece));
  }
  text.pieces = std::move(pieces);
}

void forbidBreaks(MeasuredText& text, std::span<const size_t> offsets) {
  for (Piece& piece : text.pieces) {
    if (std::find(offsets.begin(), offsets.end(), piece.begin) != offsets.end())
      piece.breakBefore = piece.forceBefore;
  }
}

void loosenBreaks(MeasuredText& text) {
  for (size_t i = 1; i < text.pieces.size(); ++i) {
    if (text.pieces[i - 1].kind == Piece::Kind::space && text.pieces[i].kind != Piece::Kind::space)
      text.pieces[i].breakBefore = true;
  }
}

}  // namespace vanthu::layout
