// What is wrong with a JSON text that a parser has refused, in words for the person who typed it.
//
// Inside data/ only. Knows the grammar of JSON, nothing of records. Pure.
#ifndef VANTHU_DATA_JSON_SYNTAX_H_
#define VANTHU_DATA_JSON_SYNTAX_H_

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"
#include "data/json_tokens.h"

namespace vanthu::data {

/// How far the parser had come when it stopped.
struct ParserState {
  enum class Last { nothing, open, key, value };

  Last last = Last::nothing;  ///< the last token that was accepted
  size_t end = 0;             ///< the offset behind it
  bool inside = false;        ///< an object or a list is open
  bool object = false;        ///< the innermost open one is an object
  LineColumn opened;          ///< where that one was opened
};

struct SyntaxFault {
  size_t offset = 0;  ///< of the first byte that is wrong
  Message message;
  Message hint;  ///< may be empty
};

/// REQUIRES: valid UTF-8 that is not valid JSON; `state.end` is within the text.
SyntaxFault explainSyntax(std::string_view text, const ParserState& state);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_SYNTAX_H_
