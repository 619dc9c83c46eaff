#include "pdf/font_objects.h"

#include <string>

namespace vanthu::pdf {
namespace {

// ISO 32000-1, table 123.
constexpr int kSerif = 1 << 1;
constexpr int kSymbolic = 1 << 2;  // glyphs are named by number, not by a standard encoding
constexpr int kItalic = 1 << 6;

int64_t perThousand(int32_t units, int32_t unitsPerEm) {
  const int64_t scaled = int64_t{units} * 1000;
  return (scaled >= 0 ? scaled + unitsPerEm / 2 : scaled - unitsPerEm / 2) / unitsPerEm;
}

void appendEntry(std::string& out, const char* key, int64_t value) {
  out += key;
  out += ' ';
  appendInteger(out, value);
  out += '\n';
}

/// "/W [3 [250] 36 [722 667 …] …]": runs of neighbouring glyphs.
std::string widths(const FaceUse& use) {
  std::string out = "/W [";
  size_t next = SIZE_MAX;
  for (const uint16_t glyph : use.usedGlyphs()) {
    if (glyph == next) {
      out += ' ';
    } else {
      if (out.back() != '[')
        out += ']';
      appendInteger(out, glyph);
      out += '[';
    }
    appendInteger(out, use.width(glyph));
    next = size_t{glyph} + 1;
  }
  return out + (out.back() == '[' ? "]\n" : "]]\n");
}

std::string descriptor(const fonts::FaceFacts& facts, const std::string& name, ObjectId file) {
  const auto scaled = [&](int32_t units) { return perThousand(units, facts.unitsPerEm); };
  std::string out = "/Type /FontDescriptor\n/FontName /" + name + "\n";
  appendEntry(out, "/Flags", kSymbolic | (facts.serif ? kSerif : 0) | (facts.italic ? kItalic : 0));
  out += "/FontBBox [";
  for (const int32_t edge : {facts.xMin, facts.yMin, facts.xMax, facts.yMax}) {
    appendInteger(out, scaled(edge));
    out += ' ';
  }
  out.back() = ']';
  out += "\n/ItalicAngle ";
  appendLength(out,
               Length::milliPoints(facts.italicAngleMilli));  // just a number of three decimals
  out += '\n';
  appendEntry(out, "/Ascent", scaled(facts.ascent));
  appendEntry(out, "/Descent", -scaled(facts.descent < 0 ? -facts.descent : facts.descent));
  appendEntry(out, "/CapHeight", scaled(facts.capHeight));
  appendEntry(out, "/StemV", scaled(facts.stemV));
  out += "/FontFile2 ";
  appendReference(out, file);
  return out + "\n";
}

}  // namespace

ObjectId addFont(HaruDocument& document,
                 const fonts::FaceFacts& facts,
                 const FaceUse& use,
                 const FontProgram& program) {
  std::string length1;
  appendEntry(length1, "/Length1", static_cast<int64_t>(program.length));
  const ObjectId file = document.addStream(length1, StreamBytes::borrowed(program.deflated));
  const ObjectId toUnicode =
      document.addStream({}, StreamBytes::borrowed(program.deflatedToUnicode));
  const ObjectId description = document.add(descriptor(facts, program.name, file));
  const ObjectId descendant =
      document.add("/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /" + program.name +
                   "\n/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n"
                   "/CIDToGIDMap /Identity\n/FontDescriptor " +
                   reference(description) + "\n" + widths(use));
  return document.add("/Type /Font\n/Subtype /Type0\n/BaseFont /" + program.name +
                      "\n/Encoding /Identity-H\n/DescendantFonts [" + reference(descendant) +
                      "]\n/ToUnicode " + reference(toUnicode) + "\n");
}

}  // namespace vanthu::pdf
