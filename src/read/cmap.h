// CMaps: which codes of a font stand for which letters (ToUnicode) or glyph numbers.
//
// Reads the parts that files embed: code space ranges, bfchar, bfrange, cidchar, cidrange. Another
// CMap that it refers to (usecmap) is not known. Source: ISO 32000-1, 9.7.5 and 9.10.3.
#ifndef VANTHU_READ_CMAP_H_
#define VANTHU_READ_CMAP_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/budget.h"
#include "read/tokens.h"

namespace vanthu::read {

/// A code as the file holds it: its bytes as one number, high byte first.
struct Code {
  uint32_t value = 0;
  unsigned bytes = 1;  ///< 1-4
};

class CMap {
 public:
  /// What cannot be understood is left out.
  static CMap parse(std::string_view bytes, Budget& budget);

  /// The letters of a code as UTF-8; empty: not known.
  std::string letters(uint32_t code) const;
  std::optional<uint32_t> glyph(uint32_t code) const;

  /// Takes the next code off `bytes`: the shortest that a code space range allows, else
  /// `otherwise` bytes. REQUIRES: `bytes` is not empty, `otherwise` is 1-4.
  Code takeCode(std::string_view& bytes, unsigned otherwise) const;

  bool hasLetters() const { return !letters_.empty(); }

 private:
  struct CodeSpace {
    uint32_t low = 0, high = 0;
    unsigned bytes = 1;
  };
  /// Codes from the map's key to `last`; the last letter counts up.
  struct Letters {
    uint32_t last = 0;
    std::u32string text;
  };
  struct Glyphs {
    uint32_t last = 0;
    uint32_t first = 0;
  };
  using Operands = std::vector<Token>;

  void read(const std::string& section, const Operands& operands, Budget& budget);
  void readCodeSpaces(const Operands& operands);
  void readLetter(const Operands& operands, Budget& budget);
  void readLetterRanges(const Operands& operands, Budget& budget);
  void readGlyphs(const Operands& operands, bool ranges, Budget& budget);
  void addLetters(uint32_t first, uint32_t last, std::u32string text, Budget& budget);

  std::vector<CodeSpace> codeSpaces_;
  std::map<uint32_t, Letters> letters_;
  std::map<uint32_t, Glyphs> glyphs_;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_CMAP_H_
