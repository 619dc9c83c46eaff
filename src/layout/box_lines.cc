#include "layout/box_lines.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

namespace vanthu::layout {
namespace {

// Of an even share: how long the first of several centred lines should be.
constexpr double kFirstLine = 0.92;
constexpr double kNever = std::numeric_limits<double>::infinity();

/// Pieces between two chances; the spaces behind them vanish at the end of a line.
struct Chunk {
  uint32_t first = 0, last = 0, end = 0;
  Length seen, whole;  ///< widths of [first, last) and [first, end)
};

std::vector<Chunk> chunksOf(const MeasuredText& text, Length tracking) {
  std::vector<Chunk> out;
  for (uint32_t p = 0; p < text.pieces.size(); ++p) {
    const Piece& piece = text.pieces[p];
    if (out.empty() || piece.breakBefore)
      out.push_back({p, p, p, {}, {}});
    Chunk& chunk = out.back();
    chunk.end = p + 1;
    chunk.whole +=
        piece.width + tracking * static_cast<int64_t>(piece.lastGlyph - piece.firstGlyph);
    if (piece.kind != Piece::Kind::space) {
      chunk.last = p + 1;
      chunk.seen = chunk.whole;
    }
  }
  return out;
}

class Breaker {
 public:
  Breaker(std::vector<Chunk> chunks, size_t count, Length width, Length tracking, bool balanced)
      : chunks_(std::move(chunks)),
        count_(count),
        width_(width),
        tracking_(tracking),
        balanced_(balanced),
        before_(chunks_.size() + 1) {
    for (size_t i = 0; i < chunks_.size(); ++i)
      before_[i + 1] = before_[i] + chunks_[i].whole;
  }

  std::optional<std::vector<Line>> run() {
    const size_t n = chunks_.size();
    if (n < count_)
      return std::nullopt;
    // cost[k][j]: the best way to set the first j chunks in k lines.
    std::vector<std::vector<double>> cost(count_ + 1, std::vector<double>(n + 1, kNever));
    std::vector<std::vector<size_t>> from(count_ + 1, std::vector<size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (size_t k = 1; k <= count_; ++k) {
      for (size_t j = k; j <= n; ++j) {
        for (size_t i = j; i-- > k - 1;) {
          const double next = cost[k - 1][i] + costOf(i, j, k);
          if (next < cost[k][j]) {
            cost[k][j] = next;
            from[k][j] = i;
          }
        }
      }
    }
    if (cost[count_][n] == kNever)
      return std::nullopt;
    std::vector<Line> lines(count_);
    for (size_t k = count_, j = n; k > 0; --k) {
      const size_t i = from[k][j];
      lines[k - 1] = lineOf(i, j);
      j = i;
    }
    return lines;
  }

 private:
  // The tracking behind the last letter is not seen.
  Length seen(size_t i, size_t j) const {
    return before_[j - 1] - before_[i] + chunks_[j - 1].seen - tracking_;
  }

  double costOf(size_t i, size_t j, size_t line) const {
    const Length length = seen(i, j);
    if (length > width_)
      return kNever;
    if (!balanced_ && line == count_)
      return 0;
    const double slack = length.points() - idealOf(line);
    return slack * slack;
  }

  double idealOf(size_t line) const {
    if (!balanced_)
      return width_.points();
    const double share = before_.back().points() / static_cast<double>(count_);
    if (count_ == 1)
      return share;
    const double others = static_cast<double>(count_ - 1);
    return line == 1 ? share * kFirstLine : share * (1 + (1 - kFirstLine) / others);
  }

  Line lineOf(size_t i, size_t j) const {
    Line line;
    line.first = chunks_[i].first;
    line.last = chunks_[j - 1].last;
    line.end = chunks_[j - 1].end;
    line.natural = seen(i, j);
    line.room = width_;
    line.endsText = j == chunks_.size();
    return line;
  }

  std::vector<Chunk> chunks_;
  size_t count_;
  Length width_;
  Length tracking_;
  bool balanced_;
  std::vector<Length> before_;  // width of all chunks before the i-th
};

}  // namespace

std::optional<std::vector<Line>> breakInto(
    const MeasuredText& text, size_t count, Length width, Length tracking, document::Align align) {
  const bool balanced = align == document::Align::centre;
  std::vector<Chunk> chunks = chunksOf(text, tracking);
  if (count == 1 && !chunks.empty()) {
    for (size_t i = 1; i < chunks.size(); ++i)
      chunks.front().whole += chunks[i].whole;
    Chunk& only = chunks.front();
    only.last = chunks.back().last;
    only.end = chunks.back().end;
    only.seen = only.whole - chunks.back().whole + chunks.back().seen;
    chunks.resize(1);
  }
  return Breaker(std::move(chunks), count, width, tracking, balanced).run();
}

}  // namespace vanthu::layout
