#include "check/pdf_line.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "check/pdf_columns.h"
#include "check/pdf_geometry.h"
#include "text/case.h"
#include "text/fold.h"
#include "text/labels.h"

namespace vanthu::check {
namespace {

constexpr Length kMiddle = Length::millimetres(5);  // how far off the middle still looks centred
constexpr Length kClear = Length::millimetres(3);
constexpr Length kLabelGap = Length::millimetres(20);  // a tab behind a label
constexpr Length kBlankGap = Length::millimetres(45);  // room for a number to be written in
constexpr char kLeader[] = "........";
constexpr double kSmallRun = 0.75;  // superscripts are smaller than this share of their line

bool isSpace(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

bool isInvisible(char32_t c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
}

bool isUnreadable(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF);
}

bool isLetter(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c < 0x2000);
}

bool isRed(const read::Color& color) {
  return color.red > 0.5F && color.green < 0.45F && color.blue < 0.45F;
}

// Builds a line from its runs, letter by letter.
class LineMaker {
 public:
  LineMaker(const read::Pdf& pdf, PdfPaper& paper) : pdf_(pdf), paper_(paper) {}

  void add(const read::TextRun& run) {
    const read::Font& font = pdf_.fonts[run.font];
    unsigned letters = 0;
    for (size_t at = 0; at < run.text.size();) {
      const char32_t c = nextCodePoint(run.text, at);
      if (isUnreadable(c))
        ++paper_.unreadable;
      if (isInvisible(c))
        continue;
      if (isSpace(c)) {
        space_ = !line_.text.empty();
        continue;
      }
      if (space_)
        line_.text += ' ';
      space_ = false;
      appendUtf8(line_.text, c);
      letters += isLetter(c) ? 1U : 0U;
    }
    note(run, font, letters);
  }

  // Nothing if no run had anything to see.
  std::optional<PdfLine> finish(unsigned page, Length baseline) {
    if (line_.text.empty())
      return std::nullopt;
    line_.page = page;
    line_.baseline = baseline;
    line_.key = text::looseKey(line_.text);
    const double letters = std::max(1u, line_.letters);
    line_.bold /= letters;
    line_.italic /= letters;
    line_.leader = line_.text.find(kLeader) != std::string::npos;
    line_.red = red_ * 2 > line_.letters;
    const auto most =
        std::max_element(sizes_.begin(), sizes_.end(), [](const auto& a, const auto& b) {
          return a.second < b.second;
        });
    line_.size = most->first;
    paper_.letters += line_.letters;
    return std::move(line_);
  }

 private:
  void note(const read::TextRun& run, const read::Font& font, unsigned letters) {
    if (sizes_.empty()) {
      line_.left = run.x;
      line_.leadBold = font.bold;
    }
    line_.right = std::max(line_.right, run.x + run.width);
    line_.letters += letters;
    line_.bold += font.bold ? letters : 0;
    line_.italic += font.italic ? letters : 0;
    red_ += isRed(run.color) ? letters : 0;
    const auto known = std::find_if(
        sizes_.begin(), sizes_.end(), [&](const auto& size) { return size.first == run.size; });
    if (known == sizes_.end())
      sizes_.emplace_back(run.size, letters);
    else
      known->second += letters;
  }

  const read::Pdf& pdf_;
  PdfPaper& paper_;
  PdfLine line_;
  std::vector<std::pair<Length, unsigned>> sizes_;
  unsigned red_ = 0;
  bool space_ = false;
};

// Words that begin a column of the head, even where the gap before them is as narrow as a space.
bool beginsColumn(const read::TextRun& run) {
  const std::string key = text::looseKey(run.text);
  return key.starts_with("cong hoa xa") || key.starts_with("doc lap -");
}

void addLines(const read::TextLine& source, unsigned page, const read::Pdf& pdf, PdfPaper& paper) {
  std::vector<PdfLine>& lines = paper.pages.back().lines;
  std::optional<LineMaker> maker;
  Length largest;
  for (const read::TextRun& run : source.runs)
    largest = std::max(largest, run.size);
  const auto close = [&] {
    if (!maker)
      return;
    if (std::optional<PdfLine> line = maker->finish(page, source.baseline))
      lines.push_back(std::move(*line));
    maker.reset();
  };
  for (const read::TextRun& run : source.runs) {
    const bool blank = run.text.find_first_not_of(' ') == std::string::npos;
    if (run.invisible || !run.upright || blank || run.font >= pdf.fonts.size() ||
        run.size.points() < kSmallRun * largest.points())
      continue;
    if (maker && beginsColumn(run))
      close();
    if (!maker)
      maker.emplace(pdf, paper);
    maker->add(run);
  }
  close();
}

bool endsWithAny(const std::string& text, std::initializer_list<std::string_view> ends) {
  return std::any_of(
      ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// A blank to write in parts what is one line: "Số:      /KH-SGDĐT", "ngày      tháng      năm
// 2026".
bool isBlankBetween(const PdfLine& a, const PdfLine& b) {
  if (a.key == "so:" || a.key == "so")
    return true;
  const bool month = b.key.starts_with("thang") || b.key.starts_with("nam ");
  const bool day = !b.key.empty() && b.key[0] >= '0' && b.key[0] <= '9';
  return endsWithAny(a.key, {"ngay", "thang", "nam"}) && (month || day);
}

bool isBareLabel(const PdfLine& line) {
  const auto label = text::leadingLabel(line.text + " ");
  return label && label->length == line.text.size();
}

bool belongTogether(const PdfLine& a, const PdfLine& b) {
  if (!sameBaseline(a, b) || b.left < a.right)
    return false;
  const Length gap = b.left - a.right;
  return (gap < kLabelGap && isBareLabel(a)) || (gap < kBlankGap && isBlankBetween(a, b));
}

PdfLine joined(PdfLine a, const PdfLine& b) {
  const double all = std::max(1u, a.letters + b.letters);
  a.bold = (a.bold * a.letters + b.bold * b.letters) / all;
  a.italic = (a.italic * a.letters + b.italic * b.letters) / all;
  if (b.letters > a.letters)
    a.size = b.size;
  a.letters += b.letters;
  a.text += " " + b.text;
  a.key = text::looseKey(a.text);
  a.right = std::max(a.right, b.right);
  a.leader = a.leader || b.leader;
  return a;
}

void joinParts(std::vector<PdfLine>& lines) {
  std::vector<PdfLine> out;
  for (PdfLine& line : lines) {
    if (!out.empty() && belongTogether(out.back(), line))
      out.back() = joined(std::move(out.back()), line);
    else
      out.push_back(std::move(line));
  }
  lines = std::move(out);
}

void noteNeighbours(std::vector<PdfLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const PdfLine& a, const PdfLine& b) {
    return std::pair(a.baseline, a.left) < std::pair(b.baseline, b.left);
  });
  for (size_t i = 1; i < lines.size(); ++i) {
    if (sameBaseline(lines[i - 1], lines[i]))
      lines[i - 1].alone = lines[i].alone = false;
  }
}

}  // namespace

PdfPaper tidy(const read::Pdf& pdf) {
  PdfPaper paper;
  for (const read::Page& source : pdf.pages) {
    PdfPage& page = paper.pages.emplace_back();
    page.number = static_cast<unsigned>(paper.pages.size());
    page.width = source.width;
    page.height = source.height;
    page.rules = source.rules;
    page.boxes = source.boxes;
    for (const read::TextLine& line : source.lines)
      addLines(line, page.number, pdf, paper);
    joinParts(page.lines);
    noteNeighbours(page.lines);
    markTables(source, page);
    takePageNumber(page);
  }
  findColumns(paper);
  return paper;
}

bool isBalanced(const PdfLine& line, const TextColumn& column) {
  return distance(line.centre(), column.centre()) <= kMiddle;
}

bool isCentred(const PdfLine& line, const TextColumn& column) {
  return isBalanced(line, column) && line.left > column.left + kClear &&
         line.right < column.right - kClear;
}

LetterCount countLetters(const std::string& text) {
  const std::string upper = text::toUpper(text);
  const std::string lower = text::toLower(text);
  LetterCount count;
  for (size_t at = 0, up = 0, low = 0;
       at < text.size() && up < upper.size() && low < lower.size();) {
    const char32_t c = nextCodePoint(text, at);
    count.small += c != nextCodePoint(upper, up) ? 1U : 0U;
    count.capital += c != nextCodePoint(lower, low) ? 1U : 0U;
  }
  return count;
}

}  // namespace vanthu::check
