// E12-E18: phần, chương, mục, điều, "I.", "a)".
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/digits.h"
#include "check/pdf_checks.h"
#include "text/labels.h"
#include "text/letter_order.h"

namespace vanthu::check {
namespace {

using text::Label;

bool isRoman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("ivxlc") == std::string_view::npos;
}

// The number of a line that is nothing but `word` and a number; empty otherwise.
std::string_view numberBehind(const PdfLine& line, std::string_view word) {
  const std::string_view key = line.key;
  if (!key.starts_with(word) || key.size() <= word.size() + 1 || key[word.size()] != ' ')
    return {};
  const std::string_view number = key.substr(word.size() + 1);
  return isDigits(number) || isRoman(number) ? number : std::string_view();
}

class HeadingCheck {
 public:
  HeadingCheck(const PdfSubject& subject, PdfReport& report) : subject_(subject), report_(report) {}

  void run() {
    countRomans();
    checkDivisions();
    for (const FoundParagraph& paragraph : subject_.found.body) {
      if (!paragraph.centred && !paragraph.continued)
        checkLabel(paragraph);
    }
  }

 private:
  void countRomans() {
    for (const FoundParagraph& paragraph : subject_.found.body) {
      const auto label = text::leadingLabel(paragraph.first().text);
      romans_ += label && label->kind == Label::Kind::roman ? 1U : 0U;
      for (const PdfLine* line : paragraph.lines)
        chapters_ = chapters_ || !numberBehind(*line, "chuong").empty();
    }
  }

  // "Chương I" and its title are lines of their own, one under the other.
  void checkDivisions() {
    Lines lines;
    for (const FoundParagraph& paragraph : subject_.found.body)
      lines.insert(lines.end(), paragraph.lines.begin(), paragraph.lines.end());
    for (size_t i = 0; i < lines.size(); ++i) {
      const PdfLine& line = *lines[i];
      const bool titled = i + 1 < lines.size() && isTitleUnder(line, *lines[i + 1]);
      const PdfLine* title = titled ? lines[i + 1] : nullptr;
      for (const std::string_view word : {"phan", "chuong"})
        checkDivision(line, title, word, PdfElement::chapter, PdfElement::chapterTitle, true);
      for (const std::string_view word : {"muc", "tieu muc"})
        checkDivision(line, title, word, PdfElement::section, PdfElement::sectionTitle, false);
    }
  }

  static bool isTitleUnder(const PdfLine& line, const PdfLine& next) {
    return next.page == line.page && next.baseline - line.baseline < line.size * 2 &&
           (next.bold > 0.5 || countLetters(next.text).allCapitals());
  }

  void checkDivision(const PdfLine& line,
                     const PdfLine* title,
                     std::string_view word,
                     PdfElement element,
                     PdfElement titleElement,
                     bool roman) {
    const std::string_view number = numberBehind(line, word);
    if (number.empty())
      return;
    checkLook(line, element, report_);
    checkCentred(line, element, subject_, report_);
    if (isDigits(number) == roman)
      report_.add(ruleOf(element, ".number", report_.rules()),
                  line,
                  roman ? Message{"Phần, chương đánh số bằng chữ số La Mã.",
                                  "Parts and chapters have Roman numbers."}
                        : Message{"Mục, tiểu mục đánh số bằng chữ số Ả Rập.",
                                  "Sections have Arabic numbers."});
    if (title == nullptr || !isCentred(line, subject_.columnOf(line)))
      return;
    checkLook(*title, titleElement, report_);
    checkCentred(*title, titleElement, subject_, report_);
  }

  void checkLabel(const FoundParagraph& paragraph) {
    const PdfLine& line = paragraph.first();
    checkArticle(line);
    const auto label = text::leadingLabel(line.text);
    if (!label)
      return;
    if (label->kind == Label::Kind::letter)
      checkLetter(line, line.text.substr(0, label->length - 1));
    if (label->kind == Label::Kind::roman && romans_ > 1 && !chapters_)
      checkLook(paragraph.lines, PdfElement::roman, report_);
  }

  void checkLetter(const PdfLine& line, const std::string& letter) {
    if (!text::letterIndex(letter))
      report_.add("E17.letter",
                  line,
                  {"Thứ tự điểm không có chữ “" + letter + "”.",
                   "The order of points has no letter \"" + letter + "\"."},
                  {"Dùng thứ tự a, b, c, d, đ, e, g, h, i, k …",
                   "Use the order a, b, c, d, đ, e, g, h, i, k …"});
  }

  // "Điều 5 của Luật …" is text; "Điều 5:" is a slip for "Điều 5.".
  void checkArticle(const PdfLine& line) {
    constexpr std::string_view kWord = "Điều ";
    if (!line.text.starts_with(kWord))
      return;
    const size_t end = line.text.find_first_not_of("0123456789", kWord.size());
    if (end == kWord.size() || end == std::string::npos)
      return;
    const char mark = line.text[end];
    if (mark == ':')
      report_.add("E15.form",
                  line,
                  {"Sau số của điều là dấu chấm.", "A full stop follows the number of a Điều."});
    if ((mark == '.' || mark == ':') && !line.leadBold)
      report_.add("E15.bold",
                  line,
                  {"“Điều” và số thứ tự phải in đậm.", "\"Điều\" and its number must be bold."});
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  unsigned romans_ = 0;
  bool chapters_ = false;
};

}  // namespace

void checkHeadings(const PdfSubject& subject, PdfReport& report) {
  HeadingCheck(subject, report).run();
}

}  // namespace vanthu::check
