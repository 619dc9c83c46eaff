// Where the tokens of a JSON text begin and end, with lines and columns.
//
// Inside data/ only. Walks behind a parser that reports events without places: it looks only as far
// as needed to find the ends of tokens that the parser has accepted. Pure.
#ifndef VANTHU_DATA_JSON_TOKENS_H_
#define VANTHU_DATA_JSON_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanthu::data {

struct LineColumn {
  uint32_t line = 1;    ///< from 1
  uint32_t column = 1;  ///< from 1, in code points
};

/// Line and column of ascending offsets, all in one pass over the text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// REQUIRES: `offset` is not less than at the call before.
  LineColumn at(size_t offset);

 private:
  std::string_view text_;
  size_t offset_ = 0;
  LineColumn place_;
};

bool isJsonBlank(char c);

/// The first offset from `offset` on that holds no blank.
size_t skipBlanks(std::string_view text, size_t offset);

/// The first offset from `offset` on that holds neither blank nor comma nor colon.
size_t skipSeparators(std::string_view text, size_t offset);

/// Behind the number that begins at `begin`, by the grammar of JSON; `begin` if none begins there.
size_t endOfNumber(std::string_view text, size_t begin);

/// Behind the token (bracket, text, number or word) that begins at `begin`.
/// REQUIRES: a complete token begins there.
size_t endOfToken(std::string_view text, size_t begin);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_TOKENS_H_
