#include "pdf/cmap_check.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "pdf/cursor.h"

namespace vanthu::pdf {
namespace {

constexpr uint32_t kLargestBlock = 100;

/// Words parted by white space; "<…>" is a word of its own.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  std::string_view next() {
    while (at_ < text_.size() && isPdfSpace(text_[at_]))
      ++at_;
    const size_t start = at_;
    if (at_ < text_.size() && text_[at_] == '<' && text_.substr(at_, 2) != "<<") {
      at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
      return text_.substr(start, at_ - start);
    }
    while (at_ < text_.size() && !isPdfSpace(text_[at_]) && (at_ == start || text_[at_] != '<'))
      ++at_;
    return text_.substr(start, at_ - start);
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

std::optional<uint32_t> hexCode(std::string_view word) {
  uint32_t code = 0;
  if (word.size() != 6 || word.front() != '<' || word.back() != '>')
    return std::nullopt;
  const auto [end, error] = std::from_chars(word.data() + 1, word.data() + 5, code, 16);
  return error == std::errc() && end == word.data() + 5 ? std::optional(code) : std::nullopt;
}

bool isLetter(std::optional<uint32_t> code) {
  return code && *code != 0 && *code != 0xFEFF && *code != 0xFFFE && *code != 0xFFFF &&
         (*code < 0xD800 || *code > 0xDFFF);
}

/// Codes first…last stand for the letters from `letter` on.
struct Range {
  uint32_t first, last, letter;
};

std::optional<Range> readRange(Words& words, bool hasLast) {
  const std::optional<uint32_t> first = hexCode(words.next());
  const std::optional<uint32_t> last = hasLast ? hexCode(words.next()) : first;
  const std::optional<uint32_t> letter = hexCode(words.next());
  if (!first || !last || !isLetter(letter) || *first > *last || *first / 256 != *last / 256 ||
      *letter % 256 + (*last - *first) >= 256)
    return std::nullopt;
  return Range{*first, *last, *letter};
}

/// False if one of the codes has a letter already.
bool note(const Range& range, std::vector<uint16_t>& letters) {
  if (letters.size() <= range.last)
    letters.resize(range.last + 1, 0);
  bool first = true;
  for (uint32_t code = range.first; code <= range.last; ++code) {
    first &= letters[code] == 0;
    letters[code] = static_cast<uint16_t>(range.letter + (code - range.first));
  }
  return first;
}

/// The entries of a block and the word that closes it.
bool readBlock(Words& words, uint32_t count, bool ranges, std::vector<uint16_t>& letters) {
  if (count == 0 || count > kLargestBlock)
    return false;
  for (uint32_t i = 0; i < count; ++i) {
    const std::optional<Range> range = readRange(words, ranges);
    if (!range || !note(*range, letters))
      return false;
  }
  return words.next() == (ranges ? "endbfrange" : "endbfchar");
}

/// What is wrong with the map, empty if nothing is.
std::string readMap(std::string_view cmap, std::vector<uint16_t>& letters) {
  Words words(cmap);
  bool begun = false, ended = false, codeSpace = false;
  uint32_t number = 0;
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
    if (word == "begincmap") {
      begun = true;
    } else if (word == "endcmap") {
      ended = begun;
    } else if (word == "begincodespacerange") {
      codeSpace = words.next() == "<0000>" && words.next() == "<FFFF>" &&
                  words.next() == "endcodespacerange";
    } else if (word == "beginbfchar" || word == "beginbfrange") {
      if (!codeSpace || !readBlock(words, number, word == "beginbfrange", letters))
        return "a malformed block of entries";
    } else if (word == "begincidrange" || word == "begincidchar") {
      return "entries that map to glyphs, not to letters";
    }
    number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
  }
  return ended && codeSpace ? std::string() : "no complete map";
}

}  // namespace

ToUnicode readToUnicode(std::string_view cmap) {
  ToUnicode map;
  map.fault = readMap(cmap, map.letters);
  return map;
}

}  // namespace vanthu::pdf
