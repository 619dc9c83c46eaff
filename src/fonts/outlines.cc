#include "fonts/outlines.h"

#include "fonts/sfnt_bytes.h"

namespace vanthu::fonts {
namespace {

// Of `glyf`: the number of contours and the box around them.
constexpr size_t kHeader = 10;

// The flags of a part of a composed glyph.
constexpr uint16_t kWordArguments = 0x0001;
constexpr uint16_t kOneScale = 0x0008;
constexpr uint16_t kMoreParts = 0x0020;
constexpr uint16_t kTwoScales = 0x0040;
constexpr uint16_t kMatrix = 0x0080;
constexpr uint16_t kInstructions = 0x0100;

bool isComposed(std::string_view outline) {
  return outline.size() >= kHeader && (outline[0] & 0x80) != 0;
}

size_t sizeOfPart(uint16_t flags) {
  const size_t arguments = (flags & kWordArguments) != 0 ? 4 : 2;
  const size_t scale = (flags & kOneScale) != 0    ? 2
                       : (flags & kTwoScales) != 0 ? 4
                       : (flags & kMatrix) != 0    ? 8
                                                   : 0;
  return 4 + arguments + scale;
}

/// Calls visit(place of the part, its flags) for each part and gives the end of the last one; 0 if
/// the outline ends before.
template <typename Visit>
size_t eachPart(std::string_view outline, Visit visit) {
  size_t at = kHeader;
  for (uint16_t flags = kMoreParts; (flags & kMoreParts) != 0;) {
    if (outline.size() < at + 4)
      return 0;
    flags = uint16At(outline, at);
    if (outline.size() < at + sizeOfPart(flags))
      return 0;
    visit(at, flags);
    at += sizeOfPart(flags);
  }
  return at;
}

bool appendComposed(std::string_view outline, std::string& out) {
  const size_t begin = out.size();
  out += outline;
  const size_t end = eachPart(outline, [&](size_t at, uint16_t flags) {
    setUint16(out, begin + at, static_cast<uint16_t>(flags & ~kInstructions));
  });
  out.resize(begin + end);
  return end != 0;
}

bool appendSimple(std::string_view outline, std::string& out) {
  const size_t contours = uint16At(outline, 0);
  const size_t length = kHeader + 2 * contours;  // where the length of the instructions stands
  if (contours == 0) {
    out += outline.substr(0, kHeader);
    return true;
  }
  if (outline.size() < length + 2)
    return false;
  const size_t points = length + 2 + uint16At(outline, length);
  if (outline.size() < points)
    return false;
  out += outline.substr(0, length);
  out.append(2, '\0');
  out += outline.substr(points);
  return true;
}

}  // namespace

bool Outlines::find(uint16_t glyph, std::string_view& outline) const {
  const size_t width = longOffsets_ ? 4 : 2;
  if (loca_.size() < (size_t{glyph} + 2) * width)
    return false;
  const auto offset = [&](size_t index) {
    const size_t at = index * width;
    return longOffsets_ ? size_t{uint16At(loca_, at)} << 16 | uint16At(loca_, at + 2)
                        : size_t{uint16At(loca_, at)} * 2;
  };
  const size_t begin = offset(glyph);
  const size_t end = offset(size_t{glyph} + 1);
  if (begin > end || end > glyf_.size() || (end > begin && end - begin < kHeader))
    return false;
  outline = glyf_.substr(begin, end - begin);
  return true;
}

bool Outlines::addParts(uint16_t glyph, std::vector<uint16_t>& parts) const {
  std::string_view outline;
  if (!find(glyph, outline))
    return false;
  if (!isComposed(outline))
    return true;
  return eachPart(outline,
                  [&](size_t at, uint16_t) { parts.push_back(uint16At(outline, at + 2)); }) != 0;
}

bool Outlines::append(uint16_t glyph, std::string& out) const {
  std::string_view outline;
  if (!find(glyph, outline))
    return false;
  if (outline.empty())
    return true;
  return isComposed(outline) ? appendComposed(outline, out) : appendSimple(outline, out);
}

}  // namespace vanthu::fonts
