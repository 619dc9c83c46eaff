// P1-P5: paper, orientation, margins.
#include <algorithm>
#include <optional>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kShortSide = Length::millimetres(210), kLongSide = Length::millimetres(297);
constexpr Length kPaperTolerance = Length::millimetres(1.5);
constexpr Length kMarginTolerance = Length::millimetres(0.5);
// The first line may stand lower than the margin by the space before its paragraph.
constexpr Length kSpaceBefore = Length::points(6);
constexpr double kNaturalLine = 1.1499;  // em
constexpr double kOpenLine = 0.58;       // em that a line spacing of 1.5 may put over a line

Message sizeText(const PdfPage& page) {
  return millimetres(page.width) + Message{" × ", " × "} + millimetres(page.height);
}

Place onPage(const PdfPage& page) {
  Place place;
  place.page = page.number;
  return place;
}

class PaperCheck {
 public:
  PaperCheck(const PdfSubject& subject, PdfReport& report)
      : subject_(subject), report_(report), rules_(report.rules().page) {}

  void run() {
    for (const FoundPart& part : subject_.found.parts) {
      for (size_t i = part.first; i <= part.last; ++i)
        checkPage(subject_.paper.pages[i], part);
    }
    checkTopOfPaper();
    checkKnown();
  }

 private:
  void checkPage(const PdfPage& page, const FoundPart& part) {
    checkSize(page);
    checkOrientation(page, part);
    checkSides(page);
    checkTop(page);
    checkBottom(page);
  }

  void checkSize(const PdfPage& page) {
    const Length shorter = std::min(page.width, page.height);
    const Length longer = std::max(page.width, page.height);
    if (distance(shorter, kShortSide) > kPaperTolerance ||
        distance(longer, kLongSide) > kPaperTolerance)
      report_.add("P1.paper",
                  onPage(page),
                  Message{"Khổ giấy ", "The paper is "} + sizeText(page) +
                      Message{"; phải là A4 (210 × 297 mm).", "; it must be A4 (210 × 297 mm)."});
  }

  // Landscape is for tables, and for appendices.
  void checkOrientation(const PdfPage& page, const FoundPart& part) {
    const bool table = std::any_of(
        page.lines.begin(), page.lines.end(), [](const PdfLine& line) { return line.inTable; });
    if (page.width > page.height && part.kind != FoundPart::Kind::appendix && !table)
      report_.add(
          "P2.orientation",
          onPage(page),
          {"Trang nằm ngang nhưng không có bảng biểu.", "The page is landscape but has no table."},
          {"Trình bày theo chiều dài của khổ giấy.", "Use portrait pages."});
  }

  void checkSides(const PdfPage& page) {
    const Length right = page.width - page.column.right;
    if (page.column.leftKnown && !rules_.left.holds(page.column.left, kMarginTolerance))
      addMargin("P4.left-margin", page, {"trái", "left"}, page.column.left, rules_.left);
    if (page.column.rightKnown && !rules_.right.holds(right, kMarginTolerance))
      addMargin("P5.right-margin", page, {"phải", "right"}, right, rules_.right);
  }

  void addMargin(std::string_view rule,
                 const PdfPage& page,
                 const Message& side,
                 Length found,
                 const Range& permitted) {
    report_.add(rule,
                onPage(page),
                Message{"Lề ", "The "} + side + Message{" rộng ", " margin is "} +
                    millimetres(found) + Message{".", "."},
                Message{"Đặt lề từ ", "Set it to "} + millimetres(permitted.least) +
                    Message{" đến ", " to "} + millimetres(permitted.most) + Message{".", "."});
  }

  // Marks and stamps may stand in the margin.
  static bool isText(const PdfLine& line) {
    return line.letters > 0 && !isKnownMark(line) && line.size >= Length::points(10.6);
  }

  static const PdfLine* topmost(const PdfPage& page) {
    const PdfLine* top = nullptr;
    for (const PdfLine& line : page.lines) {
      if (isText(line) && (top == nullptr || line.top() < top->top()))
        top = &line;
    }
    return top;
  }

  void checkTop(const PdfPage& page) {
    const PdfLine* line = topmost(page);
    if (line != nullptr && line->top() < rules_.top.least - kMarginTolerance)
      report_.add("P3.top-margin",
                  *line,
                  Message{"Dòng đầu trang cách mép trên ", "The first line begins "} +
                      millimetres(line->top()) + Message{".", " from the upper edge."},
                  {"Đặt lề trên từ 20 đến 25 mm.", "Set the top margin to 20 to 25 mm."});
  }

  void checkBottom(const PdfPage& page) {
    const PdfLine* last = nullptr;
    for (const PdfLine& line : page.lines) {
      if (line.letters > 0 && (last == nullptr || line.bottom() > last->bottom()))
        last = &line;
    }
    if (last != nullptr && page.height - last->bottom() < rules_.bottom.least - kMarginTolerance)
      report_.add("P3.bottom-margin",
                  *last,
                  Message{"Dòng cuối trang cách mép dưới ", "The last line ends "} +
                      millimetres(page.height - last->bottom()) +
                      Message{".", " from the lower edge."},
                  {"Đặt lề dưới từ 20 đến 25 mm.", "Set the bottom margin to 20 to 25 mm."});
  }

  // A margin is too wide only if every page leaves that much.
  void checkTopOfPaper() {
    const PdfLine* highest = nullptr;
    for (const PdfPage& page : subject_.paper.pages) {
      const PdfLine* top = topmost(page);
      if (top != nullptr && (highest == nullptr || top->top() < highest->top()))
        highest = top;
    }
    if (highest == nullptr ||
        highest->top() <= rules_.top.most + kMarginTolerance + kSpaceBefore + openingOf(*highest))
      return;
    report_.add("P3.top-margin",
                *highest,
                Message{"Dòng đầu trang cách mép trên ", "The first line begins "} +
                    millimetres(highest->top()) + Message{".", " from the upper edge."},
                {"Đặt lề trên từ 20 đến 25 mm.", "Set the top margin to 20 to 25 mm."});
  }

  // What the line spacing may put over the line: in a head it can be seen.
  Length openingOf(const PdfLine& line) const {
    const FoundHeader& header = subject_.found.header;
    if (line.page != 1 || header.nation == nullptr || header.motto == nullptr)
      return Length::points(kOpenLine * line.size.points());
    const Length pitch = header.motto->baseline - header.nation->baseline;
    return std::max(Length(), pitch - Length::points(kNaturalLine * header.motto->size.points()));
  }

  void checkKnown() {
    const auto& pages = subject_.paper.pages;
    if (std::none_of(
            pages.begin(), pages.end(), [](const PdfPage& p) { return p.column.leftKnown; }))
      report_.notEvaluated("P4.left-margin",
                           1,
                           {"Không đo được lề trái: không có đủ dòng chữ.",
                            "The left margin cannot be measured: there are too few lines."});
    if (std::none_of(
            pages.begin(), pages.end(), [](const PdfPage& p) { return p.column.rightKnown; }))
      report_.notEvaluated("P5.right-margin",
                           1,
                           {"Không đo được lề phải: không có dòng chữ nào dàn đều hai bên.",
                            "The right margin cannot be measured: no lines are justified."});
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  const PageRules& rules_;
};

}  // namespace

void checkPaper(const PdfSubject& subject, PdfReport& report) {
  PaperCheck(subject, report).run();
}

}  // namespace vanthu::check
