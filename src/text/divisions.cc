#include "text/divisions.h"

#include <algorithm>
#include <array>

#include "text/case.h"
#include "text/numbers.h"
#include "text/space_at.h"

namespace vanthu::text {
namespace {

using Kind = Division::Kind;

constexpr size_t kMaxDigits = 3;
constexpr int64_t kMaxRoman = 89;
constexpr size_t kLongestLabel = 48;  // bytes, more than any has

struct Word {
  std::string_view small;    // as toLower gives it
  std::string_view printed;  // as the format writes it
  Kind kind;
};
constexpr std::array<Word, 4> kWords = {{{"phần", "Phần", Kind::part},
                                         {"chương", "Chương", Kind::chapter},
                                         {"mục", "Mục", Kind::section},
                                         {"tiểu mục", "Tiểu mục", Kind::subsection}}};

constexpr std::array<std::string_view, 10> kOrdinals = {
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

// The beginning of `text`, not cut inside a letter.
std::string_view beginningOf(std::string_view text) {
  size_t end = std::min(text.size(), kLongestLabel);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

// Reads a heading from the left. Letters of the labels have as many bytes small as capital, so
// places in `small_` are places in the heading.
class DivisionReader {
 public:
  explicit DivisionReader(std::string_view heading)
      : typed_(beginningOf(heading)), small_(toLower(typed_)) {}

  std::optional<Division> read() {
    if (small_.size() != typed_.size())
      return std::nullopt;
    for (const Word& word : kWords) {
      at_ = 0;
      Division out{word.kind, std::string(word.printed), 0};
      if (takeWord(word.small) && takeSpace() && takeNumber(out) && takeEnd(out))
        return out;
    }
    return std::nullopt;
  }

 private:
  bool takeWord(std::string_view word) {
    if (!std::string_view(small_).substr(at_).starts_with(word))
      return false;
    at_ += word.size();
    return true;
  }

  bool takeSpace() {
    const size_t before = at_;
    while (const size_t space = spaceAt(typed_, at_))
      at_ += space;
    return at_ > before;
  }

  bool takeNumber(Division& out) {
    const size_t begin = at_;
    if (out.kind == Kind::part && takeWord("thứ") && takeSpace()) {
      const auto ordinal = std::find(kOrdinals.begin(), kOrdinals.end(), smallToken());
      if (ordinal == kOrdinals.end())
        return false;
      at_ += ordinal->size();
      out.label += " thứ " + std::string(*ordinal);
      return true;
    }
    at_ = begin;
    const std::string number = toUpper(smallToken());
    if (!isArabic(number) && !isRoman(number))
      return false;
    at_ += number.size();
    out.label += " " + number;
    return true;
  }

  // "." and ":" belong to the label where they end it: "Mục 1.1" is no label.
  bool takeEnd(Division& out) {
    if (at_ < typed_.size() && (typed_[at_] == '.' || typed_[at_] == ':'))
      ++at_;
    out.length = at_;
    return at_ == typed_.size() || spaceAt(typed_, at_) > 0;
  }

  // Up to a space, a stop or a colon.
  std::string_view smallToken() const {
    size_t end = at_;
    while (end < typed_.size() && spaceAt(typed_, end) == 0 && typed_[end] != '.' &&
           typed_[end] != ':')
      ++end;
    return std::string_view(small_).substr(at_, end - at_);
  }

  static bool isArabic(std::string_view text) {
    return !text.empty() && text.size() <= kMaxDigits &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
  }

  static bool isRoman(std::string_view text) {
    for (int64_t n = 1; n <= kMaxRoman; ++n) {
      if (text == roman(n))
        return true;
    }
    return false;
  }

  std::string_view typed_;
  std::string small_;
  size_t at_ = 0;
};

}  // namespace

std::optional<Division> leadingDivision(std::string_view heading) {
  return DivisionReader(heading).read();
}

}  // namespace vanthu::text
