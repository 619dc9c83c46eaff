// Boxes 1-4 and 5b: found by wording, and the agency by what they leave between them.
#include <algorithm>
#include <array>
#include <string>

#include "check/pdf_elements.h"

namespace vanthu::check {
namespace {

constexpr double kZone = 0.45;  // of the page's height: a head stands above
constexpr double kShort = 0.6;  // of the page's width: a line of a head is shorter
constexpr Length kNextLine = Length::points(30);
constexpr Length kBelowHead = Length::points(48);  // the number is not further under the motto
constexpr Length kLevel = Length::points(8);
constexpr Length kColumnSlack = Length::millimetres(10);

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool contains(const PdfLine& line, std::string_view words) {
  return line.key.find(words) != std::string::npos;
}

bool isNation(const PdfLine& line) {
  return contains(line, "xa hoi chu nghia") || line.key.starts_with("cong hoa xa");
}

bool isMotto(const PdfLine& line) {
  const int found =
      contains(line, "doc lap") + contains(line, "tu do") + contains(line, "hanh phuc");
  return found >= 2 || line.key.starts_with("doc lap");
}

// "Số: 12/KH-SGDĐT", "Số 12/…", "Số:   /…", not "Sở Giáo dục …".
bool isNumber(const PdfLine& line) {
  if (!line.key.starts_with("so"))
    return false;
  const size_t at = line.key.find_first_not_of(" :.", 2);
  if (at == std::string::npos)
    return line.key.size() > 2;
  const bool separated = at > 2;
  return separated && (isDigit(line.key[at]) || line.key[at] == '/' || line.key[at] == '_' ||
                       line.key.compare(at, 3, "…") == 0);
}

bool isPlaceDate(const PdfLine& line) {
  const bool words = contains(line, "ngay") && contains(line, "nam ");
  return words && !line.key.starts_with("(") && !line.key.starts_with("can cu");
}

bool isMark(const PdfLine& line) {
  static constexpr std::array<std::string_view, 9> kMarks = {"hoa toc",
                                                             "thuong khan",
                                                             "khan",
                                                             "mat",
                                                             "toi mat",
                                                             "tuyet mat",
                                                             "luu hanh noi bo",
                                                             "xem xong tra lai",
                                                             "du thao"};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
    return line.key == mark || (mark == "du thao" && line.key.starts_with(mark));
  });
}

class HeaderFinder {
 public:
  explicit HeaderFinder(const PdfPage& page) : page_(page) {}

  FoundHeader find() {
    findLines();
    if (header_.found()) {
      findLetterSubject();
      findAgency();
    }
    for (const PdfLine* line : all())
      header_.bottom = std::max(header_.bottom, line->baseline);
    return std::move(header_);
  }

 private:
  template <typename Test>
  const PdfLine* first(Test test) const {
    for (const PdfLine& line : page_.lines) {
      if (!line.inTable && line.baseline.points() < kZone * page_.height.points() &&
          line.width().points() < kShort * page_.width.points() && test(line))
        return &line;
    }
    return nullptr;
  }

  // The line right under `line` in its column, if its key holds `words`.
  const PdfLine* rest(const PdfLine& line, std::string_view words) const {
    return first([&](const PdfLine& other) {
      return other.baseline > line.baseline && other.baseline - line.baseline < kNextLine &&
             distance(other.centre(), line.centre()) < kColumnSlack && contains(other, words);
    });
  }

  void findLines() {
    header_.nation = first(isNation);
    if (header_.nation != nullptr && !contains(*header_.nation, "viet nam"))
      header_.nationRest = rest(*header_.nation, "nam");
    header_.motto = first(isMotto);
    if (header_.motto != nullptr && !contains(*header_.motto, "hanh phuc"))
      header_.mottoRest = rest(*header_.motto, "phuc");
    header_.number = first(isNumber);
    if (header_.found())
      header_.placeDate = findPlaceDate();
  }

  // By its words; else whatever stands at the right of the number.
  const PdfLine* findPlaceDate() const {
    const auto above = [&](const PdfLine& line) {
      return header_.number == nullptr || line.baseline < header_.number->baseline + kBelowHead;
    };
    if (const PdfLine* line =
            first([&](const PdfLine& line) { return isPlaceDate(line) && above(line); }))
      return line;
    if (header_.number == nullptr)
      return nullptr;
    return first([&](const PdfLine& line) {
      return line.left > header_.number->right &&
             distance(line.baseline, header_.number->baseline) < kLevel &&
             line.key.find_first_of("0123456789") != std::string::npos;
    });
  }

  void findLetterSubject() {
    const PdfLine* begin = first([](const PdfLine& line) {
      return line.key.starts_with("v/v") || line.key.starts_with("v/ v");
    });
    if (begin == nullptr)
      return;
    header_.letterSubject.push_back(begin);
    for (const PdfLine& line : page_.lines) {
      const PdfLine& above = *header_.letterSubject.back();
      const bool next = line.baseline > above.baseline && !sameBaseline(line, above) &&
                        line.baseline - above.baseline < scale(above.size, 18, 10);
      if (next && distance(line.centre(), begin->centre()) < kColumnSlack && !isMark(line))
        header_.letterSubject.push_back(&line);
    }
  }

  Lines all() const {
    Lines out;
    for (const PdfLine* line : {header_.nation,
                                header_.nationRest,
                                header_.motto,
                                header_.mottoRest,
                                header_.number,
                                header_.placeDate}) {
      if (line != nullptr)
        out.push_back(line);
    }
    for (const Lines* lines : {&header_.parentOrgan, &header_.organ, &header_.letterSubject})
      out.insert(out.end(), lines->begin(), lines->end());
    return out;
  }

  // Where the agency ends: above the number, or not far under the motto.
  Length agencyEnd() const {
    if (header_.number != nullptr)
      return header_.number->top();
    if (header_.placeDate != nullptr)
      return header_.placeDate->top();
    const PdfLine* above = header_.motto != nullptr ? header_.motto : header_.nation;
    return above->baseline + kBelowHead;
  }

  void findAgency() {
    const Lines known = all();
    const Length end = agencyEnd();
    const PdfLine* other = header_.nation != nullptr ? header_.nation : header_.motto;
    Lines lines;
    for (const PdfLine& line : page_.lines) {
      const bool taken = std::find(known.begin(), known.end(), &line) != known.end();
      if (!taken && isBeside(line, other) && line.baseline < end && !isMark(line) &&
          line.letters > 0 && !isStamp(line))
        lines.push_back(&line);
    }
    split(std::move(lines));
  }

  static bool isBeside(const PdfLine& line, const PdfLine* other) {
    return other == nullptr || line.centre() < other->left || line.centre() > other->right;
  }

  // What software prints over the head of an electronic copy (S4, S5): small, in the top margin.
  bool isStamp(const PdfLine& line) const {
    return line.size < Length::points(10.6) && line.baseline < Length::millimetres(20);
  }

  // The issuing agency is what is bold; where all is bold, what begins like an agency of its own.
  void split(Lines lines) {
    size_t organ = 0;
    while (organ < lines.size() && lines[organ]->bold < 0.5)
      ++organ;
    if (organ == lines.size())
      organ = lines.size() < 2 ? 0 : lines.size() - 1;
    for (size_t i = 1; organ == 0 && i < lines.size(); ++i) {
      if (isParent(*lines[0]) && isChild(*lines[i]))
        organ = i;
    }
    const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(organ);
    header_.parentOrgan.assign(lines.begin(), middle);
    header_.organ.assign(middle, lines.end());
  }

  static bool beginsWith(const PdfLine& line, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return line.key.starts_with(word);
    });
  }

  static bool isParent(const PdfLine& line) {
    return beginsWith(
        line,
        {"ubnd ", "uy ban nhan dan ", "bo ", "so ", "tong cuc ", "tong cong ty ", "dai hoc "});
  }

  static bool isChild(const PdfLine& line) {
    return beginsWith(line,
                      {"so ",
                       "phong ",
                       "truong ",
                       "cuc ",
                       "chi cuc ",
                       "trung tam ",
                       "van phong ",
                       "vien ",
                       "vu ",
                       "thanh tra ",
                       "hoc vien ",
                       "benh vien ",
                       "ubnd ",
                       "uy ban nhan dan "});
  }

  const PdfPage& page_;
  FoundHeader header_;
};

}  // namespace

FoundHeader findHeader(const PdfPage& page) {
  return HeaderFinder(page).find();
}

bool isKnownMark(const PdfLine& line) {
  return isMark(line);
}

}  // namespace vanthu::check
