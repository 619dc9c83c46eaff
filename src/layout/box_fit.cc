#include "layout/box_fit.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "layout/box_lines.h"
#include "layout/set_line.h"
#include "text/agency_names.h"
#include "text/case.h"
#include "text/posts.h"

namespace vanthu::layout {
namespace {

using document::Box;

// Measured in Liberation Serif (highest in bold) and EB Garamond Italic.
constexpr FaceBody kSerif = {655, 920, 222, 1150};
constexpr FaceBody kDecorative = {653, 968, 292, 1270};

constexpr Length kStep = Length::milliPoints(500);

class Fitter {
 public:
  Fitter(const FitRequest& request, Context& context)
      : request_(request),
        box_(request.box),
        body_(box_.face == Box::Face::decorative ? kDecorative : kSerif),
        context_(context) {}

  FittedText run() {
    const auto least = static_cast<unsigned>(request_.lines.size());
    const unsigned most = std::max(least, request_.maxLines);
    std::optional<FittedText> fitted = box_.wrapFirst ? shrink(most) : std::nullopt;
    for (unsigned lines = least; lines <= most && !fitted && !box_.wrapFirst; ++lines)
      fitted = shrink(lines);
    if (fitted)
      return std::move(*fitted);
    context_.faults.boxOverflow(box_, culprit());
    return {{}, body_, box_.minSize, {}};
  }

 private:
  // The largest size at which the words take at most `lines` lines.
  std::optional<FittedText> shrink(unsigned lines) {
    for (Length size = box_.size;; size = std::max(size - kStep, box_.minSize)) {
      if (heightOf(size, request_.lines.size()) <= request_.height) {
        if (std::optional<FittedText> fitted = at(size, lines))
          return fitted;
      }
      if (size <= box_.minSize)
        return std::nullopt;
    }
  }

  std::optional<FittedText> at(Length size, unsigned mostLines) {
    std::vector<TextBlock> blocks;
    const Length tracking = scale(size, box_.tracking, 1000);
    size_t spare = mostLines - request_.lines.size();
    for (size_t i = 0; i < request_.lines.size(); ++i) {
      std::optional<TextBlock> block = set(i, size, tracking, 1 + spare);
      if (!block)
        return std::nullopt;
      spare -= block->lines.size() - 1;
      blocks.push_back(std::move(*block));
    }
    if (heightOf(size, mostLines - spare) > request_.height)
      return std::nullopt;
    return FittedText(std::move(blocks), body_, size, tracking);
  }

  std::optional<TextBlock> set(size_t index, Length size, Length tracking, size_t mostLines) {
    TextBlock block{measure(index, size), {}, box_.align};
    const auto breaks = [&](const MeasuredText& text, size_t count) {
      return breakInto(text, count, request_.width, tracking, box_.align);
    };
    if (auto whole = breaks(block.text, 1)) {
      block.lines = std::move(*whole);
      return block;
    }
    std::vector<MeasuredText> kept =
        mostLines > 1 ? keepingWords(std::move(block.text)) : std::vector<MeasuredText>();
    for (size_t count = 2; count <= mostLines; ++count) {
      for (MeasuredText& text : kept) {
        if (auto lines = breaks(text, count))
          return TextBlock{std::move(text), std::move(*lines), box_.align};
      }
    }
    return std::nullopt;
  }

  // The text with ever fewer words kept together: phrases of agencies' names, their words, and what
  // every text keeps.
  std::vector<MeasuredText> keepingWords(MeasuredText text) const {
    markBreaks(text, context_.measure, true);
    if (request_.post) {
      forbidBreaks(text, text::joinedPostWords(text.words.text));
      return {std::move(text)};
    }
    std::vector<MeasuredText> out;
    const std::string capitals = text::toUpper(text.words.text);
    if (capitals.size() == text.words.text.size()) {  // places in it are places in the text
      for (const text::Joints joints : {text::Joints::phrases, text::Joints::words}) {
        out.push_back(text);
        forbidBreaks(out.back(), text::joinedWords(capitals, joints));
      }
    }
    out.push_back(std::move(text));
    return out;
  }

  MeasuredText measure(size_t index, Length size) {
    ElementStyle style;
    style.size = size;
    style.bold = box_.bold;
    style.italic = box_.italic;
    style.decorative = box_.face == Box::Face::decorative;
    style.align = box_.align;
    MeasuredText text = measureWording(
        {.inlines = request_.lines[index], .tag = request_.tags[index]}, style, context_);
    for (Segment& segment : text.words.segments) {
      if (segment.color == page::kBlack)
        segment.color = box_.color;
    }
    return text;
  }

  Length heightOf(Length size, size_t lines) const {
    return scale(
        size, body_.highest + body_.deepest + body_.line * (static_cast<int64_t>(lines) - 1), 1000);
  }

  // The longest text that came from the data; where there is none, the box.
  const Source& culprit() const {
    const document::Text* longest = nullptr;
    for (const document::Inlines& line : request_.lines) {
      for (const document::Inline& each : line) {
        const auto* text = std::get_if<document::Text>(&each);
        if (text != nullptr && !text->source.pointer.empty() &&
            (longest == nullptr || text->text.size() > longest->text.size()))
          longest = text;
      }
    }
    return longest == nullptr ? box_.source : longest->source;
  }

  const FitRequest& request_;
  const Box& box_;
  FaceBody body_;
  Context& context_;
};

// Each letter of the line's runs gets its share; the runs move along.
void track(std::span<page::Item> items, Length tracking) {
  Length moved;
  for (page::Item& item : items) {
    auto* run = std::get_if<page::TextRun>(&item);
    if (run == nullptr)
      continue;
    run->origin.x += moved;
    for (page::Glyph& glyph : run->glyphs)
      glyph.advance += tracking;
    moved += tracking * static_cast<int64_t>(run->glyphs.size());
  }
}

Length naturalOf(const MeasuredText& text, const Line& line) {
  Length out;
  for (uint32_t p = line.first; p < line.last; ++p)
    out += text.pieces[p].width;
  return out;
}

}  // namespace

int64_t FittedText::lineCount() const {
  int64_t count = 0;
  for (const TextBlock& block : blocks_)
    count += static_cast<int64_t>(block.lines.size());
  return count;
}

Length FittedText::longestLine() const {
  Length longest;
  for (const TextBlock& block : blocks_)
    longest = std::max(longest, block.longestLine());
  return longest;
}

Length FittedText::height() const {
  return part(body_.highest + body_.deepest + body_.line * (lineCount() - 1));
}

Length FittedText::lastBaseline(Length first) const {
  return first + part(body_.line * (lineCount() - 1));
}

Length FittedText::bottom(Length firstBaseline) const {
  return lastBaseline(firstBaseline) + part(body_.deepest);
}

Length FittedText::firstBaseline(const page::Rect& room, Box::Vertical vertical) const {
  const Length down = part(body_.line * (lineCount() - 1));
  const Length highest = room.top + part(body_.highest);
  const Length deepest = room.bottom() - part(body_.deepest) - down;
  if (vertical == Box::Vertical::top)
    return highest;
  if (vertical == Box::Vertical::bottom)
    return deepest;
  const Length middle = room.top + (room.height + part(body_.capital) - down) / 2;
  return std::max(highest, std::min(middle, deepest));
}

void FittedText::place(Length left,
                       Length firstBaseline,
                       const Context& context,
                       std::vector<page::Item>& items) const {
  Length baseline = firstBaseline;
  for (const TextBlock& block : blocks_) {
    for (const Line& line : block.lines) {
      const size_t first = items.size();
      Line plain = line;  // without its tracking, which comes on top
      plain.natural = naturalOf(block.text, line);
      plain.room = line.room - (line.natural - plain.natural);
      setLine(block.text, plain, {left, baseline, block.align}, context.measure, items);
      if (tracking_ != Length())
        track(std::span(items).subspan(first), tracking_);
      baseline += part(body_.line);
    }
  }
}

FittedText fitText(const FitRequest& request, Context& context) {
  return Fitter(request, context).run();
}

}  // namespace vanthu::layout
