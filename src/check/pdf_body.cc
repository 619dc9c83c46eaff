// E11, E28: size, justification, indents, gaps and line spacing of the body, and its end mark.
#include <algorithm>
#include <map>
#include <optional>

#include "check/pdf_checks.h"
#include "text/labels.h"

namespace vanthu::check {
namespace {

constexpr Length kSizeTolerance = Length::points(0.25);
constexpr double kNaturalLine = 1.1499;  // em, of Times New Roman
constexpr double kSpacingTolerance = 0.03;
constexpr Length kGapTolerance = Length::points(0.6);
constexpr Length kRagged = Length::millimetres(1);
constexpr size_t kRaggedLines = 2;
constexpr Length kIndentTolerance = Length::millimetres(0.1);
constexpr Length kLooseIndent = Length::millimetres(0.3);
constexpr size_t kMostNote = 4;  // lines
constexpr char kEndMark[] = "./.";

bool isItalic(const FoundParagraph& paragraph) {
  return std::all_of(paragraph.lines.begin(), paragraph.lines.end(), [](const PdfLine* line) {
    return line->italic > 0.9;
  });
}

// "(…)" in italics and small: an aside of a form.
bool isNote(const FoundParagraph& paragraph) {
  return paragraph.lines.size() <= kMostNote && isItalic(paragraph) &&
         paragraph.first().text.starts_with("(");
}

class BodyCheck {
 public:
  BodyCheck(const PdfSubject& subject, PdfReport& report)
      : subject_(subject), report_(report), rules_(report.rules().body) {
    for (const FoundParagraph& paragraph : subject.found.body) {
      if (!paragraph.centred && !isNote(paragraph) && !isFlushRight(paragraph))
        paragraphs_.push_back(&paragraph);
    }
  }

  void run() {
    findCommon();
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      const FoundParagraph& paragraph = *paragraphs_[i];
      checkSize(paragraph);
      checkJustified(paragraph);
      checkIndent(paragraph);
      checkSpacing(paragraph);
      if (i > 0)
        checkGap(*paragraphs_[i - 1], paragraph);
    }
    checkUpright();
    checkLooked();
  }

 private:
  const TextColumn& column(const FoundParagraph& p) const { return subject_.columnOf(p.first()); }

  bool isFlushRight(const FoundParagraph& paragraph) const {
    const PdfLine& line = paragraph.first();
    return paragraph.lines.size() == 1 && line.left > column(paragraph).centre();
  }

  // The size of most letters and the commonest distance of lines, for what stands alone.
  void findCommon() {
    std::map<Length, unsigned> sizes;
    std::map<Length, unsigned> pitches;
    for (const FoundParagraph* paragraph : paragraphs_) {
      for (size_t i = 0; i < paragraph->lines.size(); ++i) {
        const PdfLine& line = *paragraph->lines[i];
        sizes[line.size] += line.letters;
        if (i > 0)
          ++pitches[line.baseline - paragraph->lines[i - 1]->baseline];
      }
    }
    const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
    if (!sizes.empty())
      size_ = std::max_element(sizes.begin(), sizes.end(), less)->first;
    if (!pitches.empty())
      pitch_ = std::max_element(pitches.begin(), pitches.end(), less)->first;
  }

  void checkSize(const FoundParagraph& paragraph) {
    const Range& permitted = report_.rules().of(PdfElement::body).size;
    for (const PdfLine* line : paragraph.lines) {
      if (line->letters == 0)
        continue;
      if (!permitted.holds(line->size, kSizeTolerance))
        report_.add("E11.size",
                    *line,
                    Message{"Cỡ chữ của nội dung là ", "The body's size is "} + points(line->size) +
                        Message{".", "."},
                    {"Đặt cỡ chữ từ 13 đến 14.", "Set it to 13 to 14 pt."});
      else if (distance(line->size, size_) > kSizeTolerance && !isItalic(paragraph))
        report_.add("E11.one-size",
                    *line,
                    Message{"Cỡ chữ ", "The size "} + points(line->size) +
                        Message{" khác cỡ chữ của phần lớn nội dung (",
                                " is not that of most of the body ("} +
                        points(size_) + Message{").", ")."});
    }
  }

  // A single line may end early where someone broke it; two show that it is set flush left.
  void checkJustified(const FoundParagraph& paragraph) {
    const TextColumn& edges = column(paragraph);
    if (!edges.rightSure || paragraph.lines.size() < 2)
      return;
    judgedJustified_ = true;
    const auto ragged = [&](const PdfLine* line) { return edges.right - line->right > kRagged; };
    const auto last = paragraph.lines.end() - 1;
    const auto count = std::count_if(paragraph.lines.begin(), last, ragged);
    const bool all = static_cast<size_t>(count) + 1 == paragraph.lines.size();
    raggedPairs_ += all && count == 1 ? 1U : 0U;
    if (static_cast<size_t>(count) >= kRaggedLines || raggedPairs_ > kRaggedLines)
      addRagged(**std::find_if(paragraph.lines.begin(), last, ragged));
  }

  void addRagged(const PdfLine& line) {
    report_.add("E11.justify",
                line,
                {"Lời văn không dàn đều cả hai lề.", "The text is not justified."},
                {"Canh đều hai bên.", "Justify it."});
  }

  void checkIndent(const FoundParagraph& paragraph) {
    if (paragraph.continued || paragraph.lines.size() < 2)
      return;
    judgedIndent_ = true;
    const PdfLine& line = paragraph.first();
    const Length indent = line.left - paragraph.lines[1]->left;
    if (isPermitted(indent))
      return;
    const auto label = text::leadingLabel(line.text);
    const bool own = label && (label->kind == text::Label::Kind::item ||
                               label->kind == text::Label::Kind::capital);
    const bool field = distance(indent, rules_.fieldIndent) <= kIndentTolerance;
    if (own && isDeeper(indent))
      return;
    report_.add(own     ? "E18b.indent"
                : field ? "E11.indent-12.5"
                        : "E11.indent",
                line,
                Message{"Dòng đầu đoạn lùi vào ", "The first line is indented by "} +
                    millimetres(indent) + Message{".", "."},
                {"Lùi vào 10 mm hoặc 12,7 mm.", "Indent it by 10 or 12.7 mm."});
  }

  bool isPermitted(Length indent) const {
    return distance(indent, rules_.indents[0]) <= kLooseIndent ||
           distance(indent, rules_.indents[1]) <= kIndentTolerance;
  }

  // Letters and items one step in.
  bool isDeeper(Length indent) const {
    return distance(indent, rules_.indents[0] * 2) <= kLooseIndent ||
           distance(indent, rules_.indents[1] * 2) <= kLooseIndent;
  }

  void checkSpacing(const FoundParagraph& paragraph) {
    if (paragraph.lines.size() < 2)
      return;
    judgedSpacing_ = true;
    const auto steps = static_cast<int64_t>(paragraph.lines.size() - 1);
    const Length pitch = (paragraph.last().baseline - paragraph.first().baseline) / steps;
    const double spacing = pitch.points() / (kNaturalLine * paragraph.last().size.points());
    if (spacing * 1000 >= rules_.leastSpacing - kSpacingTolerance * 1000 &&
        spacing * 1000 <= rules_.mostSpacing + kSpacingTolerance * 1000)
      return;
    report_.add("E11.line-spacing",
                paragraph.first(),
                Message{"Các dòng cách nhau ", "The lines stand "} + points(pitch) +
                    Message{".", " apart."},
                {"Đặt khoảng cách dòng từ dòng đơn đến 1,5 lines.",
                 "Set the line spacing to between single and 1.5."});
  }

  void checkGap(const FoundParagraph& above, const FoundParagraph& below) {
    const bool neighbours = above.last().page == below.first().page && !below.continued &&
                            distance(above.last().size, below.first().size) <= kSizeTolerance;
    if (!neighbours || pitch_ == Length() || standsBetween(above.last(), below.first()))
      return;
    const Length gap = below.first().baseline - above.last().baseline - pitchOf(above, below);
    if (gap < rules_.paragraphGap - kGapTolerance)
      report_.add("E11.paragraph-gap",
                  below.first(),
                  Message{"Đoạn văn cách đoạn trên ", "The paragraph stands "} + points(gap) +
                      Message{".", " under the one above."},
                  {"Đặt khoảng cách giữa các đoạn văn ít nhất 6 pt.",
                   "Leave at least 6 pt between paragraphs."});
  }

  // From line to line in one of the two; for single lines, as in the rest of the body.
  Length pitchOf(const FoundParagraph& above, const FoundParagraph& below) const {
    for (const FoundParagraph* paragraph : {&below, &above}) {
      if (paragraph->lines.size() > 1)
        return paragraph->lines[1]->baseline - paragraph->lines[0]->baseline;
    }
    return scale(pitch_, below.first().size.milliPoints(), size_.milliPoints());
  }

  // Lines of a page are in order.
  bool standsBetween(const PdfLine& above, const PdfLine& below) const {
    const PdfLine* first = subject_.pageOf(above).lines.data();
    return (&below - first) - (&above - first) > 1;
  }

  // The legal basis, in italics, stands before the text.
  void checkUpright() {
    auto begin = std::find_if(paragraphs_.begin(), paragraphs_.end(), [](const FoundParagraph* p) {
      return !isItalic(*p);
    });
    if (begin == paragraphs_.end())
      begin = paragraphs_.begin();
    unsigned letters = 0;
    double leaning = 0;
    for (auto at = begin; at != paragraphs_.end(); ++at) {
      for (const PdfLine* line : (*at)->lines) {
        letters += line->letters;
        leaning += std::max(line->italic, line->bold) * line->letters;
      }
    }
    if (leaning * 2 > letters)
      report_.add(
          "E11.style",
          (*begin)->first(),
          {"Phần lớn nội dung in nghiêng hoặc in đậm.", "Most of the body is italic or bold."},
          {"Nội dung dùng kiểu chữ đứng, nét thường.", "Set the body upright and regular."});
  }

  void checkLooked() {
    if (!judgedJustified_)
      report_.notEvaluated(
          "E11.justify",
          1,
          {"Không đánh giá được việc dàn đều hai lề.", "Justification cannot be judged."});
    if (!judgedIndent_)
      report_.notEvaluated(
          "E11.indent", 1, {"Không đánh giá được độ lùi đầu dòng.", "Indents cannot be judged."});
    if (!judgedSpacing_)
      report_.notEvaluated(
          "E11.line-spacing",
          1,
          {"Không đánh giá được khoảng cách dòng.", "Line spacing cannot be judged."});
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  const BodyRules& rules_;
  std::vector<const FoundParagraph*> paragraphs_;
  Length size_, pitch_;
  size_t raggedPairs_ = 0;
  bool judgedJustified_ = false, judgedIndent_ = false, judgedSpacing_ = false;
};

void checkEndMark(const PdfSubject& subject, PdfReport& report) {
  const PdfLine* last = subject.found.bodyLast;
  if (last == nullptr)
    return;
  if (!last->text.ends_with(kEndMark))
    report.add(
        "E28.missing",
        *last,
        {"Cuối nội dung không có dấu kết thúc “./.”.", "The body does not end with \"./.\"."});
  for (const FoundParagraph& paragraph : subject.found.body) {
    for (const PdfLine* line : paragraph.lines) {
      if (line != last && line->text.find(kEndMark) != std::string::npos)
        report.add("E28.repeated",
                   *line,
                   {"Dấu “./.” chỉ ghi một lần, ở cuối nội dung.",
                    "\"./.\" stands only once, at the end of the body."});
    }
  }
}

}  // namespace

void checkBody(const PdfSubject& subject, PdfReport& report) {
  BodyCheck(subject, report).run();
  if (subject.found.header.found())
    checkEndMark(subject, report);
}

}  // namespace vanthu::check
