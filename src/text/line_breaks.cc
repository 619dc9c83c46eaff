#include "text/line_breaks.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "text/glue.h"
#include "text/icu_internal.h"
#include "text/labels.h"

namespace vanthu::text {
namespace {

// Glued words longer than this together may part again: a chain of glue must not outgrow a line.
constexpr size_t kMaxGlued = 40;
// Words longer than this, web addresses mostly, may break inside where Unicode lets them.
constexpr size_t kLongWord = 40;
constexpr size_t kFewWords = 3;  // from here on the last syllable is not left alone

std::unique_ptr<icu::BreakIterator> open() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> lines(
      icu::BreakIterator::createLineInstance(vietnamese(), status));
  requireIcu(status, "open the line breaker");
  return lines;
}

// Opening costs more than a paragraph: each thread keeps one.
icu::BreakIterator& lineBreaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> own = open();
  return *own;
}

// Unicode's break chances in bytes, without 0 and the end.
std::vector<size_t> unicodeBreaks(std::string_view text) {
  const icu::UnicodeString wide = toUtf16(text);
  icu::BreakIterator& lines = lineBreaker();
  lines.setText(wide);
  std::vector<size_t> breaks;
  size_t offset = 0;
  int32_t at = 0;
  for (int32_t next = lines.next(); next < wide.length() && next != icu::BreakIterator::DONE;
       next = lines.next()) {
    for (; at < next; ++at)  // clean text is within the BMP: one unit, one code point
      nextCodePoint(text, offset);
    breaks.push_back(offset);
  }
  return breaks;
}

using Words = std::vector<std::string_view>;

bool isBlank(char c) {
  return c == ' ' || c == '\t';
}

Words wordsOf(std::string_view line) {
  Words words;
  for (size_t i = 0; i < line.size();) {
    const size_t begin = i;
    while (i < line.size() && !isBlank(line[i]))
      ++i;
    if (i > begin)
      words.push_back(line.substr(begin, i - begin));
    while (i < line.size() && isBlank(line[i]))
      ++i;
  }
  return words;
}

// Letters and figures of Vietnamese: between two of them a space always parts lines. Most places
// are so, and Unicode's rules need not be asked.
bool isOrdinary(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0x00C0 && c <= 0x01B0 && c != 0x00D7 && c != 0x00F7) || (c >= 0x1EA0 && c <= 0x1EF9);
}

bool endsOrdinarily(std::string_view word) {
  const char last = word.back();
  if (last == '.' || last == ',' || last == ';' || last == ':')
    return true;
  size_t begin = word.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(word[begin]) & 0xC0) == 0x80)
    --begin;
  return isOrdinary(nextCodePoint(word, begin));
}

bool beginsOrdinarily(std::string_view word) {
  size_t begin = 0;
  return isOrdinary(nextCodePoint(word, begin));
}

// One line of text with its words and how each is glued to the one before.
class GluedLine {
 public:
  GluedLine(std::string_view line, const BreakOptions& options)
      : line_(line), words_(wordsOf(line)), glue_(glueOf(words_)) {
    glueLabel();
    if (options.keepLastTwo)
      glueLastTwo();
    partLongSpans(options.glue ? kMaxGlued : 0);
  }

  /// Adds the break chances to `out`, counted from `base`.
  void appendChances(size_t base, std::vector<size_t>& out) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      if (i > 0 && glue_[i] == Glue::none && mayPart(i))
        out.push_back(base + begin(i));
      if (words_[i].size() > kLongWord && countCodePoints(words_[i]) > kLongWord) {
        for (const size_t offset : unicodeBreaks(words_[i]))
          out.push_back(base + begin(i) + offset);
      }
    }
  }

 private:
  size_t begin(size_t i) const { return static_cast<size_t>(words_[i].data() - line_.data()); }
  size_t end(size_t i) const { return begin(i) + words_[i].size(); }

  // Whether Unicode lets a line begin with word i. Its rules never look further than one word back.
  bool mayPart(size_t i) const {
    if (endsOrdinarily(words_[i - 1]) && beginsOrdinarily(words_[i]))
      return true;
    const std::vector<size_t> breaks =
        unicodeBreaks(line_.substr(begin(i - 1), end(i) - begin(i - 1)));
    return std::find(breaks.begin(), breaks.end(), begin(i) - begin(i - 1)) != breaks.end();
  }

  // "a) Tập thể", "Điều 5. Điều khoản": a label is never left at the end of a line.
  void glueLabel() {
    const std::optional<Label> label = leadingLabel(line_);
    for (size_t i = 1; label && i < words_.size() && end(i - 1) <= label->length; ++i)
      keep(i);
  }

  // Closing marks that stand alone ("./.") belong to the last syllable.
  void glueLastTwo() {
    size_t last = words_.size();
    while (last > 0 && glue_[last - 1] == Glue::hard)
      --last;
    if (last >= kFewWords)
      keep(last - 1);
  }

  void keep(size_t i) {
    if (glue_[i] == Glue::none)
      glue_[i] = Glue::soft;
  }

  void partLongSpans(size_t longest) {
    size_t length = 0;  // code points of the words glued together so far
    for (size_t i = 0; i < words_.size(); ++i) {
      const size_t word = countCodePoints(words_[i]);
      if (glue_[i] == Glue::soft && length + 1 + word > longest)
        glue_[i] = Glue::none;
      length = glue_[i] == Glue::none ? word : length + 1 + word;
    }
  }

  std::string_view line_;
  Words words_;
  std::vector<Glue> glue_;
};

}  // namespace

std::vector<size_t> breakChances(std::string_view paragraph, const BreakOptions& options) {
  std::vector<size_t> chances;
  for (size_t begin = 0; begin < paragraph.size();) {
    const size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
    GluedLine(paragraph.substr(begin, end - begin), options).appendChances(begin, chances);
    begin = end + 1;
    if (begin < paragraph.size())
      chances.push_back(begin);
  }
  return chances;
}

}  // namespace vanthu::text
