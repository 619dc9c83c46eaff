// Which letters and signs a person's name may hold.
//
// For this folder. Takes clean text. Pure and thread-safe.
#ifndef VANTHU_TEXT_NAME_LETTERS_H_
#define VANTHU_TEXT_NAME_LETTERS_H_

#include <string>
#include <string_view>

namespace vanthu::text {

/// Cyrillic and Greek letters that look like Latin ones become these, in words that also have
/// Latin letters and of which nothing else is foreign: "Nguуễn" with a Cyrillic у.
std::string withLatinLetters(std::string_view name);

/// What does not belong into a name, each sign once.
struct StrayLetters {
  std::string digits;
  std::string signs;    ///< all but letters, spaces, apostrophes, hyphens and the dot of an initial
  std::string foreign;  ///< letters of other alphabets
};

StrayLetters strayLettersOf(std::string_view name);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_NAME_LETTERS_H_
