// Capitals in a person's name (tieng-viet.md §4).
//
// For this folder. Takes clean text, single-spaced. Thread-safe.
#ifndef VANTHU_TEXT_NAME_CAPITALS_H_
#define VANTHU_TEXT_NAME_CAPITALS_H_

#include <string>
#include <string_view>

namespace vanthu::text {

struct NameCapitals {
  std::string text;
  bool unsure = false;  ///< a word was kept that no rule explains
};

/// A name all in capitals or without any gets one for each word and for each part behind an
/// apostrophe or a hyphen: "H'HEN NIÊ" → "H'Hen Niê". Else only words that are Vietnamese syllables
/// are set right ("NGuyễn văn AN"); all others are spelled as their owner spells them.
NameCapitals withNameCapitals(std::string_view name);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_NAME_CAPITALS_H_
