#include "text/file_name.h"

#include <algorithm>

#include "text/fold.h"

namespace vanthu::text {

std::string fileName(std::string_view words, size_t longest) {
  std::string out;
  for (const char c : looseKey(words)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  out.resize(std::min(out.size(), longest));
  while (out.ends_with('-'))
    out.pop_back();
  return out;
}

}  // namespace vanthu::text
