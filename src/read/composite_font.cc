#include <vector>

#include "read/clean_text.h"
#include "read/cmap.h"
#include "read/font.h"
#include "read/font_facts.h"
#include "read/tounicode.h"

namespace vanthu::read {
namespace {

constexpr uint32_t kGlyphs = 65'536;
constexpr double kDefaultWidth = 1000;

/// How codes become glyph numbers and, where the font names no letters, letters.
enum class Codes {
  identity,  ///< two bytes, the glyph's number
  embedded,  ///< by a CMap in the file
  unicode,   ///< two bytes, UTF-16: the letter itself; the glyph is not known
  unknown,   ///< by a CMap that is not in the file
};

class CompositeFont : public FontReader {
 public:
  Shown next(std::string_view& bytes) const override {
    const Code code = encoding.takeCode(bytes, 2);
    return {lettersOf(code.value), width(code.value) / 1000, code.bytes == 1 && code.value == ' '};
  }

  Codes codes = Codes::unknown;
  CMap encoding;  // empty unless embedded
  CMap toUnicode;
  double defaultWidth = kDefaultWidth;
  std::vector<float> widths;  // of the first glyphs; less than 0: not given

 private:
  std::string lettersOf(uint32_t code) const {
    std::string letters = toUnicode.letters(code);
    if (letters.empty())
      appendLetter(letters, codes == Codes::unicode ? char32_t{code} : kUnknownLetter);
    if (letters.empty())  // a byte order mark, which prints nothing
      appendLetter(letters, kUnknownLetter);
    return letters;
  }

  double width(uint32_t code) const {
    std::optional<uint32_t> glyph;
    if (codes == Codes::identity)
      glyph = code;
    else if (codes == Codes::embedded)
      glyph = encoding.glyph(code);
    if (!glyph || *glyph >= widths.size() || widths[*glyph] < 0)
      return defaultWidth;
    return double{widths[*glyph]};
  }
};

Codes codesOf(Object encoding) {
  if (encoding.isStream())
    return Codes::embedded;
  const std::string named = name(encoding);
  if (named.starts_with("Identity"))
    return Codes::identity;
  const bool utf16 =
      named.find("UCS2") != std::string::npos || named.find("UTF16") != std::string::npos;
  return utf16 ? Codes::unicode : Codes::unknown;
}

/// `[3 [250 333] 36 40 722]`: widths one by one from a glyph on, or one for a row of glyphs.
class WidthsReader {
 public:
  WidthsReader(CompositeFont& font, Budget& budget) : font_(font), budget_(budget) {}

  void read(Object array) {
    const int items = array.isArray() ? array.getArrayNItems() : 0;
    for (int i = 0; i + 1 < items && !budget_.spent();) {
      const std::optional<int64_t> first = integer(array.getArrayItem(i));
      Object second = array.getArrayItem(i + 1);
      if (!first) {
        ++i;
      } else if (second.isArray()) {
        readList(*first, second);
        i += 2;
      } else {
        if (i + 2 < items)
          readRow(*first, integer(second).value_or(-1), array.getArrayItem(i + 2));
        i += 3;
      }
    }
  }

 private:
  void readList(int64_t first, Object list) {
    const int items = list.getArrayNItems();
    for (int k = 0; k < items && k < static_cast<int>(kGlyphs); ++k)
      set(first + k, list.getArrayItem(k));
  }

  void readRow(int64_t first, int64_t last, const Object& width) {
    last = std::min<int64_t>(last, kGlyphs - 1);
    for (int64_t glyph = std::max<int64_t>(first, 0); glyph <= last && !budget_.spent(); ++glyph)
      set(glyph, width);
  }

  void set(int64_t glyph, const Object& width) {
    const std::optional<double> value = number(width);
    if (!value || *value < 0 || glyph < 0 || glyph >= kGlyphs || !budget_.takeFontEntries(1))
      return;
    const auto index = static_cast<size_t>(glyph);
    if (index >= font_.widths.size()) {
      if (!budget_.takeFontEntries(index + 1 - font_.widths.size()))
        return;
      font_.widths.resize(index + 1, -1);
    }
    font_.widths[index] = static_cast<float>(*value);
  }

  CompositeFont& font_;
  Budget& budget_;
};

Object descendantOf(const Object& font) {
  Object descendants = entry(font, "/DescendantFonts");
  const bool one = descendants.isArray() && descendants.getArrayNItems() > 0;
  return one ? descendants.getArrayItem(0) : Object::newNull();
}

}  // namespace

std::unique_ptr<FontReader> readCompositeFont(const Object& font, Budget& budget, Font& facts) {
  auto reader = std::make_unique<CompositeFont>();
  Object descendant = descendantOf(font);
  Object descriptor = entry(descendant, "/FontDescriptor");
  std::string baseFont = name(entry(font, "/BaseFont"));
  if (baseFont.empty())
    baseFont = name(entry(descendant, "/BaseFont"));
  facts = readFontFacts(baseFont, descriptor);
  Object encoding = entry(font, "/Encoding");
  reader->codes = codesOf(encoding);
  if (reader->codes == Codes::embedded)
    reader->encoding = readCMapStream(encoding, budget);
  reader->toUnicode = readToUnicode(font, budget);
  facts.hasUnicode = reader->toUnicode.hasLetters() || reader->codes == Codes::unicode;
  reader->defaultWidth = numberOr(entry(descendant, "/DW"), kDefaultWidth);
  WidthsReader(*reader, budget).read(entry(descendant, "/W"));
  return reader;
}

}  // namespace vanthu::read
