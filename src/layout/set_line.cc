#include "layout/set_line.h"

#include <algorithm>
#include <string>

namespace vanthu::layout {
namespace {

using document::Align;

struct Counts {
  int64_t leaders = 0;
  int64_t spaces = 0;
  Length spaceWidth;
};

Counts count(const MeasuredText& text, const Line& line) {
  Counts counts;
  for (uint32_t p = line.first; p < line.last; ++p) {
    const Piece& piece = text.pieces[p];
    counts.leaders += piece.kind == Piece::Kind::leader ? 1 : 0;
    if (piece.kind == Piece::Kind::space) {
      ++counts.spaces;
      counts.spaceWidth += piece.width;
    }
  }
  return counts;
}

Length shift(Align align, Length slack) {
  if (align == Align::centre)
    return slack / 2;
  return align == Align::right ? slack : Length();
}

// Shares `total` among `parts` so that the shares differ by at most one unit and add up.
class Shares {
 public:
  Shares(Length total, int64_t parts) : total_(total.milliPoints()), parts_(parts) {}

  Length next() {
    const int64_t before = total_ * taken_ / parts_;
    ++taken_;
    return Length::milliPoints(total_ * taken_ / parts_ - before);
  }

 private:
  int64_t total_;
  int64_t parts_;
  int64_t taken_ = 0;
};

class LineSetter {
 public:
  LineSetter(const MeasuredText& text,
             const LinePlace& place,
             const fonts::Measure& measure,
             std::vector<page::Item>& items)
      : text_(text), measure_(measure), items_(items), x_(place.left), baseline_(place.baseline) {}

  void set(const Line& line, const LinePlace& place) {
    const Length slack = line.room - line.natural;
    const Counts counts = count(text_, line);
    const bool justify = place.align == Align::justify && counts.leaders == 0 &&
                         counts.spaces > 0 && (!line.endsText || slack < Length());
    if (counts.leaders == 0 && !justify)
      x_ += shift(place.align, slack);
    Shares stretch(justify ? slack : Length(), std::max<int64_t>(counts.spaces, 1));
    Shares fill(std::max(slack, Length()), std::max<int64_t>(counts.leaders, 1));
    for (uint32_t p = line.first; p < line.last; ++p) {
      const Piece& piece = text_.pieces[p];
      if (piece.kind == Piece::Kind::leader)
        setLeader(piece, piece.width + fill.next());
      else
        setPiece(
            p, line, piece.width + (piece.kind == Piece::Kind::space ? stretch.next() : Length()));
    }
    for (uint32_t p = line.last; p < line.end; ++p)
      setPiece(p, line, Length());
  }

 private:
  void setLeader(const Piece& piece, Length width) {
    run_ = nullptr;
    const Segment& segment = text_.words.segments[piece.segment];
    setDots(
        x_, x_ + width, baseline_, text_.size, segment.style, *segment.source, measure_, items_);
    x_ += width;
  }

  // The glyphs share rounding so that the piece is exactly `width` wide; what a space gains goes to
  // its glyph.
  void setPiece(uint32_t index, const Line& line, Length width) {
    const Piece& piece = text_.pieces[index];
    page::TextRun& run = runFor(index, line);
    const auto base = static_cast<uint32_t>(run.text.size());
    run.text.append(text_.words.text, piece.begin, piece.end - piece.begin);
    const uint32_t skipped = piece.begin - piece.shapeBegin;
    int64_t units = 0;
    Length before;
    for (uint32_t g = piece.firstGlyph; g < piece.lastGlyph; ++g) {
      const fonts::ShapedGlyph& glyph = piece.shape->glyphs[g];
      units += glyph.advance;
      const bool last = g + 1 == piece.lastGlyph;
      const Length after = last ? width : scale(text_.size, units, unitsPerEm_);
      run.glyphs.push_back(
          {glyph.id, base + glyph.cluster - skipped, after - before, shiftOf(glyph)});
      before = after;
    }
    x_ += width;
  }

  // Fonts count upwards, pages downwards.
  page::Point shiftOf(const fonts::ShapedGlyph& glyph) const {
    return {scale(text_.size, glyph.xOffset, unitsPerEm_),
            scale(text_.size, -glyph.yOffset, unitsPerEm_)};
  }

  // The run that goes on, or a new one with room for all that will join it.
  page::TextRun& runFor(uint32_t index, const Line& line) {
    const uint32_t wanted = text_.pieces[index].segment;
    if (run_ != nullptr && wanted == segment_)
      return *run_;
    segment_ = wanted;
    const Segment& segment = text_.words.segments[segment_];
    unitsPerEm_ = measure_.metrics(segment.style).unitsPerEm;
    page::TextRun run;
    run.style = segment.style;
    run.size = text_.size;
    run.origin = {x_, baseline_};
    run.color = segment.color;
    run.tag = segment.tag;
    run.source = *segment.source;
    uint32_t glyphs = 0, bytes = 0;
    for (uint32_t p = index; p < line.end && text_.pieces[p].segment == segment_; ++p) {
      glyphs += text_.pieces[p].lastGlyph - text_.pieces[p].firstGlyph;
      bytes += text_.pieces[p].end - text_.pieces[p].begin;
    }
    run.glyphs.reserve(glyphs);
    run.text.reserve(bytes);
    run_ = &std::get<page::TextRun>(items_.emplace_back(std::move(run)));
    return *run_;
  }

  const MeasuredText& text_;
  const fonts::Measure& measure_;
  std::vector<page::Item>& items_;
  Length x_, baseline_;
  page::TextRun* run_ = nullptr;  // valid until the next item is added
  uint32_t segment_ = 0;
  int32_t unitsPerEm_ = 1;
};

}  // namespace

void setLine(const MeasuredText& text,
             const Line& line,
             const LinePlace& place,
             const fonts::Measure& measure,
             std::vector<page::Item>& items) {
  LineSetter(text, place, measure, items).set(line, place);
}

void setDots(Length left,
             Length right,
             Length baseline,
             Length size,
             fonts::Style style,
             const Source& source,
             const fonts::Measure& measure,
             std::vector<page::Item>& items) {
  const auto dot = measure.shape(style, ".");
  const Length width = atSize(dot->advance, size, measure, style);
  if (width <= Length() || right - left < width)
    return;
  const auto dots = static_cast<size_t>((right - left).milliPoints() / width.milliPoints());
  page::TextRun run;
  run.style = style;
  run.size = size;
  run.origin = {right - width * static_cast<int64_t>(dots), baseline};
  run.text.assign(dots, '.');
  run.source = source;
  run.glyphs.reserve(dots);
  for (size_t i = 0; i < dots; ++i)
    run.glyphs.push_back({dot->glyphs.front().id, static_cast<uint32_t>(i), width});
  items.push_back(std::move(run));
}

}  // namespace vanthu::layout
