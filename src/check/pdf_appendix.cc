// A1-A4: appendices; E1: one head a paper.
#include <algorithm>
#include <string>
#include <string_view>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr size_t kLinesOfHead = 15;
constexpr unsigned kLettersOfReference = 20;

bool isEnclosure(const PdfLine& line) {
  return line.key.starts_with("(kem theo") || line.key.starts_with("(ban hanh kem theo");
}

bool isReference(const PdfLine& line) {
  return line.key.starts_with("phu luc") && line.letters < kLettersOfReference;
}

class AppendixCheck {
 public:
  AppendixCheck(const PdfSubject& subject, PdfReport& report) : subject_(subject), report_(report) {
    for (const FoundPart& part : subject.found.parts)
      references_ +=
          part.kind == FoundPart::Kind::appendix && isReference(firstLine(part)) ? 1U : 0U;
  }

  void run() {
    for (const FoundPart& part : subject_.found.parts) {
      if (part.kind == FoundPart::Kind::appendix)
        checkHead(part);
      if (part.kind == FoundPart::Kind::attached)
        checkAttached(part);
    }
  }

 private:
  const PdfPage& page(const FoundPart& part) const { return subject_.paper.pages[part.first]; }
  const PdfLine& firstLine(const FoundPart& part) const { return page(part).lines.front(); }

  // Reference, title, enclosure: centred lines from the top of the page.
  void checkHead(const FoundPart& part) {
    const std::vector<PdfLine>& lines = page(part).lines;
    size_t at = 0;
    if (isReference(lines[0])) {
      checkReference(lines[0]);
      checkMentioned(lines[0]);
      at = 1;
    } else if (lines[0].key.starts_with("mau ") || lines[0].key.starts_with("bieu mau")) {
      return;  // a form to fill in has its own order
    }
    const size_t enclosure = enclosureIn(lines);
    for (; at < std::min(lines.size(), kLinesOfHead) && (at < enclosure || isTitle(lines[at]));
         ++at) {
      checkLook(lines[at], PdfElement::appendixTitle, report_);
      checkCentred(lines[at], PdfElement::appendixTitle, subject_, report_);
    }
    if (enclosure > 0)
      checkEnclosure(lines, enclosure);
  }

  // Its index; 0 without one.
  static size_t enclosureIn(const std::vector<PdfLine>& lines) {
    for (size_t i = 1; i < std::min(lines.size(), kLinesOfHead); ++i) {
      if (isEnclosure(lines[i]))
        return i;
    }
    return 0;
  }

  bool isTitle(const PdfLine& line) const {
    return !line.inTable && !isEnclosure(line) && isBalanced(line, page(line).column) &&
           (line.bold > 0.5 || countLetters(line.text).allCapitals());
  }

  const PdfPage& page(const PdfLine& line) const { return subject_.pageOf(line); }

  void checkReference(const PdfLine& line) {
    checkLook(line, PdfElement::appendixReference, report_);
    checkCentred(line, PdfElement::appendixReference, subject_, report_);
    const std::string_view number =
        line.key.size() > 8 ? std::string_view(line.key).substr(8) : std::string_view();
    const bool roman =
        !number.empty() && number.find_first_not_of("ivxlc") == std::string_view::npos;
    if (number.empty() ? references_ > 1 : !roman || references_ == 1)
      report_.add("A2.number",
                  line,
                  {"Từ hai phụ lục trở lên thì đánh số La Mã; chỉ một phụ lục thì không đánh số.",
                   "Two or more appendices have Roman numbers; a single one has none."});
  }

  // The body must point to its appendices.
  void checkMentioned(const PdfLine& line) {
    for (const FoundParagraph& paragraph : subject_.found.body) {
      for (const PdfLine* text : paragraph.lines) {
        if (text->key.find("phu luc") != std::string::npos ||
            text->key.find("kem theo") != std::string::npos)
          return;
      }
    }
    report_.add("A1.reference",
                line,
                {"Trong văn bản không có chỉ dẫn về phụ lục này.",
                 "The text does not point to this appendix."});
  }

  void checkEnclosure(const std::vector<PdfLine>& lines, size_t at) {
    for (; at < lines.size(); ++at) {
      checkLook(lines[at], PdfElement::appendixEnclosure, report_);
      checkCentred(lines[at], PdfElement::appendixEnclosure, subject_, report_);
      if (lines[at].text.ends_with(")"))
        return;
    }
  }

  // A text that the paper approves has boxes 1 and 2 of its own and says to what it belongs (A7).
  void checkAttached(const FoundPart& part) {
    const PdfPage& first = page(part);
    const FoundHeader header = findHeader(first);
    const size_t end = std::min(first.lines.size(), kLinesOfHead);
    const bool enclosed = std::any_of(
        first.lines.begin(), first.lines.begin() + static_cast<std::ptrdiff_t>(end), isEnclosure);
    if (enclosed) {
      checkAgencyAndNation(header, subject_, report_);
      return;
    }
    report_.add("E1.repeated",
                first.lines.front(),
                {"Đầu văn bản lặp lại ở trang sau.", "The head of the paper is repeated."},
                {"Chỉ trình bày Quốc hiệu và tên cơ quan ở trang đầu.",
                 "Put the national name and the agency on the first page only."});
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  unsigned references_ = 0;
};

}  // namespace

void checkAppendices(const PdfSubject& subject, PdfReport& report) {
  AppendixCheck(subject, report).run();
}

}  // namespace vanthu::check
