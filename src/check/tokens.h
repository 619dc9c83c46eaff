// A text as words, numbers, spaces and marks, so that rules of writing can look at neighbours.
//
// For this folder. Pure and thread-safe.
#ifndef VANTHU_CHECK_TOKENS_H_
#define VANTHU_CHECK_TOKENS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vanthu::check {

/// Bytes of a text.
struct Span {
  size_t begin = 0, end = 0;
};

struct Token {
  enum class Kind {
    word,    ///< letters, with figures among them: "đổi", "QH15", "11A1"
    number,  ///< figures only: "2026"
    space,   ///< a run of spaces
    mark,    ///< one sign
  };
  Kind kind = Kind::mark;
  size_t begin = 0, end = 0;  ///< bytes

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// All of `text` in order, nothing left out. REQUIRES: valid UTF-8.
std::vector<Token> tokenize(std::string_view text);

/// The first letter is a capital.
bool startsUpper(std::string_view word);
/// The first letter is a small one.
bool startsLower(std::string_view word);
/// Has letters, and none is a small one.
bool isAllUpper(std::string_view text);
/// Has letters, and none is a capital.
bool isAllLower(std::string_view text);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_TOKENS_H_
