// The codes of simple fonts that PDF names: ISO 32000-1, annex D.
#ifndef VANTHU_READ_ENCODINGS_H_
#define VANTHU_READ_ENCODINGS_H_

#include <string_view>

namespace vanthu::read {

enum class BaseEncoding {
  unknown,  ///< the font program's own, which is not read
  standard,
  winAnsi,
  macRoman,
};

/// "WinAnsiEncoding" and so on; anything else is unknown.
BaseEncoding encodingByName(std::string_view name);

/// 0: the encoding has no letter there.
char32_t letterAt(BaseEncoding encoding, unsigned char code);

}  // namespace vanthu::read

#endif  // VANTHU_READ_ENCODINGS_H_
