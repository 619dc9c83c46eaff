// Marks at the end of căn cứ, recipients and the body: put in place of what was typed.
#ifndef VANTHU_FILL_END_MARKS_H_
#define VANTHU_FILL_END_MARKS_H_

#include <string_view>
#include <vector>

#include "document/document.h"

namespace vanthu::fill {

/// Puts `mark` behind the words, in place of a ";", "," or "." there. A text that ends with ":" or
/// "…" keeps its end.
void endItem(document::Inlines& inlines, std::string_view mark);

/// Puts "./." (the-thuc.md E28) behind the last paragraph, in place of ".", "./" or "./.". Nothing
/// if there is no paragraph or it ends in dots to write on.
void endBody(std::vector<document::Block>& blocks);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_END_MARKS_H_
