// The Vietnamese glue list (tieng-viet.md §6): which words of a paragraph stay on the line of the
// word before them.
//
// Looks at words only; Unicode's own line rules are line_breaks'. For this folder. Thread-safe.
#ifndef VANTHU_TEXT_GLUE_H_
#define VANTHU_TEXT_GLUE_H_

#include <string_view>
#include <vector>

namespace vanthu::text {

enum class Glue {
  none,
  soft,  ///< kept unless the words glued together grow too long
  hard,  ///< never at the start of a line: closing marks, spaced hyphens
};

/// How each of `words` is glued to the one before it; the first is not. `words` are all words of
/// one paragraph, in order, valid UTF-8, none empty.
std::vector<Glue> glueOf(const std::vector<std::string_view>& words);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_GLUE_H_
