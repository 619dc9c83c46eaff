// Evaluates the words and tags of a line.
#ifndef VANTHU_FILL_INLINE_WRITER_H_
#define VANTHU_FILL_INLINE_WRITER_H_

#include <string>

#include "fill/context.h"
#include "fill/runs.h"
#include "markup/template.h"

namespace vanthu::fill {

/// The runs of `inlines`, spaces tidied; empty if they print nothing.
Runs writeInlines(const markup::Inlines& inlines, Context& context);

/// The same as a document's inlines: front matter texts, titles.
document::Inlines writeText(const markup::Inlines& inlines, Context& context);

/// What an evaluated value prints: one run, a marked gap, dots, or nothing.
Runs writeOperand(const Operand& operand, const markup::Place& place, Context& context);

/// "[Họ và tên]": stands for a required field that a draft lacks.
document::Text gapFor(const std::string& pointer,
                      const markup::Place& place,
                      const Context& context);

/// The variable `loop` of the item at `index` (from 0) of `count`.
Value loopValue(size_t index, size_t count);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_INLINE_WRITER_H_
