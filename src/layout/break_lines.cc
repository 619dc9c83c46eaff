#include "layout/break_lines.h"

#include <algorithm>
#include <limits>

namespace vanthu::layout {
namespace {

constexpr int64_t kShrinkShare = 8;              // a space may lose an eighth
constexpr int64_t kLinePenalty = 1000000000000;  // one line more outweighs any slack
constexpr int64_t kRatioUnit = 1000;
constexpr int64_t kMostRatio = 100 * kRatioUnit;
constexpr int64_t kWideRatio = 1200;            // a space 2.2 times as wide as usual
constexpr int64_t kWidePenalty = kLinePenalty;  // one wide line outweighs all even stretch
constexpr int64_t kOverfullCost = kLinePenalty;

// Sums over the pieces before a chance.
struct Sum {
  int64_t width = 0;   // 1/1000 pt
  int64_t spaces = 0;  // width of the spaces that may stretch
  uint32_t leaders = 0;
};

// A place where one line may end and the next begin.
struct Chance {
  uint32_t piece = 0;     // the next line begins here
  uint32_t lineLast = 0;  // the line before ends behind this piece, without its spaces
  bool forced = false;    // a line must end here
  Sum start;              // before `piece`
  Sum end;                // before `lineLast`
  int64_t cost = std::numeric_limits<int64_t>::max();
  uint32_t from = 0;
};

std::vector<Chance> chancesOf(std::span<const Piece> pieces) {
  std::vector<Chance> chances;
  chances.reserve(pieces.size() / 2 + 2);
  Sum sum, seen;  // `seen` ends behind the last piece that is no space
  uint32_t lineLast = 0;
  const auto add = [&](size_t i) {
    Chance& chance = chances.emplace_back();
    chance.piece = static_cast<uint32_t>(i);
    chance.lineLast = lineLast;
    chance.start = sum;
    chance.end = seen;
    chance.forced = i == pieces.size() || pieces[i].forceBefore;
  };
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i == 0 || piece.breakBefore)
      add(i);
    sum.width += piece.width.milliPoints();
    if (piece.kind == Piece::Kind::space) {
      sum.spaces += piece.width.milliPoints();
      continue;
    }
    sum.leaders += piece.kind == Piece::Kind::leader ? 1 : 0;
    seen = sum;
    lineLast = static_cast<uint32_t>(i + 1);
  }
  add(pieces.size());
  return chances;
}

// What a line from one chance to another looks like.
struct Candidate {
  int64_t natural;
  int64_t spaces;
  bool leader;
  int64_t room;
  bool last;
};

Candidate candidate(const Chance& from, const Chance& to, int64_t room) {
  return {to.end.width - from.start.width,
          to.end.spaces - from.start.spaces,
          to.end.leaders > from.start.leaders,
          room,
          to.forced};
}

bool fits(const Candidate& line, Fit fit) {
  const int64_t give = fit == Fit::justified && !line.leader ? line.spaces / kShrinkShare : 0;
  return line.natural - give <= line.room;
}

int64_t squared(int64_t x) {
  return x * x;
}

// Stretch of the spaces in 1/1000 of their width; shrinking weighs as much at its limit as
// doubling. A line of one word leaves a hole as ugly as any wide space.
int64_t justifiedCost(const Candidate& line) {
  const int64_t slack = line.room - line.natural;
  if (line.leader || (line.last && slack >= 0))
    return 0;
  if (line.spaces == 0)
    return slack == 0 ? 0 : kWidePenalty + squared(kMostRatio);
  const int64_t ratio = slack * kRatioUnit / line.spaces;
  const int64_t penalty = slack * kRatioUnit > kWideRatio * line.spaces ? kWidePenalty : 0;
  return penalty + squared(ratio < 0 ? ratio * kShrinkShare : std::min(ratio, kMostRatio));
}

int64_t raggedCost(const Candidate& line, Fit fit) {
  const bool free = line.leader || (line.last && fit == Fit::ragged);
  const int64_t slack = free ? 0 : line.room - line.natural;
  return kLinePenalty + squared(slack * kRatioUnit / std::max<int64_t>(line.room, 1));
}

int64_t costOf(const Candidate& line, Fit fit) {
  return fit == Fit::justified ? justifiedCost(line) : raggedCost(line, fit);
}

class BestWays {
 public:
  BestWays(std::vector<Chance>& chances, int64_t firstRoom, int64_t room, Fit fit)
      : chances_(chances), firstRoom_(firstRoom), room_(room), fit_(fit) {}

  // Best way to reach each chance. A chunk wider than its line is let through, as a line of its
  // own.
  void find() {
    chances_[0].cost = 0;
    size_t farthest = 0;
    for (size_t to = 1; to < chances_.size(); ++to) {
      while (farthest + 1 < to && !fits(lineFrom(farthest, to, std::max(room_, firstRoom_)), fit_))
        ++farthest;
      findFor(to, farthest);
      if (chances_[to].forced)
        farthest = to;
    }
  }

 private:
  Candidate lineFrom(size_t from, size_t to, int64_t room) const {
    return candidate(chances_[from], chances_[to], room);
  }

  // Lines get shorter as `from` comes nearer: once stretch alone costs more than the best way, all
  // others do.
  void findFor(size_t to, size_t farthest) {
    Chance& chance = chances_[to];
    for (size_t from = farthest; from < to; ++from) {
      const Candidate line = lineFrom(from, to, from == 0 ? firstRoom_ : room_);
      const bool fitting = fits(line, fit_);
      if (!fitting && from + 1 != to)
        continue;
      const int64_t lineCost = fitting ? costOf(line, fit_) : kOverfullCost;
      if (fitting && lineCost > chance.cost && !line.leader && !line.last)
        break;
      const int64_t cost = chances_[from].cost + lineCost;
      if (cost <= chance.cost) {
        chance.cost = cost;
        chance.from = static_cast<uint32_t>(from);
      }
    }
  }

  std::vector<Chance>& chances_;
  int64_t firstRoom_, room_;
  Fit fit_;
};

}  // namespace

std::vector<Line> breakLines(std::span<const Piece> pieces,
                             Length firstWidth,
                             Length width,
                             Fit fit) {
  std::vector<Line> lines;
  if (pieces.empty())
    return lines;
  std::vector<Chance> chances = chancesOf(pieces);
  BestWays(chances, firstWidth.milliPoints(), width.milliPoints(), fit).find();
  for (size_t to = chances.size() - 1; to > 0; to = chances[to].from) {
    const Chance& from = chances[chances[to].from];
    const Length room = chances[to].from == 0 ? firstWidth : width;
    const Candidate seen = candidate(from, chances[to], room.milliPoints());
    Line& line = lines.emplace_back();
    line.first = from.piece;
    line.last = std::max(chances[to].lineLast, from.piece);
    line.end = chances[to].piece;
    line.natural = Length::milliPoints(seen.natural);
    line.room = room;
    line.endsText = seen.last;
    line.overfull = !fits(seen, fit);
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

Length widestChunk(std::span<const Piece> pieces) {
  Length widest, chunk, spaces;
  for (const Piece& piece : pieces) {
    if (piece.breakBefore)
      chunk = spaces = Length();
    if (piece.kind == Piece::Kind::space) {
      spaces += piece.width;
      continue;
    }
    chunk += spaces + piece.width;
    spaces = Length();
    widest = std::max(widest, chunk);
  }
  return widest;
}

Length widestWord(std::span<const Piece> pieces) {
  Length widest, word;
  for (const Piece& piece : pieces) {
    if (piece.breakBefore || piece.kind == Piece::Kind::space)
      word = Length();
    if (piece.kind != Piece::Kind::space)
      word += piece.width;
    widest = std::max(widest, word);
  }
  return widest;
}

}  // namespace vanthu::layout
