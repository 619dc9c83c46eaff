// Where a piece of a Document or a Page came from: a template span and, if data was filled in, its
// JSON pointer. Errors, the checker and the web page's click-to-field live on it.
#ifndef VANTHU_BASE_SOURCE_H_
#define VANTHU_BASE_SOURCE_H_

#include <cstdint>
#include <string>

namespace vanthu {

struct Source {
  uint32_t file = 0;    ///< index into document::Document::files; meaningless while line is 0
  uint32_t line = 0;    ///< from 1; 0: not written in any template (e.g. "Nơi nhận:")
  uint32_t column = 0;  ///< from 1, in code points
  std::string pointer;  ///< JSON pointer of the data; empty for the template's own words

  bool operator==(const Source&) const = default;
};

}  // namespace vanthu

#endif  // VANTHU_BASE_SOURCE_H_
