// Builds a Value from the events of a JSON parser, with places, limits and clean text.
//
// Inside data/ only. Knows no parser library: the events say only what was read, the places come
// from walking along the text. Every event answers false when reading must stop. One per text.
#ifndef VANTHU_DATA_JSON_BUILDER_H_
#define VANTHU_DATA_JSON_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "data/findings.h"
#include "data/json_syntax.h"
#include "data/json_tokens.h"
#include "text/normalize.h"

namespace vanthu::data {

class JsonBuilder {
 public:
  /// The views must outlive the builder. REQUIRES: `text` is valid UTF-8.
  JsonBuilder(std::string_view text, std::string_view file)
      : text_(text), file_(file), lines_(text) {}

  // What the parser read, token by token.
  bool scalar(Value value);  ///< null, true, false or an integer
  bool number();             ///< any other number: read again here, exactly
  bool string(std::string_view decoded);
  bool name(std::string_view decoded);  ///< of a member
  bool open(bool object);
  bool close();
  /// The parser has met a number that it cannot hold, and stopped.
  void numberTooLarge();
  /// The parser has met what is no JSON, and stopped.
  void syntaxError();

  /// The value, or all that was wrong. Call it once, at the end.
  Result<Value> take();

 private:
  struct Token {
    size_t begin = 0;
    size_t end = 0;
    LineColumn place;
  };

  // An object or a list that is still open.
  struct Open {
    bool object = false;
    Where where;
    Value::Object members;
    std::vector<LineColumn> names;  // where each member's name stands
    Value::List items;
    std::string name;  // of the member whose value is due
    LineColumn namePlace;
    bool nameIsBad = false;  // reported already: its value is read, checked and dropped
    size_t count = 0;        // of members or items begun
  };

  Token nextToken();
  Where whereOf(LineColumn place, std::string pointer) const;
  std::string duePointer() const;
  bool admit(const Token& token, std::string pointer, Where& where);
  bool put(const Token& token, Value value);
  bool add(Value value, Where where);
  void reportDuplicates(const Open& object);
  bool stop(const char* code, const Where& where, Message message);
  void reportText(const Token& token,
                  std::string_view raw,
                  const text::TextFault& fault,
                  bool isName);
  bool numberOutOfRange(const Token& token);

  std::string_view text_;
  std::string_view file_;
  LineCounter lines_;
  ParserState::Last last_ = ParserState::Last::nothing;
  size_t end_ = 0;  // behind the last token
  std::vector<Open> open_;
  Value root_;
  size_t values_ = 0;
  size_t pointerBytes_ = 0;
  Findings findings_;
};

}  // namespace vanthu::data

#endif  // VANTHU_DATA_JSON_BUILDER_H_
