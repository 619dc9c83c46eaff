#include "check/pdf_elements.h"

#include <algorithm>

namespace vanthu::check {
namespace {

constexpr size_t kLinesOfAppendixHead = 10;
constexpr Length kFootnoteSize = Length::points(12);
constexpr Length kAddressSize = Length::points(12.2);
constexpr Length kRuleReach = Length::points(14);

bool startsWithAny(const PdfLine& line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return line.key.starts_with(word);
  });
}

bool isFormMark(const PdfLine& line) {
  return startsWithAny(line, {"mau ", "bieu mau", "bieu so"}) && line.letters < 40;
}

bool isEnclosure(const PdfLine& line) {
  return startsWithAny(line, {"(kem theo", "(ban hanh kem theo", "(dinh kem"});
}

// How a page begins that begins a part, and which; nothing for a page that goes on.
std::optional<FoundPart::Kind> partAt(const PdfPage& page) {
  if (page.lines.empty())
    return std::nullopt;
  const FoundHeader header = findHeader(page);
  const bool head = header.found() && header.bottom < page.height / 3;
  if (head)
    return FoundPart::Kind::attached;
  const PdfLine& first = page.lines.front();
  const bool centred = isCentred(first, page.column);
  if (isFormMark(first) || (first.key.starts_with("phu luc") && first.letters < 20))
    return FoundPart::Kind::appendix;
  const size_t end = std::min(page.lines.size(), kLinesOfAppendixHead);
  const bool enclosed = std::any_of(
      page.lines.begin(), page.lines.begin() + static_cast<std::ptrdiff_t>(end), isEnclosure);
  const bool heading = isBalanced(first, page.column) && first.bold > 0.5;
  if (enclosed && (centred || heading))
    return FoundPart::Kind::appendix;
  if (heading && !page.pageNumber && countLetters(first.text).allCapitals())
    return FoundPart::Kind::appendix;
  return std::nullopt;
}

// The last lines of page 1 that tell where the agency is.
Lines findAddressLine(const PdfPage& page) {
  const auto isRuledOff = [&](const PdfLine& line) {
    return std::any_of(page.rules.begin(), page.rules.end(), [&](const read::Rule& rule) {
      return isFullWidth(rule, page.column) && distance(rule.y1, line.top()) < kRuleReach;
    });
  };
  const auto tells = [&](const PdfLine& line) {
    const auto has = [&](std::string_view word) {
      return line.key.find(word) != std::string::npos;
    };
    const int words = has("dia chi") + has("dien thoai") + has("dt:") + has("email") +
                      has("e-mail") + has("website") + has("fax") + has("@");
    const bool apart = line.size <= kAddressSize || isRuledOff(line);
    return apart && (line.key.starts_with("dia chi:") || words >= 2);
  };
  const auto first = std::find_if(page.lines.begin(), page.lines.end(), [&](const PdfLine& line) {
    return line.baseline * 2 > page.height && tells(line);
  });
  Lines out;
  for (auto at = first; at != page.lines.end(); ++at)
    out.push_back(&*at);
  return out;
}

// Where footnotes begin: under a short rule at the left edge, in the lower half; the height of the
// page without any.
Length footnotesOf(const PdfPage& page) {
  Length top = page.height;
  for (const read::Rule& rule : page.rules) {
    if (isHorizontal(rule) && rule.y1 * 2 > page.height &&
        rule.x2 - rule.x1 > Length::millimetres(30) &&
        distance(rule.x1, page.column.left) < Length::millimetres(1) &&
        rule.x2 < page.column.centre())
      top = std::min(top, rule.y1);
  }
  return top;
}

class ElementFinder {
 public:
  explicit ElementFinder(const PdfPaper& paper) : paper_(paper) {}

  FoundElements find() {
    found_.parts = findParts(paper_);
    if (found_.parts.empty())
      return std::move(found_);
    const PdfPage& first = paper_.pages.front();
    found_.header = findHeader(first);
    found_.title = findTitle(first, found_.header);
    found_.addressLine = findAddressLine(first);
    found_.form = isForm(first);
    findBodyAndClosing();
    return std::move(found_);
  }

 private:
  bool isForm(const PdfPage& page) const {
    return !found_.header.found() && found_.title.typeName != nullptr &&
           std::any_of(page.lines.begin(), page.lines.end(), [&](const PdfLine& line) {
             return isFormMark(line) && line.baseline < found_.title.typeName->baseline;
           });
  }

  // Baseline of the last line of page 1 that is no body.
  Length headEnd() const {
    const PdfLine* last = found_.title.last;
    return std::max(found_.header.bottom, last != nullptr ? last->baseline : Length());
  }

  bool isBody(const PdfLine& line, const PdfPage& page, Length footnotes) const {
    if (page.number == 1 && (line.baseline <= headEnd() || isKnownMark(line)))
      return false;
    const Lines& address = found_.addressLine;
    return std::find(address.begin(), address.end(), &line) == address.end() &&
           !(line.baseline > footnotes && line.size < kFootnoteSize);
  }

  void findBodyAndClosing() {
    const FoundPart& main = found_.parts.front();
    const std::optional<CopyStart> copy = findCopy(paper_, main);
    Lines lines;
    Lines copyLines;
    for (size_t i = main.first; i <= main.last; ++i) {
      const PdfPage& page = paper_.pages[i];
      const Length footnotes = footnotesOf(page);
      for (const PdfLine& line : page.lines) {
        const bool copied =
            copy && (i > copy->page || (i == copy->page && line.baseline > copy->y));
        if (isBody(line, page, footnotes))
          (copied ? copyLines : lines).push_back(&line);
      }
    }
    size_t bodyEnd = 0;
    found_.closing = findClosing(paper_, lines, bodyEnd);
    lines.resize(bodyEnd);
    if (!lines.empty())
      found_.bodyLast = lines.back();
    found_.body = findParagraphs(paper_, lines);
    if (copy)
      found_.copyClosing = findClosing(paper_, copyLines, bodyEnd);
  }

  const PdfPaper& paper_;
  FoundElements found_;
};

}  // namespace

std::vector<FoundPart> findParts(const PdfPaper& paper) {
  std::vector<FoundPart> parts;
  for (size_t i = 0; i < paper.pages.size(); ++i) {
    const auto kind = i == 0 ? FoundPart::Kind::main : partAt(paper.pages[i]);
    if (kind)
      parts.push_back({*kind, i, i});
    else
      parts.back().last = i;
  }
  return parts;
}

std::optional<CopyStart> findCopy(const PdfPaper& paper, const FoundPart& part) {
  for (size_t i = part.first; i <= part.last; ++i) {
    const PdfPage& page = paper.pages[i];
    for (const PdfLine& line : page.lines) {
      if (!startsWithAny(line, {"sao y", "sao luc", "trich sao"}) || line.letters > 20 ||
          line.left < page.column.centre())
        continue;
      CopyStart start{i, line.top() - Length::points(40)};
      for (const read::Rule& rule : page.rules) {
        if (isFullWidth(rule, page.column) && rule.y1 < line.baseline &&
            line.baseline - rule.y1 < Length::millimetres(60))
          start.y = rule.y1;
      }
      return start;
    }
  }
  return std::nullopt;
}

FoundElements findElements(const PdfPaper& paper) {
  return ElementFinder(paper).find();
}

}  // namespace vanthu::check
