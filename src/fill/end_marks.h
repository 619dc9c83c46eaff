// Marks at the end of căn cứ, recipients and the body: put in place of what was typed.
#ifndef VANTHU_FILL_END_MARKS_H_
#define VANTHU_FILL_END_MARKS_H_

#include <string_view>
#include <vector>

#include "document/document.h"

namespace vanthu::fill {

/// Puts `mark` behind the words, in place of a ";", "," or "." there. A text that ends with ":" or
/// "…" keeps its end; "TP." keeps its full stop, which serves as the mark "." too.
void endItem(document::Inlines& inlines, std::string_view mark);

/// Takes away a ";", "," or "." behind the words.
void dropEndMark(document::Inlines& inlines);

/// Takes away a dash before the words: fill puts one of its own.
void dropDash(document::Inlines& inlines);

/// False if there is nothing but dashes and end marks to print.
bool hasWords(const document::Inlines& inlines);

/// Puts "./." (the-thuc.md E28) behind the last words of the body, in place of ".", "./", "./.",
/// ";" or ",". Behind a table, or words that end with ":", it is a line of its own. Nothing if
/// there are no words or they end in dots to write on.
void endBody(std::vector<document::Block>& blocks);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_END_MARKS_H_
