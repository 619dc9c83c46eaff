#include "layout/break_lines.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vanthu::layout {
namespace {

Piece piece(Piece::Kind kind, int width) {
  Piece out;
  out.kind = kind;
  out.width = Length::points(width);
  return out;
}

// Words of these widths (pt) with breakable spaces of 8 pt between.
std::vector<Piece> text(const std::vector<int>& widths) {
  std::vector<Piece> pieces;
  for (const int width : widths) {
    if (!pieces.empty())
      pieces.push_back(piece(Piece::Kind::space, 8));
    pieces.push_back(piece(Piece::Kind::word, width));
    pieces.back().breakBefore = pieces.size() > 1;
  }
  return pieces;
}

// "2 3 1": how many words stand on each line.
std::string wordsPerLine(const std::vector<Piece>& pieces, const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    int words = 0;
    for (uint32_t p = line.first; p < line.last; ++p)
      words += pieces[p].kind == Piece::Kind::word ? 1 : 0;
    out += (out.empty() ? "" : " ") + std::to_string(words);
  }
  return out;
}

std::string broken(const std::vector<int>& widths, int width, Fit fit) {
  const std::vector<Piece> pieces = text(widths);
  return wordsPerLine(pieces,
                      breakLines(pieces, Length::points(width), Length::points(width), fit));
}

TEST(BreakLines, LooksAtTheWholeParagraphNotAtOneLineAfterTheOther) {
  // First fit would put seven words on the first line and leave the second with one huge gap.
  EXPECT_EQ(broken({20, 20, 20, 20, 20, 20, 20, 110, 40, 60}, 200, Fit::justified), "6 3 1");
}

// What a way to break costs: wide lines first, then uneven ones. Nothing if a line is too wide.
struct Cost {
  int wide = 0;
  double uneven = 0;
  bool operator<(const Cost& other) const {
    return wide != other.wide ? wide < other.wide : uneven < other.uneven - 1e-6;
  }
};

std::optional<Cost> costOfLine(std::span<const int> words, int room, bool last) {
  const int spaces = 8 * (static_cast<int>(words.size()) - 1);
  const int slack = room - spaces - std::accumulate(words.begin(), words.end(), 0);
  if (-slack * 8 > spaces)
    return std::nullopt;
  if (last && slack >= 0)
    return Cost{};
  if (spaces == 0)
    return Cost{slack > 0 ? 1 : 0, slack > 0 ? 100.0 * 100.0 : 0};
  const double ratio = static_cast<double>(slack) / spaces;
  return Cost{ratio > 1.2 ? 1 : 0, ratio < 0 ? ratio * ratio * 64 : ratio * ratio};
}

std::optional<Cost> costOf(const std::vector<int>& words,
                           const std::vector<size_t>& ends,
                           int room) {
  Cost total;
  size_t first = 0;
  for (const size_t end : ends) {
    const auto line =
        costOfLine(std::span(words).subspan(first, end - first), room, end == words.size());
    if (!line)
      return std::nullopt;
    total.wide += line->wide;
    total.uneven += line->uneven;
    first = end;
  }
  return total;
}

// The best of all 2^(n-1) ways.
std::optional<Cost> leastCost(const std::vector<int>& words, int room) {
  std::optional<Cost> least;
  for (uint32_t breaks = 0; breaks < 1u << (words.size() - 1); ++breaks) {
    std::vector<size_t> ends;
    for (size_t i = 1; i < words.size(); ++i) {
      if ((breaks >> (i - 1) & 1u) != 0)
        ends.push_back(i);
    }
    ends.push_back(words.size());
    const std::optional<Cost> cost = costOf(words, ends, room);
    if (cost && (!least || *cost < *least))
      least = cost;
  }
  return least;
}

TEST(BreakLines, NoOtherWayToBreakHasFewerWideLinesOrEvenerOnes) {
  unsigned n = 1;
  int withWideLines = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<int> words;
    for (int i = 0; i < 12; ++i) {
      n = n * 1103515245u + 12345u;
      words.push_back(8 + static_cast<int>((n >> 16) % 50));
    }
    const std::vector<Piece> pieces = text(words);
    const std::vector<Line> lines = breakLines(pieces, 120_pt, 120_pt, Fit::justified);
    std::vector<size_t> ends;
    for (const Line& line : lines)
      ends.push_back((line.end + 1) / 2);
    const std::optional<Cost> ours = costOf(words, ends, 120), least = leastCost(words, 120);
    ASSERT_TRUE(ours && least);
    EXPECT_EQ(ours->wide, least->wide) << "round " << round;
    EXPECT_NEAR(ours->uneven, least->uneven, 0.05) << "round " << round;
    withWideLines += ours->wide > 0 ? 1 : 0;
  }
  EXPECT_GT(withWideLines, 10);  // or the rounds would not have tried what they are about
  EXPECT_LT(withWideLines, 390);
}

TEST(BreakLines, ShrinksSpacesByNoMoreThanAnEighth) {
  EXPECT_EQ(broken({31, 31, 24}, 100, Fit::justified), "3");    // 102 wide, may lose 2
  EXPECT_EQ(broken({31, 31, 25}, 100, Fit::justified), "2 1");  // 103
  EXPECT_EQ(broken({31, 31, 24}, 100, Fit::ragged), "2 1");     // only justified text shrinks
}

TEST(BreakLines, NoLineIsEverTooWide) {
  std::vector<int> widths;
  for (unsigned n = 7, i = 0; i < 500; ++i) {
    n = n * 1103515245u + 12345u;
    widths.push_back(5 + static_cast<int>((n >> 16) % 60));
  }
  const std::vector<Piece> pieces = text(widths);
  for (const Fit fit : {Fit::justified, Fit::ragged, Fit::balanced}) {
    const std::vector<Line> lines = breakLines(pieces, 150_pt, 200_pt, fit);
    uint32_t next = 0;
    for (const Line& line : lines) {
      EXPECT_FALSE(line.overfull);
      EXPECT_EQ(line.first, next);
      EXPECT_EQ(line.room, line.first == 0 ? 150_pt : 200_pt);
      next = line.end;
    }
    EXPECT_EQ(next, pieces.size());
  }
}

TEST(BreakLines, RaggedAndBalancedTextTakesAsFewLinesAsPossible) {
  EXPECT_EQ(broken({30, 30, 30, 30}, 110, Fit::ragged), "3 1");
  EXPECT_EQ(broken({30, 30, 30, 30, 30}, 110, Fit::balanced), "3 2");
  EXPECT_EQ(broken({20, 20, 20, 20, 20, 20}, 140, Fit::balanced), "3 3");
}

TEST(BreakLines, FlagsAChunkWiderThanItsLineAndGoesOn) {
  const std::vector<Piece> pieces = text({30, 150, 30});
  const std::vector<Line> lines = breakLines(pieces, 100_pt, 100_pt, Fit::justified);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_FALSE(lines[0].overfull);
  EXPECT_TRUE(lines[1].overfull);
  EXPECT_FALSE(lines[2].overfull);
}

TEST(BreakLines, ALineWithALeaderFillsItselfWithoutStretch) {
  std::vector<Piece> pieces = text({30, 30});
  pieces.push_back(piece(Piece::Kind::leader, 20));
  const std::vector<Line> lines = breakLines(pieces, 300_pt, 300_pt, Fit::justified);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].natural, 88_pt);
}

TEST(BreakLines, TheSpacesAtTheEndOfALineAreNotSeen) {
  const std::vector<Piece> pieces = text({60, 60});
  const std::vector<Line> lines = breakLines(pieces, 65_pt, 65_pt, Fit::justified);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].last, 1u);
  EXPECT_EQ(lines[0].end, 2u);
  EXPECT_EQ(lines[0].natural, 60_pt);
}

TEST(BreakLines, NothingHasNoLines) {
  EXPECT_TRUE(breakLines({}, 10_pt, 10_pt, Fit::ragged).empty());
}

TEST(BreakLines, TheWidestChunkIsThatBetweenChances) {
  std::vector<Piece> pieces = text({30, 20, 25});
  pieces[4].breakBefore = false;  // 20 and 25 are glued
  EXPECT_EQ(widestChunk(pieces), 53_pt);
}

}  // namespace
}  // namespace vanthu::layout
