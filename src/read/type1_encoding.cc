#include "read/type1_encoding.h"

#include <algorithm>
#include <utility>

#include "read/glyph_names.h"
#include "read/tokens.h"

namespace vanthu::read {
namespace {

constexpr uint64_t kLongestBeginning = 64ull << 10;  // up to "eexec"; usually 2 to 6 kB

}  // namespace

std::array<std::string, 256> readType1Encoding(const Object& program, Budget& budget) {
  std::array<std::string, 256> letters;
  const uint64_t most = std::min(kLongestBeginning, budget.contentLeft());
  const StreamContent content = readStream(program, most);
  if (!budget.takeContent(content.bytes.size()))
    return letters;
  TokenReader reader(content.bytes);
  Token code;  // `dup 65 /A put`
  Token glyph;
  for (Token token = reader.next(); token.kind != Token::Kind::end && token.text != "eexec";
       token = reader.next()) {
    if (token.text == "put" && glyph.kind == Token::Kind::name &&
        code.kind == Token::Kind::number && code.number >= 0 && code.number < 256)
      letters[static_cast<size_t>(code.number)] = lettersOfGlyphName(glyph.text);
    code = std::exchange(glyph, std::move(token));
  }
  return letters;
}

}  // namespace vanthu::read
