#include "unit/check/spoils.h"

#include <algorithm>
#include <stdexcept>

namespace vanthu::check {
namespace {

void move(read::TextLine& line, Length right, Length down) {
  for (read::TextRun& run : line.runs) {
    run.x += right;
    run.baseline += down;
  }
  line.left += right;
  line.right += right;
  line.baseline += down;
  line.top += down;
  line.bottom += down;
}

void sortLines(read::Page& page) {
  std::stable_sort(page.lines.begin(), page.lines.end(), [](const auto& a, const auto& b) {
    return std::pair(a.baseline, a.left) < std::pair(b.baseline, b.left);
  });
}

void print(read::TextLine& line, std::string text) {
  line.runs.resize(1);
  line.runs[0].text = std::move(text);
  line.runs[0].width = line.right - line.left;
}

}  // namespace

read::TextLine& lineOf(read::Pdf& pdf, std::string_view beginning) {
  for (read::Page& page : pdf.pages) {
    for (read::TextLine& line : page.lines) {
      if (line.text().starts_with(beginning))
        return line;
    }
  }
  throw std::logic_error("no such line");
}

Spoil shift(std::string beginning, double rightMm, double downPt) {
  return inPdf([=](read::Pdf& pdf) {
    move(lineOf(pdf, beginning), Length::millimetres(rightMm), Length::points(downPt));
    for (read::Page& page : pdf.pages)
      sortLines(page);
  });
}

Spoil reprint(std::string beginning, std::string to) {
  return inPdf([=](read::Pdf& pdf) { print(lineOf(pdf, beginning), to); });
}

void addLine(read::Pdf& pdf,
             size_t page,
             std::string_view like,
             std::string text,
             double leftMm,
             double baselinePt) {
  read::TextLine line = lineOf(pdf, like);
  print(line, std::move(text));
  move(line, Length::millimetres(leftMm) - line.left, Length::points(baselinePt) - line.baseline);
  pdf.pages[page].lines.push_back(line);
  sortLines(pdf.pages[page]);
}

Spoil renumber(std::string to) {
  return inPdf([=](read::Pdf& pdf) { print(pdf.pages[1].lines.front(), to); });
}

void addPageNumber(read::Pdf& pdf, size_t page, std::string text) {
  read::TextLine number = pdf.pages[1].lines.front();
  print(number, std::move(text));
  pdf.pages[page].lines.insert(pdf.pages[page].lines.begin(), number);
}

read::Rule& ruleUnderLine(read::Pdf& pdf, std::string_view above) {
  const read::TextLine& line = lineOf(pdf, above);
  for (read::Rule& rule : pdf.pages.front().rules) {
    if (rule.y1 > line.baseline && rule.y1 - line.baseline < Length::points(20) &&
        rule.x1 < line.right && rule.x2 > line.left)
      return rule;
  }
  throw std::logic_error("no rule under that line");
}

Spoil withoutRuleUnder(std::string above) {
  return inPdf([=](read::Pdf& pdf) {
    const read::Rule* rule = &ruleUnderLine(pdf, above);
    auto& rules = pdf.pages.front().rules;
    rules.erase(rules.begin() + (rule - rules.data()));
  });
}

}  // namespace vanthu::check
