#include "pdf/content_scan.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "pdf/cursor.h"
#include "pdf/figure_scan.h"
#include "pdf/text_pen.h"

namespace vanthu::pdf {
namespace {

constexpr int64_t kSmallestText = 5'000, kLargestText = 100'000;
constexpr int64_t kThickestRule = 2'000;
constexpr int64_t kFarthest = 14'400'000;  // the largest page that readers must know
constexpr int64_t kLargestAdjustment = 32'767;
// One letter with the marks that a text may pile on it; longer ones could tell another story.
constexpr int kLongestActualText = 16;
// Text that goes on after less than this, in 1/1000 em, is the same line.
constexpr int64_t kGapInLine = 1'500;

/// Of capital hexadecimal digits, as we write them; -1 of anything else.
constexpr std::array<int8_t, 256> hexValues() {
  std::array<int8_t, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 16; ++i)
    values[static_cast<unsigned char>("0123456789ABCDEF"[i])] = static_cast<int8_t>(i);
  return values;
}

constexpr std::array<int8_t, 256> kHexValues = hexValues();

int hexDigit(char c) {
  return kHexValues[static_cast<unsigned char>(c)];
}

/// Four digits; negative if one is none. REQUIRES: four bytes.
int hexCode(const char* digits) {
  const int a = hexDigit(digits[0]), b = hexDigit(digits[1]);
  const int c = hexDigit(digits[2]), d = hexDigit(digits[3]);
  return (a | b | c | d) < 0 ? -1 : a << 12 | b << 8 | c << 4 | d;
}

Box around(const Box& a, const Box& b) {
  return {std::min(a[0], b[0]), std::min(a[1], b[1]), std::max(a[2], b[2]), std::max(a[3], b[3])};
}

bool isBlank(uint16_t letter) {
  return letter == ' ' || letter == 0xA0;
}

class ContentScan {
 public:
  ContentScan(std::string_view operators,
              const Box& paper,
              Marks marks,
              const PaintMap* ground,
              std::vector<NamedFont>& fonts,
              PageInk& ink)
      : cursor_{.bytes = operators, .fault = {}},
        paper_(paper),
        ground_(ground),
        fonts_(fonts),
        ink_(ink),
        outerMarks_(marks == Marks::all ? 0 : 1),
        marks_(outerMarks_) {}

  const char* run() {
    while (fault_ == nullptr && cursor_.position < cursor_.bytes.size())
      readLine();
    if (fault_ == nullptr && (marks_ != outerMarks_ || inText_))
      fault_ = "a mark or text object that is not closed";
    return fault_;
  }

 private:
  void require(bool good, const char* what) {
    if (!good && fault_ == nullptr)
      fault_ = what;
  }

  void readLine() {
    const char c = cursor_.peek();
    if (c == '[')
      showText();
    else if (c == '/')
      readNamed();
    else if (cursor_.skip("BT\n"))
      beginText();
    else if (cursor_.skip("ET\n"))
      endText();
    else if (cursor_.skip("EMC\n"))
      endMark();
    else if (cursor_.skip("q\n"))
      readFigure();
    else
      readNumbers();
  }

  void beginText() {
    require(!inText_ && marks_ == 1, "a text object in another or outside of marks");
    inText_ = hasText_ = true;
    pen_.begin();
  }

  void endText() {
    require(inText_ && marks_ == 1 && !pen_.isRaised(), "text objects and marks in disorder");
    inText_ = false;
  }

  void endMark() {
    require(marks_ > outerMarks_ && inText_ == (marks_ == 2), "marks in disorder");
    --marks_;
  }

  /// "/F0 14 Tf" or the beginning of a mark.
  void readNamed() {
    const size_t start = ++cursor_.position;
    const size_t end = std::min(cursor_.bytes.find(' ', start), cursor_.bytes.size());
    const std::string_view name = cursor_.bytes.substr(start, end - start);
    cursor_.position = end;
    size_t mcid = 0;
    if (cursor_.skip(" BMC\n") || cursor_.skip(" <</Type /Pagination>> BDC\n")) {
      require(name == "Artifact", "a mark without an entry in the structure tree");
      isArtifact_ = true;
      beginMark();
    } else if (cursor_.skip(" <</MCID ")) {
      require(cursor_.readInteger(mcid, 6) && cursor_.skip(">> BDC\n") && mcid == ink_.roles.size(),
              "marks that are not numbered in their order");
      ink_.roles.push_back(name);
      isArtifact_ = false;
      beginMark();
    } else if (cursor_.skip(" <</ActualText <FEFF")) {
      require(name == "Span" && inText_ && marks_ == 1 && readActualText(),
              "a misplaced or overlong ActualText");
      marks_ = 2;
      codesInActualText_ = 0;
    } else {
      chooseFont(name);
    }
  }

  /// Only before all text, which it could hide, and only as an artifact.
  void readFigure() {
    require(!hasText_ && !inText_ && marks_ == 1 && (outerMarks_ == 1 || isArtifact_),
            "a figure over text or with a tag");
    if (fault_ != nullptr)
      return;
    if (!painted_)
      painted_ = ground_ != nullptr ? *ground_ : PaintMap(paper_);
    fault_ = scanFigure(cursor_, paper_, *painted_);
  }

  void beginMark() {
    require(marks_ == 0 && !inText_, "a mark in another");
    marks_ = 1;
  }

  bool readActualText() {
    const size_t start = cursor_.position;
    while (hexDigit(cursor_.peek()) >= 0)
      ++cursor_.position;
    const size_t digits = cursor_.position - start;
    return digits > 0 && digits % 4 == 0 && digits <= 4 * size_t{kLongestActualText} &&
           cursor_.skip(">>> BDC\n");
  }

  void chooseFont(std::string_view name) {
    int64_t size = 0;
    const bool sized = cursor_.skip(" ") && readNumber(size) && cursor_.skip(" Tf\n");
    require(sized && inText_, "an unknown operator");
    require(size >= kSmallestText && size <= kLargestText, "text that is too small or too large");
    const auto found = std::find_if(
        fonts_.begin(), fonts_.end(), [&](const NamedFont& font) { return font.name == name; });
    require(found != fonts_.end(), "a font that is not there");
    if (fault_ != nullptr)
      return;
    font_ = &*found;
    pen_.setSize(size);
  }

  /// Up to two numbers and their operator, or a colour.
  void readNumbers() {
    const size_t start = cursor_.position;
    std::array<int64_t, 2> numbers{};
    size_t count = 0;
    while (count < numbers.size() && readNumber(numbers[count])) {
      ++count;
      require(cursor_.skip(" "), "an unknown operator");
    }
    const auto [a, b] = numbers;
    if (count == 2 && cursor_.skip("Td\n"))
      moveTo(a, b);
    else if (count == 2 && cursor_.skip("m "))
      drawRule(a, b);
    else if (count == 1 && cursor_.skip("w\n"))
      chooseThickness(a);
    else if (count == 1 && cursor_.skip("Ts\n"))
      chooseRise(a);
    else
      chooseColor(start);
  }

  void chooseColor(size_t start) {
    cursor_.position = start;
    if (const std::optional<Ink> fill = readInk(cursor_, " g\n", " rg\n"))
      fill_ = *fill;
    else if (const std::optional<Ink> stroke = readInk(cursor_, " G\n", " RG\n"))
      stroke_ = *stroke;
    else
      require(false, "an unknown operator");
  }

  bool readNumber(int64_t& value) { return cursor_.readThousandths(value); }

  void moveTo(int64_t x, int64_t y) {
    pen_.moveBy(x, y);
    require(inText_ && pen_.isWithin(kFarthest), "a place far off the paper");
  }

  void chooseRise(int64_t rise) {
    require(inText_ && std::abs(rise) <= pen_.size(), "a mark far from its letter");
    pen_.setRise(rise);
  }

  void chooseThickness(int64_t thickness) {
    require(!inText_ && thickness > 0 && thickness <= kThickestRule, "a rule that is too thick");
    thickness_ = thickness;
  }

  void drawRule(int64_t x, int64_t y) {
    int64_t toX = 0, toY = 0;
    const bool good = readNumber(toX) && cursor_.skip(" ") && readNumber(toY) &&
                      cursor_.skip(" l S\n") && marks_ == 1 && !inText_ && thickness_ > 0;
    require(good && (x == toX || y == toY), "a rule that is not straight or not marked");
    const int64_t half = (thickness_ + 1) / 2;
    const bool level = y == toY;
    const Box box = {std::min(x, toX) - (level ? 0 : half),
                     std::min(y, toY) - (level ? half : 0),
                     std::max(x, toX) + (level ? 0 : half),
                     std::max(y, toY) + (level ? half : 0)};
    require(isOnPaper(box), "a rule that leaves the paper");
    require(differs(stroke_, kWhite), "a rule in the colour of paper");
    ink_.rules.push_back(box);
  }

  bool isOnPaper(const Box& box) const {
    return box[0] >= paper_[0] && box[1] >= paper_[1] && box[2] <= paper_[2] && box[3] <= paper_[3];
  }

  /// "[<0044 …>-20<0045 …>] TJ"
  void showText() {
    require(inText_ && marks_ > 0 && font_ != nullptr, "text outside of marks or without a font");
    ++cursor_.position;
    while (fault_ == nullptr && !cursor_.skip("] TJ\n")) {
      if (cursor_.skip("<"))
        showCodes();
      else
        adjust();
    }
    endInk();
  }

  void adjust() {
    const bool negative = cursor_.skip("-");
    size_t number = 0;
    require(cursor_.readInteger(number, 5) && number <= kLargestAdjustment, "an unknown operator");
    const auto adjustment = static_cast<int64_t>(number);
    if (adjustment > kGapInLine)
      endInk();
    pen_.skip(negative ? adjustment : -adjustment);
  }

  void showCodes() {
    font_->isUsed = true;
    const std::string_view text = cursor_.bytes;
    size_t at = cursor_.position;
    for (; at + 4 < text.size() && text[at] != '>'; at += 4) {
      const int code = hexCode(text.data() + at);
      if (code < 0 || !showCode(static_cast<size_t>(code)))
        break;
    }
    cursor_.position = at;
    require(cursor_.skip(">"), "a letter that its font cannot show or tell");
  }

  bool showCode(size_t code) {
    const FontCodes& codes = *font_->codes;
    const int32_t width = code < codes.widths.size() ? codes.widths[code] : -1;
    const std::vector<uint16_t>& letters = codes.map->letters;
    const uint16_t letter = code < letters.size() ? letters[code] : 0;
    const bool told = marks_ == 2 ? ++codesInActualText_ <= kLongestActualText : letter != 0;
    if (width < 0 || !told)
      return false;
    pen_.show(width, !isBlank(letter));
    return true;
  }

  /// Adds what was shown since the last time to the line that it goes on, or as a new one.
  void endInk() {
    const std::optional<Stretch> shown = pen_.take();
    if (!shown || fault_ != nullptr)
      return;
    require(isOnPaper(shown->reach), "text that leaves the paper");
    require(!isHidden(shown->smallLetters), "text in the colour of what lies under it");
    addToLine(*shown);
  }

  bool isHidden(const Box& box) const {
    const PaintMap* under = painted_ ? &*painted_ : ground_;
    return under != nullptr ? under->hides(box, pen_.size(), fill_) : !differs(fill_, kWhite);
  }

  void addToLine(const Stretch& shown) {
    const int64_t gap = pen_.ofEm(kGapInLine);
    PageInk::Line* last = ink_.lines.empty() ? nullptr : &ink_.lines.back();
    const bool goesOn = last != nullptr && last->baseline == shown.baseline &&
                        shown.reach[0] <= last->box[2] + gap &&
                        shown.reach[2] >= last->box[0] - gap;
    if (goesOn)
      last->box = around(last->box, shown.reach);
    else
      ink_.lines.push_back({shown.reach, shown.baseline});
  }

  Cursor cursor_;
  const Box& paper_;
  const PaintMap* ground_;
  std::optional<PaintMap> painted_;  ///< with the page's own figures, if it has some
  std::vector<NamedFont>& fonts_;
  PageInk& ink_;
  const char* fault_ = nullptr;
  int outerMarks_;  ///< 1 where a page without marks counts as one
  int marks_;       ///< open ones: 1 on the page, 2 with an ActualText in it
  bool isArtifact_ = false;
  bool inText_ = false;
  bool hasText_ = false;
  Ink fill_, stroke_;
  int codesInActualText_ = 0;
  NamedFont* font_ = nullptr;
  TextPen pen_;
  int64_t thickness_ = 0;
};

}  // namespace

const char* scanContent(std::string_view operators,
                        const Box& paper,
                        Marks marks,
                        const PaintMap* ground,
                        std::vector<NamedFont>& fonts,
                        PageInk& ink) {
  return ContentScan(operators, paper, marks, ground, fonts, ink).run();
}

}  // namespace vanthu::pdf
