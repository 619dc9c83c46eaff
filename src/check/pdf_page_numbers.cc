// P8: page numbers. Arabic, from 1 in each part, the first not shown, 13-14 pt upright, centred in
// the top margin (ND30) or at the right of the foot (TT01).
#include <optional>
#include <string>

#include "check/pdf_checks.h"

namespace vanthu::check {
namespace {

constexpr Length kSizeTolerance = Length::points(0.25);
constexpr Length kPlaceTolerance = Length::millimetres(5);

std::optional<unsigned> valueOf(const PdfLine& number) {
  unsigned value = 0;
  for (const char c : number.text) {
    if (c < '0' || c > '9' || value > 100'000)
      return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

class NumberCheck {
 public:
  NumberCheck(const PdfSubject& subject, PdfReport& report)
      : subject_(subject), report_(report), rules_(report.rules().page) {}

  void run() {
    for (const FoundPart& part : subject_.found.parts)
      checkPart(part);
  }

 private:
  const PdfPage& page(size_t index) const { return subject_.paper.pages[index]; }

  void checkPart(const FoundPart& part) {
    const bool goesOn = continuesBefore(part);
    if (goesOn)
      report_.add("P8.per-part",
                  *page(part.last).pageNumber,
                  {"Số trang của phụ lục nối tiếp phần trước.",
                   "The appendix goes on with the numbers of the part before."},
                  {"Đánh số riêng từng phụ lục, từ 1, không hiện số ở trang đầu.",
                   "Number each appendix on its own, from 1, the first page without."});
    for (size_t i = part.first; i <= part.last; ++i) {
      const auto& number = page(i).pageNumber;
      if (number)
        checkLookOf(*number, page(i));
      if (!goesOn)
        checkValue(i, static_cast<unsigned>(i - part.first) + 1);
    }
  }

  // Every page of the part shows its number in the file.
  bool continuesBefore(const FoundPart& part) const {
    if (part.first == 0)
      return false;
    for (size_t i = part.first; i <= part.last; ++i) {
      const auto& number = page(i).pageNumber;
      if (!number || valueOf(*number) != static_cast<unsigned>(i) + 1)
        return false;
    }
    return true;
  }

  void checkValue(size_t index, unsigned expected) {
    const auto& number = page(index).pageNumber;
    if (!number) {
      if (expected > 1)
        addMissing(page(index), expected);
      return;
    }
    const auto value = valueOf(*number);
    if (expected == 1)
      report_.add("P8.first-page",
                  *number,
                  {"Trang đầu hiện số trang.", "The first page shows its number."},
                  {"Không hiển thị số ở trang thứ nhất.", "Hide the number of the first page."});
    else if (value && *value != expected)
      report_.add("P8.sequence",
                  *number,
                  {"Số trang là " + number->text + "; phải là " + std::to_string(expected) + ".",
                   "The page number is " + number->text + "; it must be " +
                       std::to_string(expected) + "."});
  }

  void addMissing(const PdfPage& page, unsigned expected) {
    Place place;
    place.page = page.number;
    report_.add("P8.missing",
                place,
                {"Thiếu số trang " + std::to_string(expected) + ".",
                 "The page number " + std::to_string(expected) + " is missing."});
  }

  void checkLookOf(const PdfLine& number, const PdfPage& page) {
    if (!valueOf(number))
      report_.add("P8.form",
                  number,
                  {"Số trang phải chỉ gồm chữ số Ả Rập.", "A page number is Arabic digits alone."});
    if (!rules_.numberSize.holds(number.size, kSizeTolerance))
      report_.add("P8.size",
                  number,
                  Message{"Cỡ chữ của số trang là ", "The page number's size is "} +
                      points(number.size) + Message{".", "."},
                  {"Đặt cỡ chữ 13 đến 14.", "Set it to 13 to 14 pt."});
    if (number.italic > 0.5)
      report_.add("P8.italic",
                  number,
                  {"Số trang in nghiêng; phải là chữ đứng.",
                   "The page number is italic; it must be upright."});
    if (!isInPlace(number, page))
      report_.add("P8.place",
                  number,
                  {"Số trang không đúng chỗ.", "The page number is not in its place."},
                  rules_.numberAtTop ? Message{"Canh giữa theo chiều ngang, trong phần lề trên.",
                                               "Centre it in the top margin."}
                                     : Message{"Đặt ở góc phải, cuối trang giấy.",
                                               "Put it at the right of the foot of the page."});
  }

  // The middle of the page and that of its text are both called the middle.
  bool isInPlace(const PdfLine& number, const PdfPage& page) const {
    const bool top = number.baseline * 2 < page.height;
    if (top != rules_.numberAtTop)
      return false;
    if (!top)
      return distance(number.right, page.column.right) <= kPlaceTolerance;
    return distance(number.centre(), page.column.centre()) <= kPlaceTolerance ||
           distance(number.centre(), page.width / 2) <= kPlaceTolerance;
  }

  const PdfSubject& subject_;
  PdfReport& report_;
  const PageRules& rules_;
};

}  // namespace

void checkPageNumbers(const PdfSubject& subject, PdfReport& report) {
  NumberCheck(subject, report).run();
}

}  // namespace vanthu::check
