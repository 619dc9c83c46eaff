#include "read/lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>

namespace vanthu::read {
namespace {

// Baselines of one line differ by rounding only.
constexpr double kSameLine = 0.5;  // pt

// In sizes. A word space is a quarter in the faces of official papers; a justified line stretches
// it to about 0.55.
constexpr double kLeastWordGap = 0.14;
constexpr double kWordSpace = 0.25;
constexpr double kLargestStretch = 0.5;  // beyond the spaces that were drawn, or one word space
constexpr double kLargestBlank = 4;      // blanks typed into a line ("Số:        /KH-UBND")

constexpr double kWaist = 0.3;  // of a small letter, above the baseline

constexpr ptrdiff_t kMostFences = 500;  // looked at in one gap; more are hatching

constexpr double kSamePlace = 0.1;     // sizes; the same word drawn twice to look bold
constexpr double kSameBaseline = 0.1;  // pt, within a run
constexpr int kUprightTurn = 20;       // tenths of a degree: pages scanned a little askew

bool isUpright(int turn) {
  return turn <= kUprightTurn || (turn < 3600 && turn >= 3600 - kUprightTurn);
}

/// Puts pieces of one baseline, given from left to right, together.
class LineBuilder {
 public:
  LineBuilder(std::vector<TextLine>& lines, const std::vector<Fence>& fences, Budget& budget)
      : lines_(lines), fences_(fences), budget_(budget) {}

  void add(const Piece& piece) {
    if (piece.letters.empty()) {
      addSpaces(piece);
      return;
    }
    if (isOpen() && isDrawnAgain(piece))
      return;
    if (isOpen() && parts(piece))
      close();
    if (isOpen())
      fillGap(piece);
    append(piece);
    addSpaces(piece);
  }

  void close() {
    if (!isOpen())
      return;
    place();
    uint64_t bytes = sizeof(TextLine);
    for (const TextRun& run : line_.runs)
      bytes += sizeof(TextRun) + run.text.size();
    if (budget_.takeResult(bytes))
      lines_.push_back(std::move(line_));
    line_ = {};
  }

 private:
  bool isOpen() const { return !line_.runs.empty(); }

  void addSpaces(const Piece& piece) {
    if (!isOpen())
      return;
    spaces_ += piece.spaces;
    spaceWidth_ += piece.spaceWidth;
  }

  bool isDrawnAgain(const Piece& piece) const {
    return piece.letters == last_.letters && piece.look.size == last_.look.size &&
           std::abs(piece.start - last_.start) < kSamePlace * piece.look.size;
  }

  bool parts(const Piece& piece) const {
    const double size = std::min(last_.look.size, piece.look.size);
    const double gap = piece.start - last_.pen;
    const double filled = std::max(spaceWidth_, kWordSpace * size);
    return gap - filled > kLargestStretch * size || gap > kLargestBlank * size ||
           (gap > kLeastWordGap * size && isFenced(piece));
  }

  /// True if an edge stands between the last letter and `piece`.
  bool isFenced(const Piece& piece) const {
    if (piece.turn != 0)
      return false;
    const double waist = piece.level - kWaist * piece.look.size;
    const auto first =
        std::lower_bound(fences_.begin(), fences_.end(), last_.right, [](const Fence& f, double x) {
          return f.x < x;
        });
    const auto room = std::min<ptrdiff_t>(fences_.end() - first, kMostFences);
    for (auto fence = first; fence != first + room && fence->x <= piece.start; ++fence) {
      if (fence->top <= waist && fence->bottom >= waist)
        return true;
    }
    return false;
  }

  /// Ends the run so far with the space before `piece`.
  void fillGap(const Piece& piece) {
    const double size = std::min(last_.look.size, piece.look.size);
    if (!spaces_.empty())
      line_.runs.back().text += spaces_;
    else if (piece.start - last_.pen > kLeastWordGap * size)
      line_.runs.back().text += ' ';
  }

  void append(const Piece& piece) {
    if (!isOpen())
      beginLine(piece);
    if (line_.runs.empty() || !continuesRun(piece))
      beginRun(piece);
    TextRun& run = line_.runs.back();
    run.text += piece.letters;
    right_ = std::max(right_, piece.right);
    run.width = toLength(piece.right - runStart_);
    top_ = std::min(top_, piece.level - piece.look.ascent);
    bottom_ = std::max(bottom_, piece.level + piece.look.descent);
    last_ = piece;
    spaces_.clear();
    spaceWidth_ = 0;
  }

  void beginLine(const Piece& piece) {
    left_ = right_ = piece.start;
    top_ = bottom_ = piece.level;
    level_ = piece.lineLevel;
  }

  bool continuesRun(const Piece& piece) const {
    const Glyph& a = last_.look;
    const Glyph& b = piece.look;
    return a.font == b.font && std::abs(a.size - b.size) < 0.01 && a.color == b.color &&
           a.invisible == b.invisible && std::abs(last_.level - piece.level) <= kSameBaseline;
  }

  void beginRun(const Piece& piece) {
    TextRun run;
    run.font = piece.look.font;
    run.size = toLength(piece.look.size);
    run.x = toLength(piece.look.origin.x);
    run.baseline = toLength(piece.look.origin.y);
    run.upright = isUpright(piece.turn);
    run.invisible = piece.look.invisible;
    run.color = piece.look.color;
    runStart_ = piece.start;
    line_.runs.push_back(std::move(run));
  }

  /// The line's box on the page, from its edges along and across the direction of writing.
  void place() {
    const Point direction = directionOf(last_.turn);
    constexpr double kHuge = std::numeric_limits<double>::max();
    Point low{kHuge, kHuge};
    Point high{-kHuge, -kHuge};
    for (const double along : {left_, right_}) {
      for (const double across : {top_, bottom_}) {
        const Point corner{along * direction.x - across * direction.y,
                           along * direction.y + across * direction.x};
        low = {std::min(low.x, corner.x), std::min(low.y, corner.y)};
        high = {std::max(high.x, corner.x), std::max(high.y, corner.y)};
      }
    }
    line_.left = toLength(low.x);
    line_.right = toLength(high.x);
    line_.top = toLength(low.y);
    line_.bottom = toLength(high.y);
    line_.baseline = direction.y == 0 ? toLength(level_) : line_.runs.front().baseline;
  }

  std::vector<TextLine>& lines_;
  const std::vector<Fence>& fences_;
  Budget& budget_;
  TextLine line_;
  Piece last_;
  double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0, level_ = 0, runStart_ = 0;
  std::string spaces_;  // drawn since the last letter
  double spaceWidth_ = 0;
};

}  // namespace

std::vector<Fence> fencesOf(const Page& page) {
  std::vector<Fence> fences;
  for (const Rule& rule : page.rules) {
    if (rule.x1 == rule.x2)
      fences.push_back({rule.x1.points(), rule.y1.points(), rule.y2.points()});
  }
  for (const Box& box : page.boxes) {
    const Length bottom = box.top + box.height;
    for (const Length x : {box.left, box.left + box.width})
      fences.push_back({x.points(), box.top.points(), bottom.points()});
  }
  std::stable_sort(
      fences.begin(), fences.end(), [](const Fence& a, const Fence& b) { return a.x < b.x; });
  return fences;
}

std::vector<TextLine> assembleLines(std::vector<Piece> pieces,
                                    const std::vector<Fence>& fences,
                                    Budget& budget) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return std::tie(a.turn, a.lineLevel) < std::tie(b.turn, b.lineLevel);
  });
  std::vector<TextLine> lines;
  LineBuilder builder(lines, fences, budget);
  for (auto first = pieces.begin(); first != pieces.end();) {
    const auto last = std::find_if(first, pieces.end(), [&](const Piece& piece) {
      return piece.turn != first->turn || piece.lineLevel - first->lineLevel > kSameLine;
    });
    std::stable_sort(first, last, [](const Piece& a, const Piece& b) { return a.start < b.start; });
    std::for_each(first, last, [&](const Piece& piece) { builder.add(piece); });
    builder.close();
    first = last;
  }
  std::stable_sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) {
    return std::tie(a.baseline, a.left) < std::tie(b.baseline, b.left);
  });
  return lines;
}

}  // namespace vanthu::read
