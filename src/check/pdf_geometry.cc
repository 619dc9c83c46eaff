#include "check/pdf_geometry.h"

#include <algorithm>
#include <utility>

namespace vanthu::check {
namespace {

constexpr Length kNumberZone = Length::millimetres(32);  // page numbers stand this near an edge
constexpr double kBorderShare = 0.6;  // a page border is longer than this share of the page
constexpr Length kBorderGap = Length::points(7);  // wider than the padding of a cell
constexpr Length kMarkHeight = Length::millimetres(20);
constexpr Length kAbout = Length::points(5);
constexpr size_t kPieces = 8;  // of a solid line; Word and LibreOffice draw one

struct Upright {
  Length x, top, bottom;
};

std::vector<Upright> uprights(const read::Page& source) {
  std::vector<Upright> out;
  for (const read::Rule& rule : source.rules) {
    if (isVertical(rule))
      out.push_back({(rule.x1 + rule.x2) / 2, rule.y1, rule.y2});
  }
  for (const read::Box& box : source.boxes) {
    if (box.kind != read::Box::Kind::rectangle)
      continue;
    out.push_back({box.left, box.top, box.top + box.height});
    out.push_back({box.left + box.width, box.top, box.top + box.height});
  }
  return out;
}

// A frame drawn around the whole page is no table: it stands clear of all text. The sides of a
// table may be as long and as few where rows over all columns cut the lines within it.
void dropPageBorder(std::vector<Upright>& lines, const PdfPage& page) {
  const auto isLong = [&](const Upright& line) {
    return (line.bottom - line.top).points() > kBorderShare * page.height.points();
  };
  Length leftmost = page.width;
  for (const PdfLine& line : page.lines)
    leftmost = std::min(leftmost, line.left);
  const bool clear = std::any_of(lines.begin(), lines.end(), [&](const Upright& line) {
    return isLong(line) && line.x < leftmost - kBorderGap;
  });
  if (clear && std::count_if(lines.begin(), lines.end(), isLong) <= 2)
    std::erase_if(lines, isLong);
}

// The outermost uprights at each height, in steps of a point.
class Uprights {
 public:
  Uprights(const std::vector<Upright>& lines, Length height) : bands_(bandOf(height) + 1) {
    for (const Upright& line : lines) {
      const size_t last = std::min(bandOf(line.bottom + kTouch), bands_.size() - 1);
      for (size_t band = bandOf(line.top); band <= last; ++band)
        bands_[band].add(line.x);
    }
  }

  bool enclose(const PdfLine& line) const {
    const Band& band = bands_[std::min(bandOf(line.baseline), bands_.size() - 1)];
    return band.any && band.least <= line.left + kTouch && band.most >= line.right - kTouch;
  }

 private:
  struct Band {
    Length least, most;
    bool any = false;

    void add(Length x) {
      least = any ? std::min(least, x) : x;
      most = any ? std::max(most, x) : x;
      any = true;
    }
  };

  static size_t bandOf(Length y) {
    return static_cast<size_t>(std::max<int64_t>(y.milliPoints(), 0) / 1000);
  }

  std::vector<Band> bands_;
};

// "2", "- 2 -", "2/5", "Trang 2", "II": what people put where the number of a page stands.
bool looksLikePageNumber(const PdfLine& line) {
  if (line.key.starts_with("trang ") && line.key.size() < 16)
    return true;
  bool digits = false;
  bool other = false;
  for (const char c : line.key) {
    digits = digits || (c >= '0' && c <= '9');
    other = other || !((c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '/' || c == '.' ||
                       c == '(' || c == ')');
  }
  const bool roman = !line.key.empty() && line.key.size() <= 5 &&
                     line.key.find_first_not_of("ivx") == std::string::npos;
  return (digits && !other && line.key.size() <= 9) || roman;
}

// The nearest drawn line at each side of a line of text.
struct FrameSides {
  const PdfLine& line;
  std::optional<Length> left, top, right, bottom;

  void add(const read::Rule& rule) {
    const Length x = (rule.x1 + rule.x2) / 2;
    const Length y = (rule.y1 + rule.y2) / 2;
    if (isVertical(rule) && rule.y1 <= line.baseline && rule.y2 >= line.baseline) {
      if (x <= line.left)
        left = left ? std::max(*left, x) : x;
      if (x >= line.right)
        right = right ? std::min(*right, x) : x;
    } else if (isHorizontal(rule) && rule.x1 <= line.centre() && rule.x2 >= line.centre()) {
      if (y < line.baseline)
        top = top ? std::max(*top, y) : y;
      else
        bottom = bottom ? std::min(*bottom, y) : y;
    }
  }
};

bool isMarkFrame(const Frame& frame, const PdfLine& line) {
  return frame.left <= line.left && frame.right >= line.right && frame.top < line.baseline &&
         frame.bottom > line.baseline && frame.bottom - frame.top < kMarkHeight &&
         line.left - frame.left < kMarkHeight && frame.right - line.right < kMarkHeight;
}

}  // namespace

void markTables(const read::Page& source, PdfPage& page) {
  std::vector<Upright> lines = uprights(source);
  dropPageBorder(lines, page);
  const Uprights table(lines, page.height);
  for (PdfLine& line : page.lines)
    line.inTable = table.enclose(line);
}

void takePageNumber(PdfPage& page) {
  if (page.lines.empty())
    return;
  const auto byBaseline = [](const PdfLine& a, const PdfLine& b) {
    return a.baseline < b.baseline;
  };
  const auto [first, last] = std::minmax_element(page.lines.begin(), page.lines.end(), byBaseline);
  for (const auto at : {first, last}) {
    const Length edge = at == first ? at->baseline : page.height - at->baseline;
    if (edge > kNumberZone || at->inTable || !looksLikePageNumber(*at) || !at->alone)
      continue;
    page.pageNumber = *at;
    page.lines.erase(at);
    return;
  }
}

std::optional<Frame> frameAround(const PdfLine& line, const PdfPage& page) {
  for (const read::Box& box : page.boxes) {
    const Frame frame{box.left, box.top, box.left + box.width, box.top + box.height};
    if (box.kind == read::Box::Kind::rectangle && isMarkFrame(frame, line))
      return frame;
  }
  FrameSides sides{line, {}, {}, {}, {}};
  for (const read::Rule& rule : page.rules)
    sides.add(rule);
  if (!sides.left || !sides.top || !sides.right || !sides.bottom)
    return std::nullopt;
  const Frame frame{*sides.left, *sides.top, *sides.right, *sides.bottom};
  return isMarkFrame(frame, line) ? std::optional(frame) : std::nullopt;
}

std::optional<RuleUnder> ruleUnder(const PdfLine& above, Length reach, const PdfPage& page) {
  std::vector<read::Rule> near;
  for (const read::Rule& rule : page.rules) {
    const bool below = rule.y1 > above.baseline && rule.y1 <= above.baseline + reach;
    const bool about = rule.x1 < above.right + kAbout && rule.x2 > above.left - kAbout;
    if (isHorizontal(rule) && below && about)
      near.push_back(rule);
  }
  if (near.empty())
    return std::nullopt;
  std::sort(near.begin(), near.end(), [](const read::Rule& a, const read::Rule& b) {
    return std::pair(a.y1, a.x1) < std::pair(b.y1, b.x1);
  });
  RuleUnder out{near[0].x1, near[0].x2, near[0].y1, !near[0].dashed};
  size_t pieces = 1;
  for (size_t i = 1; i < near.size() && near[i].y1 - out.y <= kTouch; ++i, ++pieces) {
    out.solid = out.solid && !near[i].dashed && near[i].x1 <= out.right + kTouch;
    out.left = std::min(out.left, near[i].x1);
    out.right = std::max(out.right, near[i].x2);
  }
  out.solid = out.solid && pieces <= kPieces;
  return out;
}

bool isFullWidth(const read::Rule& rule, const TextColumn& column) {
  return isHorizontal(rule) && (rule.x2 - rule.x1) * 10 >= column.width() * 9;
}

}  // namespace vanthu::check
