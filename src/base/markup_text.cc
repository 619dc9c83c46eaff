#include "base/markup_text.h"

namespace vanthu {
namespace {

std::string_view referenceOf(char c, MarkupPlace place) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return place == MarkupPlace::attribute ? "&quot;" : "";
    default:
      return {};
  }
}

}  // namespace

std::string escapedMarkup(std::string_view text, MarkupPlace place) {
  std::string out;
  for (const char c : text) {
    const std::string_view reference = referenceOf(c, place);
    if (reference.empty())
      out += c;
    else
      out += reference;
  }
  return out;
}

}  // namespace vanthu
