#include "read/font.h"

#include <cmath>

namespace vanthu::read {
namespace {

// Ascents and descents beyond two sizes are mistakes.
constexpr double kHighest = 2000;

/// Upwards and downwards, as far as the descriptor says something sensible.
void readHeights(const Object& descriptor, FontReader& reader) {
  const double ascent = std::abs(numberOr(entry(descriptor, "/Ascent"), 0));
  const double descent = std::abs(numberOr(entry(descriptor, "/Descent"), 0));
  if (ascent > 0 && ascent <= kHighest && descent <= kHighest) {
    reader.ascent = ascent / 1000;
    reader.descent = descent / 1000;
  }
}

Object descriptorOf(const Object& font) {
  Object descendants = entry(font, "/DescendantFonts");
  if (descendants.isArray() && descendants.getArrayNItems() > 0)
    return entry(descendants.getArrayItem(0), "/FontDescriptor");
  return entry(font, "/FontDescriptor");
}

}  // namespace

std::unique_ptr<FontReader> readFont(const Object& font, Budget& budget, Font& facts) {
  const bool composite = name(entry(font, "/Subtype")) == "Type0";
  std::unique_ptr<FontReader> reader =
      composite ? readCompositeFont(font, budget, facts) : readSimpleFont(font, budget, facts);
  readHeights(descriptorOf(font), *reader);
  return reader;
}

}  // namespace vanthu::read
