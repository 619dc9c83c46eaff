// Abbreviations that keep their full stop wherever they stand (tieng-viet.md §11): "TP.", "KT.".
//
// Pure and thread-safe.
#ifndef VANTHU_TEXT_ABBREVIATIONS_H_
#define VANTHU_TEXT_ABBREVIATIONS_H_

#include <string_view>

namespace vanthu::text {

/// True if the full stop that ends `text` belongs to its last word: "UBND TP.", "v.v.".
bool endsWithAbbreviation(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_ABBREVIATIONS_H_
