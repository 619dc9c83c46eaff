#include "layout/text_block.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "layout/set_line.h"

namespace vanthu::layout {
namespace {

using document::Align;

Fit fitOf(Align align) {
  switch (align) {
    case Align::justify:
      return Fit::justified;
    case Align::left:
      return Fit::ragged;
    case Align::centre:
    case Align::right:
      return Fit::balanced;
  }
  return Fit::ragged;
}

bool anyOverfull(const std::vector<Line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.overfull; });
}

Line wholeLine(const MeasuredText& text, Length room) {
  Line line;
  line.last = line.end = static_cast<uint32_t>(text.pieces.size());
  line.natural = text.natural;
  line.room = room;
  line.endsText = true;
  return line;
}

const Source& sourceOf(const Piece& piece, const MeasuredText& text) {
  return *text.words.segments[piece.segment].source;
}

// Where the widest of `pieces` comes from: rather from the data than from the template's words, and
// not from a label.
const Source& culprit(std::span<const Piece> pieces, const MeasuredText& text) {
  const auto weight = [&](const Piece& piece) {
    const bool label = piece.begin < text.words.labelEnd;
    return std::tuple(!label, !sourceOf(piece, text).pointer.empty(), piece.width);
  };
  const auto found =
      std::max_element(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) {
        return weight(a) < weight(b);
      });
  return sourceOf(*found, text);
}

void reportOverfull(const MeasuredText& text, const std::vector<Line>& lines, Faults& faults) {
  for (const Line& line : lines) {
    if (!line.overfull)
      continue;
    const auto pieces = std::span(text.pieces).subspan(line.first, line.last - line.first);
    const uint32_t end = pieces.back().end;
    const uint32_t begin = std::min(std::max(pieces.front().begin, text.words.labelEnd), end);
    faults.wordTooLong(std::string_view(text.words.text).substr(begin, end - begin),
                       line.room,
                       culprit(pieces, text));
  }
}

}  // namespace

Length TextBlock::longestLine() const {
  Length longest;
  for (const Line& line : lines)
    longest = std::max(longest, line.natural);
  return longest;
}

MeasuredText measureWording(const Wording& wording, const ElementStyle& style, Context& context) {
  return measureText(collect(wording, style, context.coverage), style, context.measure);
}

Wording itemOf(page::TagId list, const document::Inlines& inlines, Context& context) {
  const page::TagId item = context.tags.add(page::TagRole::listItem, list);
  Wording wording{.inlines = inlines};
  const auto* first = inlines.empty() ? nullptr : std::get_if<document::Text>(&inlines.front());
  if (first != nullptr && first->text.starts_with(kDash))
    wording.dashTag = context.tags.add(page::TagRole::label, item);
  wording.tag = context.tags.add(page::TagRole::listBody, item);
  return wording;
}

TextBlock breakText(MeasuredText text,
                    Align align,
                    Length width,
                    Length firstIndent,
                    bool keepLastTwo,
                    Context& context) {
  TextBlock block{std::move(text), {}, align};
  const Length firstWidth = width - firstIndent;
  if (block.text.pieces.empty())
    return block;
  if (block.text.natural <= firstWidth && !block.text.hasForced) {
    block.lines.push_back(wholeLine(block.text, firstWidth));
    return block;
  }
  markBreaks(block.text, context.measure, keepLastTwo);
  block.lines = breakLines(block.text.pieces, firstWidth, width, fitOf(align));
  if (anyOverfull(block.lines)) {
    loosenBreaks(block.text);
    block.lines = breakLines(block.text.pieces, firstWidth, width, fitOf(align));
    reportOverfull(block.text, block.lines, context.faults);
  }
  return block;
}

TextBlock setText(const Wording& wording,
                  const ElementStyle& style,
                  Length width,
                  Context& context) {
  return breakText(
      measureWording(wording, style, context), style.align, width, Length(), true, context);
}

TextBlock setSingleLine(MeasuredText text, Align align, Length width, Context& context) {
  TextBlock block{std::move(text), {}, align};
  if (block.text.pieces.empty())
    return block;
  block.lines.push_back(wholeLine(block.text, width));
  if (block.text.natural > width)
    context.faults.lineTooWide(block.text.natural, width, culprit(block.text.pieces, block.text));
  return block;
}

void placeLine(const TextBlock& block,
               size_t index,
               Length left,
               Length top,
               const Context& context,
               std::vector<page::Item>& items) {
  LinePlace place;
  place.left = left;
  place.baseline = top + block.text.ascent;
  place.align = block.align;

  setLine(block.text, block.lines[index], place, context.measure, items);
}

Length placeLines(const TextBlock& block,
                  Length left,
                  Length top,
                  const Context& context,
                  std::vector<page::Item>& items) {
  for (size_t i = 0; i < block.lines.size(); ++i, top += block.text.lineHeight)
    placeLine(block, i, left, top, context, items);
  return top;
}

bool hasWords(const document::Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const document::Inline& one) {
    const auto* text = std::get_if<document::Text>(&one);
    return text != nullptr && !text->text.empty();
  });
}

page::TagId paragraphFor(const document::Inlines& inlines, Context& context) {
  return hasWords(inlines) ? context.outline.paragraph() : page::kLayoutArtifact;
}

page::TagId leafFor(const document::Inlines& inlines,
                    page::TagRole role,
                    page::TagId parent,
                    Context& context) {
  return hasWords(inlines) ? context.tags.add(role, parent) : page::kLayoutArtifact;
}

}  // namespace vanthu::layout
