#include "base/world.h"

#include <algorithm>

namespace vanthu {
namespace {

bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isSafePart(std::string_view part) {
  return !part.empty() && part.front() != '.' && std::all_of(part.begin(), part.end(), [](char c) {
    return isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
  });
}

}  // namespace

bool isSafePath(std::string_view path) {
  while (true) {
    const size_t slash = path.find('/');
    if (!isSafePart(path.substr(0, slash)))
      return false;
    if (slash == std::string_view::npos)
      return true;
    path.remove_prefix(slash + 1);
  }
}

bool isTemplateName(std::string_view name) {
  return !name.empty() && name.size() <= 64 && isLower(name.front()) &&
         std::all_of(
             name.begin(), name.end(), [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
}

}  // namespace vanthu
