// Paragraphs of the body: lines that follow one another, parted by indents, gaps and short lines.
#include <algorithm>
#include <map>

#include "check/pdf_elements.h"
#include "text/labels.h"

namespace vanthu::check {
namespace {

constexpr Length kIndented = Length::millimetres(3);
constexpr Length kIndents[] = {Length::millimetres(10), Length::millimetres(12.6)};
constexpr Length kGap = Length::points(2);
constexpr double kShortLine = 0.25;  // of the column: left free at the right, it ends a paragraph
constexpr Length kSameSize = Length::points(0.6);

class ParagraphFinder {
 public:
  ParagraphFinder(const PdfPaper& paper, const Lines& lines) : paper_(paper), lines_(lines) {
    findPitch();
  }

  std::vector<FoundParagraph> find() {
    const PdfLine* above = nullptr;
    for (const PdfLine* line : lines_) {
      if (line->inTable || !line->alone || line->leader) {
        above = nullptr;
        continue;
      }
      if (above == nullptr || begins(*above, *line))
        begin(above, *line);
      paragraphs_.back().lines.push_back(line);
      above = line;
    }
    return std::move(paragraphs_);
  }

 private:
  const TextColumn& column(const PdfLine& line) const { return paper_.pages[line.page - 1].column; }

  // From one line to the next within paragraphs: the commonest distance where the second line
  // begins at the left edge.
  void findPitch() {
    std::map<Length, unsigned> counts;
    for (size_t i = 1; i < lines_.size(); ++i) {
      const PdfLine& line = *lines_[i];
      const Length pitch = line.baseline - lines_[i - 1]->baseline;
      const bool continues = line.page == lines_[i - 1]->page && !line.inTable &&
                             distance(line.left, column(line).left) < kIndented;
      if (continues && pitch > line.size / 2 && pitch < line.size * 3)
        ++counts[Length::milliPoints((pitch.milliPoints() + 125) / 250 * 250)];
    }
    const auto most = std::max_element(
        counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
    pitch_ = most == counts.end() ? Length() : most->first;
  }

  // A plain line with a usual indent may stand in the middle by chance.
  bool isInTheMiddle(const PdfLine& line) const {
    const Length indent = line.left - column(line).left;
    const bool usual = std::any_of(std::begin(kIndents), std::end(kIndents), [&](Length other) {
      return distance(indent, other) < Length::millimetres(0.4);
    });
    return (!usual || line.bold > 0.5) && isCentred(line, column(line));
  }

  bool isShort(const PdfLine& line) const {
    const TextColumn& edges = column(line);
    return (edges.right - line.right).points() > kShortLine * edges.width().points();
  }

  bool begins(const PdfLine& above, const PdfLine& line) const {
    if (above.page != line.page)
      return true;
    if (isInTheMiddle(above) != isInTheMiddle(line) || distance(above.size, line.size) > kSameSize)
      return true;
    const bool gap = pitch_ > Length() && line.baseline - above.baseline > pitch_ + kGap;
    if (gap)
      return true;
    if (isInTheMiddle(line))
      return false;
    if (isShort(above))
      return true;
    const bool indented = line.left > column(line).left + kIndented;
    return indented && (distance(line.left, above.left) > kIndented ||
                        text::leadingLabel(line.text).has_value());
  }

  void begin(const PdfLine* above, const PdfLine& line) {
    FoundParagraph paragraph;
    paragraph.centred = isInTheMiddle(line);
    paragraph.continued = above != nullptr && above->page != line.page && !paragraph.centred &&
                          line.left < column(line).left + kIndented && !isShort(*above);
    paragraphs_.push_back(std::move(paragraph));
  }

  const PdfPaper& paper_;
  const Lines& lines_;
  Length pitch_;
  std::vector<FoundParagraph> paragraphs_;
};

}  // namespace

std::vector<FoundParagraph> findParagraphs(const PdfPaper& paper, const Lines& lines) {
  return ParagraphFinder(paper, lines).find();
}

}  // namespace vanthu::check
