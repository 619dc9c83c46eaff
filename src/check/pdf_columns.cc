#include "check/pdf_columns.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/pdf_geometry.h"

namespace vanthu::check {
namespace {

constexpr Length kSameEdge = Length::points(0.6);
constexpr double kFullLine = 0.45;  // of the page's width: a line that may show the right edge
constexpr unsigned kLettersOfText = 8;
constexpr unsigned kJustifiedLines = 3;
constexpr Length kHair = Length::points(0.1);
constexpr Length kIndented = Length::millimetres(5);
constexpr Length kNearRight = Length::millimetres(15);

// An edge that several lines share.
struct Edge {
  Length at;
  unsigned lines = 0;
};

// The one that most lines share, the rightmost of equals.
Edge commonEdge(std::vector<Length> edges) {
  std::sort(edges.begin(), edges.end());
  Edge best;
  size_t end = 0;
  for (size_t i = 0; i < edges.size(); ++i) {
    while (end < edges.size() && edges[end] - edges[i] <= kSameEdge)
      ++end;
    const auto lines = static_cast<unsigned>(end - i);
    if (lines >= best.lines)
      best = {edges[i], lines};
  }
  return best;
}

bool isText(const PdfLine& line) {
  return !line.inTable && !line.leader && line.alone && line.letters >= kLettersOfText;
}

class ColumnFinder {
 public:
  explicit ColumnFinder(const PdfPage& page) : page_(page) {}

  TextColumn find() {
    findRight();
    findLeft();
    return {left_.at, right_.at, left_.lines > 0, justified_, justified_};
  }

 private:
  bool mayBeFull(const PdfLine& line) const {
    return isText(line) && line.width().points() > kFullLine * page_.width.points();
  }

  // Where lines end by chance, two may end at one place, and more go beyond it than end there.
  void findRight() {
    std::vector<Length> edges;
    for (const PdfLine& line : page_.lines) {
      if (mayBeFull(line))
        edges.push_back(line.right);
    }
    if (!edges.empty())
      widest_ = *std::max_element(edges.begin(), edges.end());
    right_ = commonEdge(edges);
    const auto beyond = std::count_if(
        edges.begin(), edges.end(), [&](Length other) { return other > right_.at + kTouch; });
    const bool chance = beyond >= static_cast<std::ptrdiff_t>(right_.lines);
    justified_ = !chance && (right_.lines >= kJustifiedLines || isExactPair(edges));
  }

  // Two lines that end at one place to a hair, and beyond all others.
  bool isExactPair(std::vector<Length> edges) const {
    std::sort(edges.begin(), edges.end());
    return edges.size() >= 2 && edges.back() - edges[edges.size() - 2] <= kHair &&
           edges.back() > right_.at - kHair;
  }

  // Where most paragraphs go on.
  void findLeft() {
    std::vector<Step> steps;
    for (size_t i = 1; i < page_.lines.size(); ++i) {
      if (continues(page_.lines[i - 1], page_.lines[i]))
        steps.push_back({page_.lines[i - 1].left, page_.lines[i].left});
    }
    std::vector<Length> edges;
    for (const Step& step : steps) {
      if (!isNextParagraph(step, steps))
        edges.push_back(step.to);
    }
    left_ = commonEdge(std::move(edges));
  }

  // From the beginning of one line to that of the next.
  struct Step {
    Length from, to;
  };

  // A paragraph that fills just one line, and the next one under it: both begin where other
  // paragraphs have their first line.
  static bool isNextParagraph(const Step& step, const std::vector<Step>& steps) {
    return distance(step.from, step.to) <= kSameEdge &&
           std::any_of(steps.begin(), steps.end(), [&](const Step& other) {
             return distance(other.from, step.to) <= kSameEdge && other.to < step.to - kIndented;
           });
  }

  // A paragraph goes on in `line`: the one above is full, and justified or further in. Of two
  // centred lines the lower may begin further left as well.
  bool continues(const PdfLine& above, const PdfLine& line) const {
    if (!mayBeFull(above) || line.inTable || line.leader ||
        line.baseline - above.baseline > scale(line.size, 21, 10) ||
        distance(above.centre(), line.centre()) < kTouch)
      return false;
    const bool justified = justified_ && distance(above.right, right_.at) <= kSameEdge;
    const bool indented = above.left > line.left + kIndented && above.right > widest_ - kNearRight;
    return (justified && above.left >= line.left - kSameEdge) || indented;
  }

  const PdfPage& page_;
  Edge left_, right_;
  bool justified_ = false;
  Length widest_;
};

void borrow(PdfPaper& paper, PdfPage& page) {
  const auto lend = [&](bool TextColumn::*known) -> const PdfPage* {
    const auto other = std::find_if(paper.pages.begin(), paper.pages.end(), [&](const PdfPage& p) {
      return p.column.*known && p.width == page.width;
    });
    return other == paper.pages.end() ? nullptr : &*other;
  };
  const PdfPage* left = lend(&TextColumn::leftKnown);
  const PdfPage* right = lend(&TextColumn::rightKnown);
  const Length usual = Length::millimetres(30);
  if (!page.column.leftKnown)
    page.column.left = left != nullptr ? left->column.left : usual;
  if (page.column.rightKnown)
    return;
  page.column.right = right != nullptr ? right->column.right : page.width - Length::millimetres(15);
  page.column.rightSure = right != nullptr;
}

}  // namespace

void findColumns(PdfPaper& paper) {
  for (PdfPage& page : paper.pages)
    page.column = ColumnFinder(page).find();
  for (PdfPage& page : paper.pages)
    borrow(paper, page);
}

}  // namespace vanthu::check
