// Numbers of documents in running text: "60/QĐ-UBND", "30/2020/NĐ-CP", "34-CT/TW".
//
// Three grammars (loai-van-ban.md §1): state, normative with a year, Party. The parser is tolerant:
// it takes numbers with spaces in them, small letters or D for Đ, and says what it had to forgive.
// For this folder. Pure.
#ifndef VANTHU_CHECK_CITATIONS_H_
#define VANTHU_CHECK_CITATIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "check/tokens.h"

namespace vanthu::check {

struct Citation {
  enum class Grammar { state, normative, party };
  Grammar grammar = Grammar::state;
  Span span;           ///< the number, without the type before it
  std::string type;    ///< the word before it in small letters: "nghị định"; empty: none known
  Span typeSpan;       ///< where that word stands
  std::string number;  ///< "30"
  std::string year;    ///< "2020"; normative only
  std::string symbol;  ///< without spaces: "NĐ-CP", "CT/TW"; empty: left out
  bool spaced = false;  ///< has spaces inside
};

/// In the order of the text. `tokens` are tokenize(text).
std::vector<Citation> findCitations(std::string_view text, const std::vector<Token>& tokens);

/// "NĐ" of "NĐ-CP".
std::string firstGroup(std::string_view symbol);

/// The type's name that ends right before `token` ("nghị định" before " số 30/…"), small letters;
/// `span` is where it stands. Empty: none.
std::string typeBefore(std::string_view text,
                       const std::vector<Token>& tokens,
                       size_t token,
                       Span& span);

/// The type's name that `text` begins with, small letters; empty: none.
std::string typeAtStart(std::string_view text);

/// One spelling for one number, whatever was forgiven: "98/2023/nd-cp".
std::string citationKey(std::string_view number);

/// `symbol` with D set right to Đ where it is known to stand for it: "BGDDT" → "BGDĐT".
std::string withStrokes(std::string_view symbol);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_CITATIONS_H_
