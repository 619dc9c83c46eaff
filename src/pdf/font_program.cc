#include "pdf/font_program.h"

#include <algorithm>
#include <utility>

#include "base/sha256.h"
#include "base/utf8.h"
#include "pdf/syntax.h"

namespace vanthu::pdf {
namespace {

// The CMap format allows no more entries in one block.
constexpr size_t kLargestBlock = 100;

/// Glyphs first…last stand for the letters letter, letter+1 …
struct Range {
  uint16_t first, last;
  char32_t letter;
};

/// A range may not cross a multiple of 256, neither in its codes nor in its letters.
bool continues(const Range& range, uint16_t glyph, char32_t letter) {
  return glyph == range.last + 1 && glyph % 256 != 0 && letter % 256 != 0 &&
         letter == range.letter + static_cast<char32_t>(glyph - range.first);
}

std::vector<Range> rangesOf(const std::set<uint16_t>& glyphs,
                            const std::vector<char32_t>& letters) {
  std::vector<Range> ranges;
  for (const uint16_t glyph : glyphs) {
    const char32_t letter = letters[glyph];
    if (letter == 0)
      continue;
    if (!ranges.empty() && continues(ranges.back(), glyph, letter))
      ranges.back().last = glyph;
    else
      ranges.push_back({glyph, glyph, letter});
  }
  return ranges;
}

void appendCode(std::string& out, uint16_t code) {
  out += '<';
  appendHex16(out, code);
  out += '>';
}

void appendRange(std::string& out, const Range& range) {
  appendCode(out, range.first);
  if (range.last != range.first)
    appendCode(out, range.last);
  std::string utf8;
  appendUtf8(utf8, range.letter);
  out += '<';
  appendUtf16Hex(out, utf8);
  out += ">\n";
}

void appendBlocks(std::string& out, const std::vector<Range>& ranges, const char* operation) {
  for (size_t i = 0; i < ranges.size(); i += kLargestBlock) {
    const size_t end = std::min(ranges.size(), i + kLargestBlock);
    appendInteger(out, static_cast<int64_t>(end - i));
    out += std::string(" begin") + operation + "\n";
    for (size_t k = i; k < end; ++k)
      appendRange(out, ranges[k]);
    out += std::string("end") + operation + "\n";
  }
}

/// Six capital letters that follow from the glyphs alone.
std::string subsetTag(const std::set<uint16_t>& glyphs) {
  std::string ids;
  for (const uint16_t glyph : glyphs)
    appendHex16(ids, glyph);
  const Sha256 digest = sha256(ids);
  std::string tag;
  for (size_t i = 0; i < 6; ++i)
    tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

}  // namespace

std::string toUnicodeMap(const std::set<uint16_t>& glyphs, const std::vector<char32_t>& letters) {
  std::vector<Range> single, several;
  for (const Range& range : rangesOf(glyphs, letters))
    (range.first == range.last ? single : several).push_back(range);
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  appendBlocks(out, several, "bfrange");
  appendBlocks(out, single, "bfchar");
  out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  return out;
}

Result<FontProgram> makeFontProgram(const fonts::FontBook& fonts,
                                    fonts::Style style,
                                    const std::set<uint16_t>& glyphs,
                                    const std::vector<char32_t>& letters,
                                    Deflater& deflater) {
  auto subset = fonts.subset(style, glyphs);
  if (!subset)
    return fail(std::move(subset.error()));
  return FontProgram{.name = subsetTag(glyphs) + "+" + fonts.facts(style).postScriptName,
                     .deflated = deflater.deflateBehindRuns(subset->program, subset->outlines),
                     .length = subset->program.size(),
                     .deflatedToUnicode = deflater.deflate(toUnicodeMap(glyphs, letters))};
}

}  // namespace vanthu::pdf
