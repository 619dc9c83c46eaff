#include "read/color_space.h"

#include <algorithm>

namespace vanthu::read {
namespace {

ColorSpace spaceByName(const std::string& name) {
  if (name == "DeviceGray" || name == "CalGray" || name == "G")
    return ColorSpace::gray;
  if (name == "DeviceRGB" || name == "CalRGB" || name == "RGB")
    return ColorSpace::rgb;
  if (name == "DeviceCMYK" || name == "CMYK")
    return ColorSpace::cmyk;
  if (name == "Separation" || name == "DeviceN")
    return ColorSpace::tint;
  return name == "Lab" ? ColorSpace::lab : ColorSpace::unknown;
}

ColorSpace spaceByComponents(int64_t components) {
  switch (components) {
    case 1:
      return ColorSpace::gray;
    case 3:
      return ColorSpace::rgb;
    case 4:
      return ColorSpace::cmyk;
    default:
      return ColorSpace::unknown;
  }
}

Color rgb(double red, double green, double blue) {
  const auto cut = [](double x) { return static_cast<float>(std::clamp(x, 0.0, 1.0)); };
  return {cut(red), cut(green), cut(blue)};
}

}  // namespace

ColorSpace colorSpaceOf(Object space) {
  if (!space.isArray() || space.getArrayNItems() == 0)
    return spaceByName(name(space));
  const std::string family = name(space.getArrayItem(0));
  if (family == "ICCBased" && space.getArrayNItems() > 1)
    return spaceByComponents(integer(entry(space.getArrayItem(1), "/N")).value_or(0));
  return spaceByName(family);
}

Color toColor(ColorSpace space, std::span<const double> numbers) {
  const auto at = [&](size_t i) { return i < numbers.size() ? numbers[i] : 0; };
  switch (space) {
    case ColorSpace::gray:
      return rgb(at(0), at(0), at(0));
    case ColorSpace::rgb:
      return rgb(at(0), at(1), at(2));
    case ColorSpace::cmyk:
      return rgb(1 - at(0) - at(3), 1 - at(1) - at(3), 1 - at(2) - at(3));
    case ColorSpace::tint: {
      const double ink = numbers.empty() ? 1 : *std::max_element(numbers.begin(), numbers.end());
      return rgb(1 - ink, 1 - ink, 1 - ink);
    }
    case ColorSpace::lab:
      return rgb(at(0) / 100, at(0) / 100, at(0) / 100);
    case ColorSpace::unknown:
      return {};
  }
  return {};
}

Color initialColor(ColorSpace space) {
  if (space == ColorSpace::cmyk)
    return {};  // 0 0 0 1
  return toColor(space, {});
}

}  // namespace vanthu::read
