#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "read/clean_text.h"
#include "read/cmap.h"
#include "read/encodings.h"
#include "read/font.h"
#include "read/font_facts.h"
#include "read/glyph_names.h"
#include "read/standard_widths.h"
#include "read/tounicode.h"
#include "read/type1_encoding.h"

namespace vanthu::read {
namespace {

constexpr size_t kCodes = 256;
constexpr int kMostDifferences = 2 * 256 + 2;

class SimpleFont : public FontReader {
 public:
  Shown next(std::string_view& bytes) const override {
    const auto code = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return {letters[code], widths[code], code == ' '};
  }

  std::array<std::string, kCodes> letters;  // empty only while the font is being read
  std::array<double, kCodes> widths{};
};

BaseEncoding baseEncoding(const Object& font, const Object& descriptor) {
  Object encoding = entry(font, "/Encoding");
  const std::string named =
      encoding.isDictionary() ? name(entry(encoding, "/BaseEncoding")) : name(encoding);
  if (!named.empty())
    return encodingByName(named);
  const std::string base = name(entry(font, "/BaseFont"));
  const bool ownCodes = isSymbolic(descriptor) || base.starts_with("Symbol") ||
                        base.starts_with("ZapfDingbats") ||
                        name(entry(font, "/Subtype")) == "Type3";
  return ownCodes ? BaseEncoding::unknown : BaseEncoding::standard;
}

void applyEncoding(SimpleFont& font, BaseEncoding encoding) {
  for (size_t code = 0; code < kCodes; ++code) {
    if (const char32_t letter = letterAt(encoding, static_cast<unsigned char>(code)))
      appendLetter(font.letters[code], letter);
  }
}

/// True if the font program names letters that are known.
bool applyOwnEncoding(SimpleFont& font, Object program, Budget& budget) {
  if (!program.isStream())
    return false;
  font.letters = readType1Encoding(program, budget);
  return std::any_of(font.letters.begin(), font.letters.end(), [](const std::string& letters) {
    return !letters.empty();
  });
}

/// `[24 /breve /caron 39 /quotesingle]`. True if it names a letter that is known.
bool applyDifferences(SimpleFont& font, Object differences) {
  if (!differences.isArray())
    return false;
  bool any = false;
  size_t code = 0;
  const int items = std::min(differences.getArrayNItems(), kMostDifferences);
  for (int i = 0; i < items; ++i) {
    Object item = differences.getArrayItem(i);
    if (const std::optional<int64_t> from = integer(item)) {
      code = *from < 0 ? kCodes : static_cast<size_t>(*from);
    } else if (item.isName() && code < kCodes) {
      font.letters[code] = lettersOfGlyphName(name(item));
      any |= !font.letters[code].empty();
      ++code;
    }
  }
  return any;
}

/// True if it knows at least one letter.
bool applyToUnicode(SimpleFont& font, const CMap& map) {
  for (size_t code = 0; code < kCodes; ++code) {
    std::string letters = map.letters(static_cast<uint32_t>(code));
    if (!letters.empty())
      font.letters[code] = std::move(letters);
  }
  return map.hasLetters();
}

char32_t firstLetter(const std::string& letters) {
  size_t offset = 0;
  return letters.empty() ? kUnknownLetter : nextCodePoint(letters, offset);
}

void readWidths(SimpleFont& reader,
                const Object& font,
                const Object& descriptor,
                const Font& facts) {
  Object widths = entry(font, "/Widths");
  if (!widths.isArray()) {
    for (size_t code = 0; code < kCodes; ++code) {
      const char32_t letter = firstLetter(reader.letters[code]);
      reader.widths[code] = standardWidth(facts.name, facts.bold, facts.italic, letter) / 1000;
    }
    return;
  }
  // The glyphs of a Type3 font are drawn in a space of their own.
  const std::optional<Matrix> glyphSpace = matrix(entry(font, "/FontMatrix"));
  const bool type3 = name(entry(font, "/Subtype")) == "Type3";
  const double unit = type3 && glyphSpace ? glyphSpace->a : 0.001;
  reader.widths.fill(numberOr(entry(descriptor, "/MissingWidth"), 0) * unit);
  const int64_t first = integer(entry(font, "/FirstChar")).value_or(0);
  const int items = std::min(widths.getArrayNItems(), static_cast<int>(kCodes));
  for (int i = 0; i < items; ++i) {
    const int64_t code = first + i;
    if (code >= 0 && code < static_cast<int64_t>(kCodes))
      reader.widths[static_cast<size_t>(code)] = numberOr(widths.getArrayItem(i), 0) * unit;
  }
}

}  // namespace

std::unique_ptr<FontReader> readSimpleFont(Object font, Budget& budget, Font& facts) {
  auto reader = std::make_unique<SimpleFont>();
  Object descriptor = entry(font, "/FontDescriptor");
  facts = readFontFacts(name(entry(font, "/BaseFont")), descriptor);
  const BaseEncoding encoding =
      font.isDictionary() ? baseEncoding(font, descriptor) : BaseEncoding::unknown;
  facts.hasUnicode = encoding != BaseEncoding::unknown;
  if (facts.hasUnicode)
    applyEncoding(*reader, encoding);
  else
    facts.hasUnicode = applyOwnEncoding(*reader, entry(descriptor, "/FontFile"), budget);
  facts.hasUnicode |= applyDifferences(*reader, entry(entry(font, "/Encoding"), "/Differences"));
  facts.hasUnicode |= applyToUnicode(*reader, readToUnicode(font, budget));
  readWidths(*reader, font, descriptor, facts);
  for (std::string& letters : reader->letters) {
    if (letters.empty())
      appendLetter(letters, kUnknownLetter);
  }
  return reader;
}

}  // namespace vanthu::read
