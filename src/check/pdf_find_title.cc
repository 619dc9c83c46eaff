// Boxes 5a and 9a: the lines between the head and the body.
#include <algorithm>
#include <array>

#include "check/pdf_elements.h"

namespace vanthu::check {
namespace {

constexpr size_t kMostTitleLines = 8;
constexpr Length kRuleReach = Length::points(14);
constexpr unsigned kLettersOfType = 60;
constexpr Length kContinuation = Length::millimetres(12);

// Decree 30/2020 Art. 7; then what Decree 09/2010 had besides, and the forms of copies.
constexpr std::array<std::string_view, 34> kTypes = {
    "nghi quyet",      "quyet dinh",    "chi thi",        "quy che",         "quy dinh",
    "thong cao",       "thong bao",     "huong dan",      "chuong trinh",    "ke hoach",
    "phuong an",       "de an",         "du an",          "bao cao",         "bien ban",
    "to trinh",        "hop dong",      "cong van",       "cong dien",       "ban ghi nho",
    "ban thoa thuan",  "giay uy quyen", "giay moi",       "giay gioi thieu", "giay nghi phep",
    "phieu gui",       "phieu chuyen",  "phieu bao",      "thu cong",        "ban cam ket",
    "giay chung nhan", "giay di duong", "giay bien nhan", "thong tu"};

bool isCapitals(const PdfLine& line) {
  return countLetters(line.text).allCapitals();
}

bool isAddressees(const PdfLine& line) {
  return line.key.starts_with("kinh gui");
}

bool beginsBody(const PdfLine& line) {
  return line.key.starts_with("can cu") || line.key.starts_with("theo de nghi") ||
         line.key.starts_with("xet de nghi") || isAddressees(line);
}

class TitleFinder {
 public:
  TitleFinder(const PdfPage& page, const FoundHeader& header) : page_(page), header_(header) {
    for (const PdfLine& line : page.lines) {
      if (line.baseline > header.bottom && !line.inTable && !isKnownMark(line))
        lines_.push_back(&line);
    }
  }

  FoundTitle find() {
    const size_t begin = header_.found() ? 0 : firstHeading();
    if (begin < lines_.size() && isTypeName(*lines_[begin])) {
      title_.typeName = lines_[begin];
      at_ = begin + 1;
      findSubject();
    }
    if (at_ < lines_.size() && isAddressees(*lines_[at_]))
      findAddressees();
    return std::move(title_);
  }

 private:
  // In a paper without a head: the first centred bold line in capitals.
  size_t firstHeading() const {
    const auto heading = std::find_if(lines_.begin(), lines_.end(), [&](const PdfLine* line) {
      return line->bold > 0.5 && isCapitals(*line) && isBalanced(*line, page_.column);
    });
    const bool high = heading != lines_.end() && (*heading)->baseline * 2 < page_.height;
    return high ? static_cast<size_t>(heading - lines_.begin()) : lines_.size();
  }

  bool isTypeName(const PdfLine& line) const {
    if (isAddressees(line) || line.letters > kLettersOfType)
      return false;
    const bool marked = isCapitals(line) || line.bold > 0.5;
    return (isBalanced(line, page_.column) && marked) ||
           (beginsWithTypeName(line.key) && marked && line.width() * 2 < page_.column.width());
  }

  bool hasRuleBelow(const PdfLine& line) const {
    const auto rule = ruleUnder(line, kRuleReach, page_);
    return rule && rule->length() * 10 < page_.column.width() * 9;
  }

  void take(Lines& lines, const PdfLine* line) {
    lines.push_back(line);
    title_.last = line;
    ++at_;
  }

  void findSubject() {
    title_.last = title_.typeName;
    while (at_ < lines_.size() && title_.subject.size() < kMostTitleLines) {
      const PdfLine& line = *lines_[at_];
      if (beginsBody(line) || hasRuleBelow(*title_.last) ||
          line.baseline - title_.last->baseline > line.size * 2)
        return;
      const bool authority =
          !title_.subject.empty() && isCapitals(line) && !isCapitals(*title_.subject.back());
      if (authority || !(line.bold > 0.5 || isCentred(line, page_.column) || ruleFollows()))
        return;
      take(title_.subject, &line);
    }
  }

  // A short rule within the next lines: what stands above it is still the title.
  bool ruleFollows() const {
    const size_t end = std::min(lines_.size(), at_ + 4);
    for (size_t i = at_; i < end; ++i) {
      if (hasRuleBelow(*lines_[i]))
        return true;
    }
    return false;
  }

  void findAddressees() {
    const PdfLine& label = *lines_[at_];
    take(title_.addressees, &label);
    const bool several = at_ < lines_.size() && lines_[at_]->text.starts_with("-");
    while (at_ < lines_.size() && continues(label, several))
      take(title_.addressees, lines_[at_]);
  }

  // One addressee hangs over to lines right of its label; of several each begins with a dash, until
  // one ends with a full stop.
  bool continues(const PdfLine& label, bool several) const {
    const PdfLine& line = *lines_[at_];
    const PdfLine& above = *title_.last;
    if (line.baseline - above.baseline > line.size * 2)
      return false;
    if (several)
      return line.text.starts_with("-") ||
             (!above.text.ends_with(".") && line.left > label.left + kContinuation / 2);
    return line.left > label.left + kContinuation;
  }

  const PdfPage& page_;
  const FoundHeader& header_;
  Lines lines_;
  FoundTitle title_;
  size_t at_ = 0;
};

}  // namespace

FoundTitle findTitle(const PdfPage& page, const FoundHeader& header) {
  return TitleFinder(page, header).find();
}

bool beginsWithTypeName(std::string_view key) {
  return std::any_of(
      kTypes.begin(), kTypes.end(), [&](std::string_view type) { return key.starts_with(type); });
}

}  // namespace vanthu::check
